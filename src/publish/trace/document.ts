import type { Judged } from '../../calculate/trace/judge.ts';
import { type Reading, readingsAlike } from '../../calculate/trace/readings-alike.ts';
import type { TraceResult } from '../../calculate/trace/trace-key.ts';
import { formatExact, formatNumber } from '../../model/exact/format.ts';
import { rational } from '../../model/exact/rational.ts';
import { renderCsv } from '../format/csv.ts';
import { asPrinted, type Block, type Document, table } from '../format/document.ts';
import { methodNames } from '../format/words.ts';

const sexNames = { alle: '', maend: ', mænd', kvinder: ', kvinder' } as const;
/** How many near misses a page shows. */
const shownNearMisses = 6;

/** Which readings give a table, which nearly do, and how many were tried. */
export function traceDocument(title: string, result: TraceResult): Document {
  const { printed, hits, nearMisses, tried } = result;
  const found = readingsAlike(hits);
  const near = readingsAlike(nearMisses).slice(0, shownNearMisses);
  const blocks: Block[] = [
    {
      kind: 'overskrift',
      text: `${title} · ${verdictInWords(found.length)}`,
      note: `${printed.rows.length} rækker, total ${formatExact(printed.totalAmount, 4)}; ${formatNumber(rational(BigInt(tried)))} optællinger prøvet med ${methodsInWords(result)}`,
    },
  ];
  if (found.length > 0) {
    blocks.push(
      table(
        ['Læsning', 'Afrunding', 'Samme antal i'],
        found.map(({ first, sameCounts }) => [
          readingInWords(first),
          methodOf(first),
          sameCounts.map((other) => `${fileName(other)} ${other.candidate.date}`).join(', '),
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
          `${printed.rows.length - first.missed.length} af ${printed.rows.length}`,
          missesInWords(first),
        ]),
      ),
    );
  }
  return blocks;
}

/** A row per reading, hits first. */
export function traceCsv({ hits, nearMisses, printed }: TraceResult): string {
  return renderCsv(
    ['rammer', 'af', 'fil', 'tidspunkt', 'alder', 'koen', 'kreds', 'afrunding', 'afviger'],
    [...hits, ...nearMisses].map((judged) => [
      String(printed.rows.length - judged.missed.length),
      String(printed.rows.length),
      judged.candidate.source.file,
      judged.candidate.date,
      agesInWords(judged),
      judged.candidate.sex,
      judged.candidate.circle.label,
      judged.method,
      judged.missed.map(({ row }) => row.name).join(', '),
    ]),
  );
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
    `${fileName(first)} ${first.candidate.date} passer også med: ${otherMethods.map(methodOf).join(', ')}.`,
  ];
}

function readingInWords(judged: Judged): string {
  const { date, sex, circle } = judged.candidate;
  const among = circle.others.length === 0 ? '' : `, fordelt på ${circle.label}`;
  return `${fileName(judged)} ${date}, ${agesInWords(judged)}${sexNames[sex]}${among}`;
}

function agesInWords({ candidate: { ages } }: Judged): string {
  if (ages === 'alle') return 'alle aldre';
  return ages.from === ages.to ? `${ages.from} år` : `${ages.from}-${ages.to} år`;
}

function methodOf({ method, residualRecipient }: Judged): string {
  return residualRecipient === undefined
    ? methodNames[method]
    : `${methodNames[method]}: ${residualRecipient.name}`;
}

/** The start of the file's name: folk1a, folk1am, boern. */
function fileName({ candidate }: Judged): string {
  const name = candidate.source.file.split('/').at(-1) ?? '';
  return name.replace(/\.csv$/, '').replace(/-.*\d{4}.*$/, '');
}

function missesInWords({ missed }: Judged): string {
  const shown = missed.slice(0, 2).map(({ row, computed }) => `${row.name} ${formatExact(computed, 2)}`);
  return `${shown.join(', ')}${missed.length > 2 ? ` og ${missed.length - 2} til` : ''}`;
}
