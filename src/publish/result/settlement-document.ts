import { decimalsOfStep, inNumber } from '../../model/exact/format.ts';
import {
  absolute,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  sign,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { conversion, decimalsIn, formatIn, kroner } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import { largestOf } from '../../model/largest-of.ts';
import type { CrossTableResult, SettlementResult, SettlementRow } from '../../model/result.ts';
import { type CarryOverResult, type CarryOverRule, restingOn } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import type { IndexStep } from '../../model/scheme/index-rate.ts';
import { isUnknown, restsOnMissing, type Traced } from '../../model/traced.ts';
import {
  amountsIn,
  type Block,
  type Cell,
  names,
  provisionalMark,
  table,
  years,
} from '../format/document.ts';
import { isAwaitedAt, isPartAwaited, knownSettlement, knownUnless } from './awaited.ts';
import { figureCell, provisionalBlocks, ratesBlock } from './provisional.ts';

const ruleWords: Readonly<Record<CarryOverRule, string>> = {
  socialtilsyn: 'alt indregnes inden to år (BEK 1559/2025 § 29)',
  takstbekendtgoerelsen:
    'over 5 % indregnes inden to år; op til 5 % beholdes et overskud, og et underskud opkræves ikke (BEK 864/2025 §§ 3-7)',
};
/** What is nothing is left out: most years have most columns empty. */
const orEmpty = (value: Rational, ...of: readonly Traced[]) =>
  isZero(value) && !restsOnMissing(...of) ? undefined : figureCell(value, ...of);

/** The running account, and what is left of each year's result. */
export function carryOverBlocks(
  schemeTitle: string,
  { plan, years: results, account }: CarryOverResult,
  shown: ReadonlySet<IndexStep>,
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
      results.map(({ plan: { year }, result, duty, restsOn, takenIn, left, unused }) => {
        const all = [...restsOn.duty, ...restsOn.takenIn];
        return [
          wholeYear(year),
          figureCell(result.value, result),
          figureCell(duty.settle, ...restsOn.duty),
          isZero(duty.settle) ? undefined : wholeYear(duty.settleBy),
          orEmpty(takenIn, ...restsOn.takenIn),
          orEmpty(left, ...all),
          ...inBand(
            orEmpty(duty.keep, ...restsOn.duty),
            isZero(duty.keep) ? undefined : wholeYear(duty.keepUntil),
            orEmpty(unused, ...all),
            orEmpty(duty.borne, ...restsOn.duty),
          ),
        ];
      }),
    ),
    table(
      [
        years('Konto'),
        ...['Primo', 'Resultat', 'Indregnet', ...inBand('Opkræves ikke'), 'Ultimo'].map(money),
      ],
      account.map(({ year, opening, result, takenIn, borne, closing, restsOn }, index) => {
        const before = restingOn(account.slice(0, index));
        return [
          wholeYear(year),
          figureCell(opening, ...before),
          orEmpty(result, ...restsOn.duty),
          orEmpty(takenIn, ...restsOn.takenIn),
          ...inBand(orEmpty(borne, ...restsOn.duty)),
          figureCell(closing, ...before, ...restingOn([{ restsOn }])),
        ];
      }),
    ),
    ...ratesBlock(shown, ...restingOn([...results, ...account])),
    ...provisionalBlocks(...restingOn([...results, ...account])),
  ];
}

function wholeYear(year: number): Rational {
  return rational(BigInt(year));
}

/** A frame, what counts against it, and the room that is left. */
export function frameBlocks(
  schemeTitle: string,
  { plan, limit, parts, total, room }: FrameResult,
  shown: ReadonlySet<IndexStep>,
): Block[] {
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
    ...ratesBlock(shown, limit, ...spent),
    ...provisionalBlocks(limit, ...spent),
  ];
}

/** What each recipient is to pay or gets back, with what it comes of. */
export function settlementBlocks(schemeTitle: string, settled: SettlementResult): Block[] {
  const { plan, unit, parts, rows, partSums, total } = settled;
  const steps = parts.map((part) => multiply(part.rounding.step, conversion(part.unit, unit) ?? one));
  const decimals = { most: largestOf([2, ...steps.map(decimalsOfStep)]) };
  const money = (title: string) => amountsIn(unit, title, decimals);
  return [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `I ${unit}; plus opkræves, minus betales tilbage`,
    },
    table(
      [names('Modtager'), ...parts.map(({ title }) => money(title)), money('Afregning')],
      rows.map((row) => [
        row.recipient.name,
        ...row.parts.map((part, index) =>
          part === undefined ? part : awaitedCell(part, isAwaitedAt(row.awaited, index)),
        ),
        hasUnknown(row) ? 'forventet' : { value: row.amount, ...provisionalMark(row.provisional) },
      ]),
      [
        [
          'I alt',
          ...partSums.map((value, index) => awaitedCell(value, isPartAwaited(rows, index))),
          { value: total, ...provisionalMark(rows.some(({ provisional }) => provisional)) },
        ],
      ],
    ),
    { kind: 'afsnit', lines: [settledInWords(settled)] },
  ];
}

/** A value that counts as nothing because what it rests on is not out yet is no zero. */
function awaitedCell(value: Rational, isAwaited: boolean): Cell {
  return knownUnless(value, isAwaited) === undefined ? 'forventet' : { value, ...provisionalMark(isAwaited) };
}

/** Whether a part of it is not known at all: what is to be paid, or repaid, is not either. */
function hasUnknown(row: SettlementRow): boolean {
  return knownSettlement(row) === undefined;
}

/** `At opkræve: 692,03 kr. hos 1 modtager. At betale tilbage: 441,53 kr. til 2 modtagere.` */
function settledInWords({ unit, rows }: SettlementResult): string {
  const known = rows.filter((row) => !hasUnknown(row));
  const unknown = rows.filter(hasUnknown);
  const owed = known.filter(({ amount }) => sign(amount) > 0);
  const repaid = known.filter(({ amount }) => sign(amount) < 0);
  const whole = (of: typeof rows) => formatIn(absolute(sum(of.map(({ amount }) => amount))), unit);
  const count = (of: typeof rows) => inNumber(of.length, 'modtager', 'modtagere');
  const parts = [
    ...(owed.length === 0 ? [] : [fullStop(`At opkræve: ${whole(owed)} hos ${count(owed)}`)]),
    ...(repaid.length === 0 ? [] : [fullStop(`At betale tilbage: ${whole(repaid)} til ${count(repaid)}`)]),
    ...(unknown.length === 0 ? [] : [`Kan ikke opgøres endnu (forventet): ${count(unknown)}.`]),
  ];
  return parts.length === 0 ? 'Ingen skal betale eller have noget tilbage.' : parts.join(' ');
}

/** A krydstabel, kommune × post, that adds up both ways. */
export function crossTableBlocks(schemeTitle: string, result: CrossTableResult): Block[] {
  const { plan, parts, recipients, awaited, table: rounded } = result;
  const decimals = { most: decimalsOfStep(plan.step) };
  const money = (title: string) => amountsIn(plan.unit, title, decimals);
  return [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `I ${plan.unit}, afrundet sammen, så rækker og kolonner går op`,
    },
    table(
      [names('Modtager'), ...parts.map(({ title }) => money(title)), money('I alt')],
      recipients.map(({ name }, row) => [
        name,
        ...(rounded.cells[row] ?? []).map((value, column) =>
          awaitedCell(value, awaited[row]?.[column] === true),
        ),
        sumCell(rounded.rowSums[row] ?? zero, awaited[row] ?? []),
      ]),
      [
        [
          'I alt',
          ...rounded.columnSums.map((value, column) =>
            sumCell(
              value,
              awaited.map((row) => row[column] === true),
            ),
          ),
          sumCell(rounded.total, awaited.flat()),
        ],
      ],
    ),
  ];
}

function sumCell(value: Rational, awaited: readonly boolean[]): Cell {
  return awaitedCell(value, awaited.includes(true));
}
