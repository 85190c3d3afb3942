import type { SchemeResult } from '../model/result.ts';
import { renderJson } from '../publish/format/json.ts';
import { resultJson } from '../publish/result/result-json.ts';

/**
 * A result as JSON text, as `fordel beregn --format json` writes it and `fordel skema beregn` describes it. Every amount,
 * weight and share is a text, exact wherever a finite decimal is, so that no reader makes a binary float of it unasked.
 */
export function resultAsJson(result: SchemeResult): string {
  return renderJson(resultJson(result));
}
