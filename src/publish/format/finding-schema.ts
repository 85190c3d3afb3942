import * as z from 'zod/mini';
import { severities } from '../../model/diagnostic.ts';

/** What every check says of a finding. */
export const findingFields = {
  kode: z.string(),
  niveau: z.enum(severities),
  fil: z.nullable(z.string()),
  linje: z.nullable(z.int()),
  kolonne: z.nullable(z.int()),
  besked: z.string(),
  angivet: z.nullable(z.string()),
  beregnet: z.nullable(z.string()),
};
export const findingSchema = z.strictObject(findingFields);
