import * as z from 'zod/mini';
import { invoiceCheckSchema } from './check/invoice-schema.ts';
import { checkSchema } from './check/schema.ts';
import { comparisonSchema } from './comparison/schema.ts';
import { explanationSchema } from './explanation/schema.ts';
import { indexationSchema } from './indexation/schema.ts';
import { memoSchema } from './memo/schema.ts';
import { resultSchema } from './result/result-schema.ts';
import { tariffResultSchema } from './result/tariff-schema.ts';
import { importSchema } from './statbank/schema.ts';
import { traceSchema } from './trace/schema.ts';

/** The JSON Schemas of everything that is written as JSON, by the command that writes it. */
export const outputSchemas = {
  beregn: resultSchema,
  fremskriv: indexationSchema,
  takst: tariffResultSchema,
  kontrol: checkSchema,
  forklar: explanationSchema,
  sammenlign: comparisonSchema,
  spor: traceSchema,
  import: importSchema,
  'faktura-kontrol': invoiceCheckSchema,
  'notat-kontrol': memoSchema,
} as const;

/** A JSON Schema (draft 2020-12) from its definition. */
export function jsonSchema(schema: z.core.$ZodType): unknown {
  return z.toJSONSchema(schema, { target: 'draft-2020-12' });
}
