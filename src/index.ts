/**
 * The public API: read an ordning, calculate it, check it. Amounts are exact rationals in the unit the fordeling
 * declares; every failure is a FordelError that holds all its diagnostics.
 *
 * @example
 * const input = loadScheme('socialtilsyn-nord-2024', new SourceReader());
 * const result = calculateScheme(input);
 */
export { type Apportioned, apportion } from './calculate/apportion.ts';
export { budgetTable } from './calculate/budget-table.ts';
export { calculateScheme } from './calculate/calculate-scheme.ts';
export { carryOverDuty } from './calculate/carry-over/rule.ts';
export { chooseRates } from './calculate/choose-rates.ts';
export { compareSchemes, withHeadcountDate } from './calculate/comparison/compare-schemes.ts';
export { type Alternative, type Explanation, explain } from './calculate/explain.ts';
export { indexAmount } from './calculate/indexation.ts';
export { type ControlledTable, controlledRounding } from './calculate/rounding/controlled.ts';
export { priceOf, tariff } from './calculate/tariff.ts';
export {
  type BaseInterval,
  baseInterval,
  outsiders,
  type PrintedPrice,
} from './calculate/tariff-interval.ts';
export { type PrintedAmount, toSteps } from './calculate/trace/printed-steps.ts';
export { type TraceResult, traceKey } from './calculate/trace/trace-key.ts';
export { checkScheme } from './check/facit/check-scheme.ts';
export type { CheckedCell, CheckReport } from './check/facit/checked-cell.ts';
export { loadScheme } from './input/load-scheme.ts';
export { SourceReader } from './input/reading/source.ts';
export { readCountCube } from './input/statbank/count-cube.ts';
export type { ComparedSchemes } from './model/comparison.ts';
export { type Diagnostic, FordelError } from './model/diagnostic.ts';
export { type DiagnosticCode, diagnosticCodes } from './model/diagnostic-codes.ts';
export type { Rational } from './model/exact/rational.ts';
export type { Rounding, RoundingMethod } from './model/exact/rounding.ts';
export type { AllocationResult, AllocationRow, KeyFigureResult, SchemeResult } from './model/result.ts';
export type { Indexation, IndexRate, IndexStep, RateSelection } from './model/scheme/index-rate.ts';
export type { Indexed } from './model/scheme/indexed.ts';
export type { Scheme } from './model/scheme/scheme.ts';
export type { SchemeInput } from './model/scheme/scheme-input.ts';
export { plainDecimal } from './publish/format/decimal.ts';
export { resultJson } from './publish/result/result-json.ts';
