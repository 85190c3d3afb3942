/**
 * The public API; docs/api.md describes it. Amounts are exact rationals in the unit their ordning declares. All of it is
 * synchronous, and every failure is a FordelError that holds all its diagnostics.
 *
 * @example
 * const input = loadScheme('socialtilsyn-nord-2024', { withPublished: true });
 * const result = calculateScheme(input);
 * const report = checkScheme(input, result);
 */
export { type IndexRateOptions, indexRates } from './api/index-rates.ts';
export { danish, exact } from './api/numbers.ts';
export { type InvoiceOptions, type InvoicePlan, planInvoices } from './api/plan-invoices.ts';
export { resultAsJson } from './api/result-as-json.ts';
export { type TracedTable, type TraceOptions, traceTable } from './api/trace-table.ts';
export { type Apportioned, apportion } from './calculate/apportion.ts';
export { calculateScheme } from './calculate/calculate-scheme.ts';
export { compareSchemes } from './calculate/comparison/compare-schemes.ts';
export { type Explanation, explain } from './calculate/explain.ts';
export { indexAmount } from './calculate/indexation.ts';
export { tariffCharge } from './calculate/invoice/tariff-charge.ts';
export type { Claim } from './calculate/shares.ts';
export { checkScheme } from './check/published/check-scheme.ts';
export type { CheckReport } from './check/published/checked-cell.ts';
export { type LoadOptions, loadScheme } from './input/load-scheme.ts';
export { SourceReader } from './input/reading/source.ts';
export type { ComparedSchemes } from './model/comparison.ts';
export { type Diagnostic, FordelError } from './model/diagnostic.ts';
export type { DiagnosticCode } from './model/diagnostic-codes.ts';
export type { Rational } from './model/exact/rational.ts';
export type { Rounding } from './model/exact/rounding.ts';
export type { Charged } from './model/invoice/service-provider.ts';
export type { AllocationResult, AllocationRow, SchemeResult } from './model/result.ts';
export type { Indexation, IndexRate } from './model/scheme/index-rate.ts';
export type { Indexed } from './model/scheme/indexed.ts';
export type { SchemeInput } from './model/scheme/scheme-input.ts';
export type { TariffCharge, TariffResult } from './model/scheme/tariff.ts';
export { plainDecimal } from './publish/format/decimal.ts';
