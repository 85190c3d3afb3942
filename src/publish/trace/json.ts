import type * as z from 'zod/mini';
import type { Judged } from '../../calculate/trace/judge.ts';
import { readingsAlike } from '../../calculate/trace/readings-alike.ts';
import type { TraceResult } from '../../calculate/trace/trace-key.ts';
import type { InputFile } from '../../model/origin.ts';
import { plainDecimal } from '../format/decimal.ts';
import type { traceSchema } from './schema.ts';

/** What a search found, as JSON. */
export function traceJson(facit: InputFile, result: TraceResult): z.infer<typeof traceSchema> {
  const { printed, hits, nearMisses, tried, methods } = result;
  const reading = ({ candidate, method, residualRecipient, missed }: Judged) => ({
    fil: candidate.source.file,
    tidspunkt: candidate.date,
    alder: candidate.ages === 'alle' ? 'alle' : `${candidate.ages.from}-${candidate.ages.to}`,
    koen: candidate.sex,
    kreds: candidate.circle.label,
    afrunding: method,
    restmodtager: residualRecipient?.name ?? null,
    rammer: printed.rows.length - missed.length,
    afviger: missed.map(({ row, computed }) => ({
      kommunekode: row.key,
      modtager: row.name,
      angivet: plainDecimal(row.amount),
      beregnet: plainDecimal(computed),
    })),
  });
  return {
    facit: { fil: facit.file, sha256: facit.sha256 },
    total: plainDecimal(printed.totalAmount),
    raekker: printed.rows.length,
    optaellingerProevet: tried,
    afrundinger: [...methods],
    entydig: readingsAlike(hits).length === 1,
    traeffere: hits.map(reading),
    naermeste: nearMisses.map(reading),
  };
}
