import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { SchemeText, Spot } from '../../../model/scheme/scenario.ts';

/** Where in an ordning that has been read without a fault its fordelinger have what a scenario may change. */
export function schemeText(text: string): SchemeText {
  const document = parseDocument(text, { uniqueKeys: false });
  const entries = document.get('fordelinger', true);
  return {
    text,
    title: spotOf(document.get('titel', true), text),
    allocations: (isSeq(entries) ? entries.items : []).filter(isMap).map((entry) => ({
      id: String(entry.get('id')),
      amount: spotOf(entry.get('beloeb', true), text),
      rounding: spotOf(entry.get('afrunding', true), text),
      recipients: spotOf(entry.get('modtagere', true), text),
      dates: datesIn(entry.get('noegle', true), text),
    })),
  };
}

function spotOf(node: unknown, text: string): Spot {
  const [from, to] = (isNode(node) ? node.range : undefined) ?? [0, 0];
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

/** The dates of all keys that count people, however deep they lie. */
function datesIn(node: unknown, text: string): Spot[] {
  if (isSeq(node)) return node.items.flatMap((item) => datesIn(item, text));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const isCount = isScalar(key) && key.value === 'befolkning' && isMap(value);
    return isCount ? [spotOf(value.get('tidspunkt', true), text)] : datesIn(value, text);
  });
}
