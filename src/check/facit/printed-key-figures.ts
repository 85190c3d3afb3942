import type { Rational } from '../../model/exact/rational.ts';
import type { PrintedTable } from '../../model/published-table.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { PublishedPlan } from '../../model/scheme/scheme.ts';
import type { CheckReport } from './checked-cell.ts';
import { roundingCause } from './likely-cause.ts';
import { checkPrinted, sameSourceNote } from './printed-table.ts';

/** Holds every printed nøgletal and named amount, and its development, against the computed one. */
export function checkPrintedKeyFigures(
  plan: PublishedPlan,
  table: PrintedTable,
  result: SchemeResult,
): CheckReport {
  const report = checkPrinted('Nøgletal', table, ({ key }, column) => {
    const figure = result.keyFigures.find(({ plan }) => plan.id === key);
    const named = result.amounts.find(({ plan }) => plan.id === key);
    const columns: Readonly<Record<string, Rational | undefined>> = {
      beloeb: figure?.value ?? named?.amount.value,
      forrige: figure?.previous?.value,
      aendring: figure?.previous?.change.amount,
      aendringPct: figure?.previous?.change.share,
    };
    const computed = columns[column];
    const exact = column === 'beloeb' ? (figure?.exact ?? named?.exact) : computed;
    const title = figure?.plan.title ?? named?.plan.title;
    if (computed === undefined || title === undefined) return undefined;
    return {
      code: 'KONTROL-NOEGLETAL',
      what: column === 'beloeb' ? title : `${title}, ${column}`,
      row: title,
      computed: [computed],
      // An amount that was read off the document proves nothing by agreeing with it.
      unproven: named?.plan.amount.kind === 'fast' && named.plan.source?.id === plan.source?.id,
      cause: (stated) => (exact === undefined ? undefined : roundingCause(stated, exact)),
    };
  });
  const note = sameSourceNote(table, report, 'beløb, som ordningen har fra dokumentet,');
  return { ...report, findings: [...report.findings, ...note] };
}
