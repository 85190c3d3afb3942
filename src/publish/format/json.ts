import { visibleJson } from '../../model/invisible.ts';

/** JSON for files and pipes: indented, with a final line end, and nothing in it that cannot be seen. */
export function renderJson(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}
