import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import { placeOfIndexed } from '../../../model/scheme/indexed-amounts.ts';
import type { IndexedText, SchemeText, Spot } from '../../../model/scheme/scenario.ts';

/** Where in an ordning that has been read without a fault its fordelinger have what a scenario may change. */
export function schemeText(text: string): SchemeText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: false, lineCounter });
  const indexed: IndexedText[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'fremskrevet' && isMap(value))
        indexed.push(indexedText(value, text, lineCounter));
    },
  });
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
    indexed,
  };
}

/** What says where rates are found. */
const whereRatesAre = ['indeks', 'art', 'skoen', 'fil', 'tegnsaet', 'ark', 'omraade'];

function indexedText(entry: YAMLMap, text: string, lines: LineCounter): IndexedText {
  const until = spotOf(entry.get('til', true), text);
  const { line, col } = lines.linePos(until.from);
  const stated = entry.get('satser', true);
  const indent = ' '.repeat(lines.linePos(startOf(entry.items[0]?.key)).col - 1);
  return {
    place: placeOfIndexed({ line, column: col }),
    rates: stated === undefined ? { from: until.to, to: until.to } : spotOf(stated, text),
    lead: stated !== undefined ? '' : entry.flow === true ? ', satser: ' : `\n${indent}satser: `,
    needless: entry.items
      .filter(({ key }) => isScalar(key) && whereRatesAre.includes(String(key.value)))
      .map(({ key, value }) => withSeparator({ from: startOf(key), to: spotOf(value, text).to }, text)),
  };
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}

/** An entry of a map with what parts it from the one before; the first of all with what parts it from the next. */
function withSeparator({ from, to }: Spot, text: string): Spot {
  const before = /(?:,\s*|\n[^\S\n]*)$/.exec(text.slice(0, from))?.[0];
  if (before !== undefined) return { from: from - before.length, to };
  return { from, to: to + (/^\s*,\s*/.exec(text.slice(to))?.[0].length ?? 0) };
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
