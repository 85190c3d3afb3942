import { decimalsOfStep, inNumber } from '../../model/exact/format.ts';
import { absolute, isZero, type Rational, rational, sign, sum } from '../../model/exact/rational.ts';
import { decimalsIn, formatIn, kroner } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import { largestOf } from '../../model/largest-of.ts';
import type { CrossTableResult, SettlementResult } from '../../model/result.ts';
import type { CarryOverResult, CarryOverRule } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import { isUnknown } from '../../model/traced.ts';
import { amountsIn, type Block, names, provisionalMark, table, years } from '../format/document.ts';
import { figureCell, provisionalBlocks } from './provisional.ts';

const ruleWords: Readonly<Record<CarryOverRule, string>> = {
  socialtilsyn: 'alt indregnes inden to år (BEK 1559/2025 § 29)',
  takstbekendtgoerelsen:
    'over 5 % indregnes inden to år; op til 5 % beholdes et overskud, og et underskud opkræves ikke (BEK 864/2025 §§ 3-7)',
};
/** What is nothing is left out: most years have most columns empty. */
const orEmpty = (value: Rational) => (isZero(value) ? undefined : value);

/** The running account, and what is left of each year's result. */
export function carryOverBlocks(
  schemeTitle: string,
  { plan, years: results, account }: CarryOverResult,
): Block[] {
  const banded = plan.rule === 'takstbekendtgoerelsen';
  const inBand = <Part>(...parts: Part[]) => (banded ? parts : []);
  const money = (title: string) => amountsIn(kroner, title);
  return [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `I ${kroner}; overskud er plus, underskud minus; ${ruleWords[plan.rule]}`,
    },
    table(
      [
        years('Fra'),
        ...['Resultat', 'Skal indregnes'].map(money),
        years('Senest'),
        ...['Indregnet', 'Mangler', ...inBand('Beholdes')].map(money),
        ...inBand(years('Senest brugt'), money('Ubrugt'), money('Opkræves ikke')),
      ],
      results.map(({ plan: { year }, result, duty, takenIn, left, unused }) => [
        wholeYear(year),
        result.value,
        duty.settle,
        isZero(duty.settle) ? undefined : wholeYear(duty.settleBy),
        orEmpty(takenIn),
        orEmpty(left),
        ...inBand(
          orEmpty(duty.keep),
          isZero(duty.keep) ? undefined : wholeYear(duty.keepUntil),
          orEmpty(unused),
          orEmpty(duty.borne),
        ),
      ]),
    ),
    table(
      [
        years('Konto'),
        ...['Primo', 'Resultat', 'Indregnet', ...inBand('Opkræves ikke'), 'Ultimo'].map(money),
      ],
      account.map(({ year, opening, result, takenIn, borne, closing }) => [
        wholeYear(year),
        opening,
        orEmpty(result),
        orEmpty(takenIn),
        ...inBand(orEmpty(borne)),
        closing,
      ]),
    ),
  ];
}

function wholeYear(year: number): Rational {
  return rational(BigInt(year));
}

/** A frame, what counts against it, and the room that is left. */
export function frameBlocks(schemeTitle: string, { plan, limit, parts, total, room }: FrameResult): Block[] {
  const most = decimalsIn(plan.unit, 2);
  const spent = parts.map(({ amount }) => amount);
  return [
    { kind: 'overskrift', text: `${schemeTitle} · ${plan.title}`, note: `I ${plan.unit}` },
    table(
      [names(''), amountsIn(plan.unit, 'Beløb', { most })],
      parts.map(({ title, amount }) => [title, figureCell(amount.value, amount)]),
      [
        ['I alt', figureCell(total, ...spent)],
        ['Ramme', figureCell(limit.value, limit)],
        [
          room.numerator < 0n && !isUnknown(limit.value, limit) ? 'Over rammen' : 'Tilbage i rammen',
          isUnknown(limit.value, limit) ? 'forventet' : figureCell(room, limit, ...spent),
        ],
      ],
    ),
    ...provisionalBlocks(limit, ...spent),
  ];
}

/** What each recipient is to pay or gets back, with what it comes of. */
export function settlementBlocks(schemeTitle: string, settled: SettlementResult): Block[] {
  const { plan, unit, parts, rows, partSums, total } = settled;
  const decimals = { most: largestOf([2, ...parts.map(({ rounding }) => decimalsOfStep(rounding.step))]) };
  const money = (title: string) => amountsIn(unit, title, decimals);
  return [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `I ${unit}; plus opkræves, minus betales tilbage`,
    },
    table(
      [names('Modtager'), ...parts.map(({ title }) => money(title)), money('Afregning')],
      rows.map(({ recipient, parts: own, amount, provisional }) => [
        recipient.name,
        ...own,
        { value: amount, ...provisionalMark(provisional) },
      ]),
      [
        [
          'I alt',
          ...partSums,
          { value: total, ...provisionalMark(rows.some(({ provisional }) => provisional)) },
        ],
      ],
    ),
    { kind: 'afsnit', lines: [settledInWords(settled)] },
  ];
}

/** `At opkræve: 692,03 kr. hos 1 modtager. At betale tilbage: 441,53 kr. til 2 modtagere.` */
function settledInWords({ unit, rows }: SettlementResult): string {
  const owed = rows.filter(({ amount }) => sign(amount) > 0);
  const repaid = rows.filter(({ amount }) => sign(amount) < 0);
  const whole = (of: typeof rows) => formatIn(absolute(sum(of.map(({ amount }) => amount))), unit);
  const count = (of: typeof rows) => inNumber(of.length, 'modtager', 'modtagere');
  const parts = [
    ...(owed.length === 0 ? [] : [fullStop(`At opkræve: ${whole(owed)} hos ${count(owed)}`)]),
    ...(repaid.length === 0 ? [] : [fullStop(`At betale tilbage: ${whole(repaid)} til ${count(repaid)}`)]),
  ];
  return parts.length === 0 ? 'Ingen skal betale eller have noget tilbage.' : parts.join(' ');
}

/** A krydstabel, kommune × post, that adds up both ways. */
export function crossTableBlocks(schemeTitle: string, result: CrossTableResult): Block[] {
  const { plan, parts, recipients, table: rounded } = result;
  const decimals = { most: decimalsOfStep(plan.step) };
  const money = (title: string) => amountsIn(plan.unit, title, decimals);
  return [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `I ${plan.unit}, afrundet, så rækker og kolonner går op; det, der betales, står i fordelingerne`,
    },
    table(
      [names('Modtager'), ...parts.map(({ title }) => money(title)), money('I alt')],
      recipients.map(({ name }, index) => [name, ...(rounded.cells[index] ?? []), rounded.rowSums[index]]),
      [['I alt', ...rounded.columnSums, rounded.total]],
    ),
  ];
}
