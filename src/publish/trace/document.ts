import type { Judged } from '../../calculate/trace/judge.ts';
import { type Reading, readingsAlike } from '../../calculate/trace/readings-alike.ts';
import type { TraceResult } from '../../calculate/trace/trace-key.ts';
import type { PriceResult } from '../../calculate/trace/trace-price.ts';
import { formatExact, inNumber } from '../../model/exact/format.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { methodNames } from '../../model/exact/rounding-names.ts';
import type { TableToTrace } from '../../model/published-table.ts';
import { asPrinted, type Block, type Document, table } from '../format/document.ts';
import { priceBlocks, pricesInWords } from './price-blocks.ts';
import { agesInWords, fileName, rowsToGive, sexNames } from './words.ts';

/** How many near misses a page shows. */
const shownNearMisses = 6;

/** A search as it is written: what it was for, and what it found. */
export interface TraceFound extends TraceResult {
  readonly table: TableToTrace;
  readonly total: Rational | undefined;
  readonly isSumOfRows?: boolean;
  readonly prices?: PriceResult | undefined;
}

/** Which readings give a table, which nearly do, and how many were tried. */
export function traceDocument(title: string, result: TraceFound): Document {
  const { table: published, total, hits, nearMisses, prices } = result;
  const found = readingsAlike(hits);
  const near = readingsAlike(nearMisses).slice(0, shownNearMisses);
  const verdict =
    total === undefined && prices !== undefined ? pricesInWords(prices) : verdictInWords(found.length);
  const blocks: Block[] = [
    {
      kind: 'overskrift',
      text: `${title} · ${verdict}`,
      note: `${tableInWords(published)}, ${triedInWords(result)}`,
    },
  ];
  if (found.length > 0) {
    blocks.push(
      table(
        ['Læsning', 'Afrunding', 'Samme antal i'],
        found.map(({ first, sameCounts }) => [
          readingInWords(first),
          methodOf(first),
          sameCounts.map((other) => `${fileName(other.candidate)} ${other.candidate.date}`).join(', '),
        ]),
      ),
      ...alsoBlocks(found),
    );
  }
  if (found.length > 1) {
    blocks.push({
      kind: 'afsnit',
      lines: [
        'Tabellen kan ikke skelne mellem læsningerne: hver af dem giver alle rækker.',
        'Den mest almindelige afrunding står øverst.',
      ],
    });
  }
  if (near.length > 0) {
    blocks.push(
      table(
        ['Nærmest ellers', 'Afrunding', asPrinted('Rammer'), 'Afviger'],
        near.map(({ first }) => [
          readingInWords(first),
          methodOf(first),
          `${rowsToGive(published) - first.missed.length} af ${rowsToGive(published)}`,
          missesInWords(first),
        ]),
      ),
    );
  }
  if (prices !== undefined) blocks.push(...priceBlocks(prices, published, total !== undefined));
  return blocks;
}

function tableInWords({ rows, totalRows }: TableToTrace): string {
  const totals =
    totalRows.length === 0 ? '' : ` og ${inNumber(totalRows.length, 'totalrække', 'totalrækker')}`;
  return `${inNumber(rows.length, 'række', 'rækker')}${totals}`;
}

function triedInWords(result: TraceFound): string {
  const { total, isSumOfRows, tried, prices } = result;
  if (total === undefined)
    return `uden total; ${inNumber(prices?.tried ?? 0, 'optælling', 'optællinger')} prøvet, hver række afrundet for sig${prices?.fitAll === 0 ? ', og med rækkernes sum som total' : ''}`;
  const whose = isSumOfRows === true ? ', som er rækkernes sum' : '';
  return `total ${formatExact(total, 4)}${whose}; ${inNumber(tried, 'optælling', 'optællinger')} prøvet med ${methodsInWords(result)}`;
}

/** How many methods, and which could not be tried where recipients are not printed. */
function methodsInWords({ methods, widerMethods, triedWider }: TraceResult): string {
  const leftOut = methods
    .filter((method) => !widerMethods.includes(method))
    .map((method) => methodNames[method]);
  const only = `, ${leftOut.join(' og ')} dog kun med rækkerne alene`;
  return `${methods.length} afrundingsmetoder${triedWider > 0 && leftOut.length > 0 ? only : ''}`;
}

function verdictInWords(count: number): string {
  if (count === 0) return 'ingen læsning giver alle rækker';
  return count === 1 ? 'én læsning giver alle rækker' : `${count} læsninger giver alle rækker`;
}

function alsoBlocks(found: readonly Reading[]): Block[] {
  const lines = found.flatMap(alsoInWords);
  return lines.length === 0 ? [] : [{ kind: 'afsnit', lines }];
}

function alsoInWords({ first, otherMethods }: Reading): string[] {
  if (otherMethods.length === 0) return [];
  return [
    `${fileName(first.candidate)} ${first.candidate.date} passer også med: ${otherMethods.map(methodOf).join(', ')}.`,
  ];
}

function readingInWords(judged: Judged): string {
  const { date, sex, circle } = judged.candidate;
  const among = circle.others.length === 0 ? '' : `, fordelt på ${circle.label}`;
  return `${fileName(judged.candidate)} ${date}, ${agesInWords(judged.candidate)}${sexNames[sex]}${among}`;
}

function methodOf({ method, residualRecipient }: Judged): string {
  return residualRecipient === undefined
    ? methodNames[method]
    : `${methodNames[method]}: ${residualRecipient.name}`;
}

function missesInWords({ missed }: Judged): string {
  const shown = missed.slice(0, 2).map(({ row, computed }) => `${row.name} ${formatExact(computed, 2)}`);
  return `${shown.join(', ')}${missed.length > 2 ? ` og ${missed.length - 2} til` : ''}`;
}
