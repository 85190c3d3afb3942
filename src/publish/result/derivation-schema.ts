import * as z from 'zod/mini';
import { operations } from '../../model/traced.ts';
import { awaitedDecimalSchema } from '../format/decimal-schema.ts';
import { originSchema } from './result-schema.ts';

/** A value with the values it came of, down to the input cells. */
export interface TracedJson {
  /** Null where it is not out yet. */
  vaerdi: string | null;
  broek: string | null;
  foreloebig: boolean;
  fra: z.infer<typeof originSchema>[];
  operation: (typeof operations)[number] | null;
  led: (TracedJson & { hvad: string })[];
}

const shape = {
  vaerdi: awaitedDecimalSchema,
  broek: z.nullable(z.string()),
  foreloebig: z.boolean(),
  fra: z.array(originSchema),
  operation: z.nullable(z.enum(operations)),
};
const operandSchema: z.ZodMiniType<TracedJson & { hvad: string }> = z.strictObject({
  hvad: z.string(),
  ...shape,
  led: z.lazy(() => z.array(operandSchema)),
});
export const tracedSchema: z.ZodMiniType<TracedJson> = z.strictObject({
  ...shape,
  led: z.array(operandSchema),
});
