import { type Interval, quotients } from '../../model/exact/interval.ts';
import { one, type Rational, subtract } from '../../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../../model/exact/rounding.ts';
import { ownEntry } from '../../model/own-entry.ts';
import type { PublishedTableInput } from '../../model/published.ts';
import type { KeyFigureResult, NamedAmountResult, SchemeResult } from '../../model/result.ts';
import { withinSpread } from '../../model/traced.ts';
import type { CheckReport } from './checked-cell.ts';
import { roundingCause } from './likely-cause.ts';
import { checkPublishedTable, type PossibleValues, sameSourceNote } from './table.ts';

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
      within: withinOf(column, figure, named),
      // An amount that was read off the document proves nothing by agreeing with it.
      unproven: named?.plan.amount.kind === 'fast' && named.plan.source?.id === source?.id,
      cause: (published) => (exact === undefined ? undefined : roundingCause(published, exact)),
    };
  });
  const note = sameSourceNote(table, report, 'beløb, som ordningen har fra dokumentet,');
  return { ...report, findings: [...report.findings, ...note] };
}

/** What a figure may be where it rests on figures that are only known rounded; a development between any two of both years. */
function withinOf(
  column: string,
  figure: KeyFigureResult | undefined,
  named: NamedAmountResult | undefined,
): PossibleValues | undefined {
  if (figure === undefined) return column === 'beloeb' ? named && withinSpread(named.amount) : undefined;
  const { step } = figure.plan;
  const rounded = ({ value, within }: Pick<KeyFigureResult, 'value' | 'within'>): Interval => {
    const { from, to } = within ?? { from: value, to: value };
    return { from: roundHalfAwayFromZero(from, step), to: roundHalfAwayFromZero(to, step) };
  };
  const now = rounded(figure);
  if (column === 'beloeb') return figure.within && { ...now, step };
  const { previous } = figure;
  if (previous === undefined || (figure.within ?? previous.within) === undefined) return undefined;
  const before = rounded(previous);
  if (column === 'forrige') return previous.within && { ...before, step };
  if (column === 'aendring')
    return { from: subtract(now.from, before.to), to: subtract(now.to, before.from), step };
  const growth = quotients(now, before);
  return growth && { from: subtract(growth.from, one), to: subtract(growth.to, one) };
}
