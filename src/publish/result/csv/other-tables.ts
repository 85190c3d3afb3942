import type { Rational } from '../../../model/exact/rational.ts';
import type { CrossTableResult, KeyFigureResult, SchemeResult } from '../../../model/result.ts';
import type { BudgetTableResult } from '../../../model/scheme/budget-table.ts';
import { type CarryOverResult, restingOn } from '../../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../../model/scheme/frame.ts';
import type { TariffPrice, TariffResult } from '../../../model/scheme/tariff.ts';
import { isProvisional, known, type Traced } from '../../../model/traced.ts';
import { csvDecimal, percentJson } from '../../format/decimal.ts';
import { knownOfAccount, knownOfCrossTable, knownOfFrame, knownOfYear } from '../awaited.ts';
import { amounts, isProvisionalAs, type Line, ofRecipient } from './line.ts';

/** The tables of a result that are no fordelinger: a row a figure, `modtager` its row and `kolonne` its column. */
export function otherTables(result: SchemeResult): Line[] {
  return [
    ...result.crossTables.flatMap(crossTableLines),
    ...result.budgets.flatMap(budgetLines),
    ...result.amounts.map(({ plan, amount, exact }) => ({
      fordeling: plan.id,
      tabel: 'beloeb',
      modtager: plan.title,
      ...amounts(known(amount.value, amount), exact),
      enhed: plan.unit,
      ...isProvisionalAs(isProvisional(amount)),
    })),
    ...result.keyFigures.flatMap(keyFigureLines),
    ...result.tariffs.flatMap(tariffLines),
    ...result.carryOvers.flatMap(carryOverLines),
    ...result.frames.flatMap(frameLines),
  ];
}

function crossTableLines(result: CrossTableResult): Line[] {
  const { plan, parts, recipients } = result;
  const { cells, rowSums, columnSums, total } = knownOfCrossTable(result);
  const common = { fordeling: plan.id, tabel: 'krydstabel', enhed: plan.unit };
  const inTotal = { ...common, modtager: 'I alt' };
  return [
    ...recipients.flatMap((recipient, row) => [
      ...parts.map(({ id }, column) => ({
        ...common,
        ...ofRecipient(recipient),
        kolonne: id,
        ...amounts(cells[row]?.[column]),
      })),
      { ...common, ...ofRecipient(recipient), kolonne: 'ialt', ...amounts(rowSums[row]) },
    ]),
    ...parts.map(({ id }, column) => ({
      ...inTotal,
      kolonne: id,
      ...amounts(columnSums[column]),
    })),
    { ...inTotal, kolonne: 'ialt', ...amounts(total) },
  ];
}

function budgetLines({ plan, rows }: BudgetTableResult): Line[] {
  return rows.flatMap(({ post, direction, cells, change }) => {
    const common = {
      fordeling: plan.id,
      tabel: direction === undefined ? 'budget' : `budget-${direction}`,
      modtager: post,
      enhed: plan.unit,
    };
    return [
      ...plan.columns.flatMap(({ id }) => {
        const cell = cells.get(id);
        return cell === undefined
          ? []
          : [
              {
                ...common,
                kolonne: id,
                ...amounts(known(cell.value, cell)),
                ...isProvisionalAs(isProvisional(cell)),
              },
            ];
      }),
      ...(change === undefined
        ? []
        : [
            {
              ...common,
              kolonne: 'aendring',
              andel: changeInPercent(change.share),
              ...amounts(change.amount),
              ...isProvisionalAs(isProvisional(...cells.values())),
            },
          ]),
    ];
  });
}

function keyFigureLines({ plan, numerator, denominator, exact, value, previous }: KeyFigureResult): Line[] {
  const common = { fordeling: plan.id, tabel: 'noegletal', modtager: plan.title, enhed: plan.unit };
  return [
    {
      ...common,
      ...amounts(known(value, numerator, denominator), exact),
      ...isProvisionalAs(isProvisional(numerator, denominator)),
    },
    ...(previous === undefined
      ? []
      : [
          {
            ...common,
            kolonne: 'forrige',
            andel: changeInPercent(previous.change.share),
            ...amounts(previous.value),
          },
        ]),
  ];
}

function tariffLines({ plan, base, groups, services, coverage }: TariffResult): Line[] {
  const common = { fordeling: plan.id, tabel: 'takst', enhed: plan.unit };
  const provisional = isProvisionalAs(isProvisional(base));
  const priced = ({ group, amount, exact, previous, count }: TariffPrice, kolonne: string): Line[] => [
    {
      ...common,
      modtager: group.title,
      kolonne,
      vaegt: csvDecimal(group.factor),
      ...amounts(known(amount, base), exact),
      ...provisional,
    },
    ...(count === undefined
      ? []
      : [
          {
            ...common,
            modtager: group.title,
            kolonne: kolonne === 'takst' ? 'antal' : `${kolonne}-antal`,
            enhed: 'antal',
            ...amounts(known(count.value, count)),
            ...isProvisionalAs(isProvisional(count)),
          },
        ]),
    ...(previous === undefined
      ? []
      : [
          {
            ...common,
            modtager: group.title,
            kolonne: 'forrige',
            andel: changeInPercent(previous.change.share),
            ...amounts(previous.amount),
          },
        ]),
  ];
  const whole = (kolonne: string, value: Rational): Line => ({
    ...common,
    kolonne,
    ...amounts(known(value, base)),
    ...provisional,
  });
  return [
    whole('grundtakst', base.value),
    ...groups.flatMap((price) => priced(price, 'takst')),
    ...services.flatMap(({ service, prices }) => prices.flatMap((price) => priced(price, service.id))),
    ...(coverage === undefined
      ? []
      : [
          whole('indtaegt', coverage.income),
          whole('behov', coverage.need),
          whole('difference', coverage.surplus),
        ]),
  ];
}

function carryOverLines({ plan, years, account }: CarryOverResult): Line[] {
  const common = { fordeling: plan.id, tabel: 'overfoersel', enhed: 'kr.' };
  const figures = (
    tabel: string,
    year: number,
    named: Readonly<Record<string, Rational | undefined>>,
    restsOn: readonly Traced[],
  ): Line[] =>
    Object.entries(named).map(([kolonne, value]) => ({
      ...common,
      tabel,
      modtager: `${year}`,
      kolonne,
      ...amounts(value),
      ...isProvisionalAs(isProvisional(...restsOn)),
    }));
  return [
    ...years.flatMap((each) => figures('overfoersel', each.plan.year, knownOfYear(each), restingOn([each]))),
    ...account.flatMap((line, index) =>
      figures(
        'overfoersel-konto',
        line.year,
        knownOfAccount(line, account.slice(0, index)),
        restingOn(account.slice(0, index + 1)),
      ),
    ),
  ];
}

function frameLines(result: FrameResult): Line[] {
  const { plan, limit, parts } = result;
  const { ramme, ialt, tilbage } = knownOfFrame(result);
  const used = parts.map(({ amount }) => amount);
  const figure = (kolonne: string, value: Rational | undefined, ...restsOn: readonly Traced[]): Line => ({
    fordeling: plan.id,
    tabel: 'ramme',
    modtager: plan.title,
    kolonne,
    ...amounts(value),
    enhed: plan.unit,
    ...isProvisionalAs(isProvisional(...restsOn)),
  });
  return [
    figure('ramme', ramme, limit),
    figure('ialt', ialt, ...used),
    figure('tilbage', tilbage, limit, ...used),
  ];
}

function changeInPercent(share: Rational | undefined): string {
  return share === undefined ? '' : `${percentJson(share).replace('.', ',')} %`;
}
