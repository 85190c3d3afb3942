import { isProvisional, known, type Traced } from '../../model/traced.ts';
import { knownDecimal, knownFraction } from '../format/decimal.ts';
import type { TracedJson } from './derivation-schema.ts';
import { originsJson } from './result-json.ts';

/** A value with the values it came of, as JSON. */
export function tracedJson(traced: Traced): TracedJson {
  return {
    vaerdi: knownDecimal(known(traced.value, traced)),
    broek: knownFraction(known(traced.value, traced)),
    foreloebig: isProvisional(traced),
    fra: originsJson(traced),
    operation: traced.derivation?.operation ?? null,
    led: (traced.derivation?.operands ?? []).map(({ label, traced: operand }) => ({
      hvad: label,
      ...tracedJson(operand),
    })),
  };
}
