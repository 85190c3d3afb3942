import type { Judged } from '../../calculate/trace/judge.ts';
import type { PriceReading } from '../../calculate/trace/trace-price.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import type { TraceFound } from './document.ts';
import { agesInWords, rowsToGive } from './words.ts';

/** A row per reading, hits first, then the nearest, then those of any total with the prices a head that give the rows. */
export function traceCsv({ hits, nearMisses, table, prices }: TraceFound): string {
  const rows = rowsToGive(table);
  const judged = ({ candidate, method, missed }: Judged) => [
    String(rows - missed.length),
    String(rows),
    ...headcountOf(candidate),
    candidate.circle.label,
    method,
    missed.map(({ row }) => row.name).join(', '),
    '',
    '',
  ];
  const priced = (reading: PriceReading) => [
    String(reading.counts.length - (reading.outsider === undefined ? 0 : 1)),
    String(reading.counts.length),
    ...headcountOf(reading),
    '',
    'hver-for-sig',
    reading.outsider?.row.name ?? '',
    csvDecimal(reading.price.from, 12),
    csvDecimal(reading.price.to, 12),
  ];
  return renderCsv(
    [
      'rammer',
      'af',
      'fil',
      'tidspunkt',
      'alder',
      'koen',
      'kreds',
      'afrunding',
      'afviger',
      'pris_fra',
      'pris_til',
    ],
    [...[...hits, ...nearMisses].map(judged), ...(prices?.readings ?? []).map(priced)],
  );
}

function headcountOf(of: Pick<PriceReading, 'source' | 'date' | 'ages' | 'sex'>): string[] {
  return [of.source.file, of.date, agesInWords(of), of.sex];
}
