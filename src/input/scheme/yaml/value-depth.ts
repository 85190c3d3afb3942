import type { Path } from './document.ts';

/** How deep blocks and lists may lie within each other; an ordning needs a dozen levels or two. */
const deepest = 100;

/** The path of the first value that lies deeper than an ordning may go; it walks without recursion, at any depth. */
export function pathTooDeep(value: unknown): Path | undefined {
  const left: { readonly value: unknown; readonly path: Path }[] = [{ value, path: [] }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value: at, path } = next;
    if (typeof at !== 'object' || at === null) continue;
    if (path.length >= deepest) return path;
    const entries = Array.isArray(at) ? at.entries() : Object.entries(at);
    for (const [key, inner] of entries) left.push({ value: inner, path: [...path, key] });
  }
  return undefined;
}
