import type { Rational } from '../../model/exact/rational.ts';
import { ownEntry } from '../../model/own-entry.ts';
import type { PublishedTableInput } from '../../model/published.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { CheckReport } from './checked-cell.ts';
import { roundingCause } from './likely-cause.ts';
import { checkPublishedTable, sameSourceNote } from './table.ts';

/** Holds every published nøgletal and named amount, and its development, against the computed one. */
export function checkPublishedKeyFigures(
  { source, table }: PublishedTableInput,
  result: Pick<SchemeResult, 'keyFigures' | 'amounts'>,
): CheckReport {
  const report = checkPublishedTable('Nøgletal', table, ({ key }, column) => {
    const figure = result.keyFigures.find(({ plan }) => plan.id === key);
    const named = result.amounts.find(({ plan }) => plan.id === key);
    const columns: Readonly<Record<string, Rational | undefined>> = {
      beloeb: figure?.value ?? named?.amount.value,
      forrige: figure?.previous?.value,
      aendring: figure?.previous?.change.amount,
      aendringPct: figure?.previous?.change.share,
    };
    const computed = ownEntry(columns, column);
    const exact = column === 'beloeb' ? (figure?.exact ?? named?.exact) : computed;
    const plan = figure?.plan ?? named?.plan;
    if (computed === undefined || plan === undefined) return undefined;
    const { title, unit } = plan;
    return {
      code: 'KONTROL-NOEGLETAL',
      what: column === 'beloeb' ? title : `${title}, ${column}`,
      row: title,
      unit,
      computed: [computed],
      // An amount that was read off the document proves nothing by agreeing with it.
      unproven: named?.plan.amount.kind === 'fast' && named.plan.source?.id === source?.id,
      cause: (published) => (exact === undefined ? undefined : roundingCause(published, exact)),
    };
  });
  const note = sameSourceNote(table, report, 'beløb, som ordningen har fra dokumentet,');
  return { ...report, findings: [...report.findings, ...note] };
}
