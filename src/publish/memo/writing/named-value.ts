import { type Rational, rational } from '../../../model/exact/rational.ts';
import { kroner } from '../../../model/exact/unit.ts';

/** What a path of a template leads to. */
export interface NamedValue {
  readonly kind: 'beloeb' | 'andel' | 'procent' | 'antal' | 'tekst';
  /** Undefined for a text. */
  readonly value: Rational | undefined;
  readonly text: string;
  /** What an amount is in. */
  readonly unit: string;
  /** Where it stands: `fil:linje`, as far as it is known. */
  readonly sources: readonly string[];
}

/** A name that leads nowhere, and those that would. */
export interface UnknownName {
  readonly unknown: string;
  readonly known: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

/** What an entry of a list is known by. */
const nameKeys = ['id', 'modtager', 'post', 'titel', 'navn', 'aar'] as const;
/** What a path that ends at an entry means. */
const ownValue = ['beloeb', 'total', 'takst', 'vaerdi', 'grundtakst'] as const;
const countKeys = /^(?:vaegt|vaegtIAlt|antal|taeller|naevner|faktor)$/;

/**
 * Follows names through what `fordel beregn --format json` writes. A list may be left out of the path: `objektiv-finansiering/Silkeborg/beloeb` is
 * `fordelinger/objektiv-finansiering/raekker/Silkeborg/beloeb`.
 */
export function namedValue(result: unknown, names: readonly string[]): NamedValue | UnknownName {
  let node = result;
  let unit = kroner;
  let above: Node = {};
  let key = '';
  for (const name of names) {
    const next = stepTo(node, name);
    if (next === undefined) return { unknown: name, known: namesIn(node) };
    if (isNode(node)) above = node;
    node = next.node;
    key = next.key;
    if (isNode(node) && typeof node.enhed === 'string') unit = node.enhed;
  }
  if (isNode(node)) {
    const own = ownValue.find((each) => typeof (node as Node)[each] === 'string');
    if (own === undefined) return { unknown: names.at(-1) ?? '', known: namesIn(node) };
    [above, key, node] = [node, own, node[own]];
  }
  if (Array.isArray(node)) return { unknown: names.at(-1) ?? '', known: namesIn(node) };
  return leaf(node, { key, above, unit });
}

function leaf(
  node: unknown,
  { key, above, unit }: { readonly key: string; readonly above: Node; readonly unit: string },
): NamedValue {
  const value = typeof node === 'string' ? exactly(above[`${key}Broek`], node) : undefined;
  const text = node === null ? 'forventet' : String(node);
  return {
    kind: value === undefined ? 'tekst' : kindOf(key, unit),
    value,
    text,
    unit,
    sources: sourcesOf(above, key),
  };
}

function kindOf(key: string, unit: string): NamedValue['kind'] {
  if (key === 'andel') return 'andel';
  if (key.endsWith('Pct') || unit === '%') return 'procent';
  return countKeys.test(key) || unit === 'antal' ? 'antal' : 'beloeb';
}

/** The fraction beside a decimal that never ends, or the decimal itself; undefined for a text that is no number. */
function exactly(fraction: unknown, decimal: string): Rational | undefined {
  const [, over, under] = /^(-?\d+)\/(\d+)$/.exec(typeof fraction === 'string' ? fraction : '') ?? [];
  if (over !== undefined && under !== undefined) return rational(BigInt(over), BigInt(under));
  const [, whole, decimals = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return whole === undefined
    ? undefined
    : rational(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

function sourcesOf(above: Node, key: string): string[] {
  const origins = above[`${key}Fra`] ?? above.vaegtFra ?? above.totalFra ?? above.beloebFra;
  if (!Array.isArray(origins)) return [];
  return origins.flatMap((origin) =>
    isNode(origin) ? [[origin.fil, origin.linje].filter((part) => part !== undefined).join(':')] : [],
  );
}

interface Step {
  readonly node: unknown;
  readonly key: string;
}

function stepTo(node: unknown, name: string): Step | undefined {
  if (Array.isArray(node)) {
    const entry = entryIn(node, name);
    return entry === undefined ? undefined : { node: entry, key: name };
  }
  if (!isNode(node)) return undefined;
  if (Object.hasOwn(node, name)) return { node: node[name], key: name };
  for (const list of Object.values(node)) {
    const entry = Array.isArray(list) ? entryIn(list, name) : undefined;
    if (entry !== undefined) return { node: entry, key: name };
  }
  return undefined;
}

function entryIn(list: readonly unknown[], name: string): unknown {
  return list.find((entry) => isNode(entry) && nameKeys.some((key) => isCalled(entry[key], name)));
}

function isCalled(value: unknown, name: string): boolean {
  return (typeof value === 'string' || typeof value === 'number') && String(value) === name;
}

/** The names that a step may take, for a suggestion. */
function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesOf);
  if (!isNode(node)) return [];
  const lists = Object.values(node).flatMap((each) => (Array.isArray(each) ? each.flatMap(namesOf) : []));
  return [...new Set([...lists, ...Object.keys(node).filter((key) => !/(?:Fra|Broek)$/.test(key))])];
}

function namesOf(entry: unknown): string[] {
  if (!isNode(entry)) return [];
  const name = nameKeys.map((key) => entry[key]).find((each) => typeof each === 'string');
  return typeof name === 'string' ? [name] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
