import type * as z from 'zod/mini';
import type { Judged } from '../../calculate/trace/judge.ts';
import { readingsAlike } from '../../calculate/trace/readings-alike.ts';
import type { PriceReading, PriceResult } from '../../calculate/trace/trace-price.ts';
import { plainDecimal } from '../format/decimal.ts';
import { findingJson } from '../format/finding.ts';
import type { TraceFound } from './document.ts';
import type { traceSchema } from './schema.ts';
import { rowsToGive } from './words.ts';

/** What a search found, as JSON. */
export function traceJson(result: TraceFound): z.infer<typeof traceSchema> {
  const { table, total, hits, nearMisses, tried, triedWider, methods, widerMethods, prices } = result;
  const { source } = table;
  const reading = ({ candidate, method, residualRecipient, missed }: Judged) => ({
    ...headcountJson(candidate),
    kreds: candidate.circle.label,
    afrunding: method,
    restmodtager: residualRecipient?.name ?? null,
    rammer: rowsToGive(table) - missed.length,
    afviger: missed.map(({ row, computed }) => ({
      kommunekode: row.key,
      modtager: row.name,
      angivet: plainDecimal(row.amount),
      beregnet: plainDecimal(computed),
    })),
  });
  return {
    facit: { fil: source.file, sha256: source.sha256 },
    kolonne: table.column,
    total: total === undefined ? null : plainDecimal(total),
    totalErRaekkernesSum: result.isSumOfRows === true,
    raekker: rowsToGive(table),
    totalraekker: [...table.totalRows],
    optaellingerProevet: tried === 0 ? (prices?.tried ?? 0) : tried,
    heriStoerreKredse: triedWider,
    afrundinger: [...methods],
    afrundingerIStoerreKredse: [...widerMethods],
    entydig: readingsAlike(hits).length === 1,
    traeffere: hits.map(reading),
    naermeste: nearMisses.map(reading),
    priser: prices === undefined ? null : pricesJson(prices),
    advarsler: table.notices.map(findingJson),
  };
}

function pricesJson({ readings, fitAll, fitAllButOne }: PriceResult) {
  return {
    giverAlle: fitAll,
    giverAlleUndtagenEn: fitAllButOne,
    laesninger: readings.map((reading) => ({
      ...headcountJson(reading),
      prisFra: plainDecimal(reading.price.from),
      prisTil: plainDecimal(reading.price.to),
      afviger:
        reading.outsider === undefined
          ? null
          : {
              modtager: reading.outsider.row.name,
              angivet: plainDecimal(reading.outsider.row.amount),
              fra: plainDecimal(reading.outsider.amounts.from),
              til: plainDecimal(reading.outsider.amounts.to),
            },
      totaler: reading.totals.map(({ circle, total }) => ({
        kreds: circle,
        fra: plainDecimal(total.from),
        til: plainDecimal(total.to),
      })),
    })),
  };
}

function headcountJson({ source, date, ages, sex }: Pick<PriceReading, 'source' | 'date' | 'ages' | 'sex'>) {
  return {
    fil: source.file,
    tidspunkt: date,
    alder: ages === 'alle' ? 'alle' : `${ages.from}-${ages.to}`,
    koen: sex,
  };
}
