import { formatExact } from '../../model/exact/format.ts';
import { isZero, type Rational } from '../../model/exact/rational.ts';
import type { CarryOverResult, CarryOverRule } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import { type Block, table } from '../format/document.ts';

const ruleWords: Readonly<Record<CarryOverRule, string>> = {
  socialtilsyn: 'alt indregnes inden to år (BEK 1559/2025 § 29)',
  takstbekendtgoerelsen:
    'over 5 % indregnes inden to år; op til 5 % beholdes et overskud, og et underskud opkræves ikke (BEK 864/2025 §§ 3-7)',
};
const show = (value: Rational) => (isZero(value) ? '' : formatExact(value, 2));

/** The running account, and what is left of each year's result. */
export function carryOverBlocks(schemeTitle: string, { plan, years, account }: CarryOverResult): Block[] {
  const banded = plan.rule === 'takstbekendtgoerelsen';
  const inBand = (...cells: string[]) => (banded ? cells : []);
  return [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `Overskud er plus, underskud minus; ${ruleWords[plan.rule]}`,
    },
    table(
      [
        'Fra>',
        'Resultat>',
        'Skal indregnes>',
        'Senest>',
        'Indregnet>',
        'Mangler>',
        ...inBand('Beholdes>', 'Opkræves ikke>'),
      ],
      years.map(({ plan: { year }, result, duty, takenIn, left }) => [
        String(year),
        formatExact(result.value, 2),
        formatExact(duty.settle, 2),
        isZero(duty.settle) ? '' : String(duty.settleBy),
        show(takenIn),
        show(left),
        ...inBand(
          isZero(duty.keep) ? '' : `${formatExact(duty.keep, 2)} til ${duty.keepUntil}`,
          show(duty.borne),
        ),
      ]),
    ),
    table(
      ['Konto>', 'Primo>', 'Resultat>', 'Indregnet>', ...inBand('Opkræves ikke>'), 'Ultimo>'],
      account.map(({ year, opening, result, takenIn, borne, closing }) => [
        String(year),
        formatExact(opening, 2),
        show(result),
        show(takenIn),
        ...inBand(show(borne)),
        formatExact(closing, 2),
      ]),
    ),
  ];
}

/** A frame, what counts against it, and the room that is left. */
export function frameBlocks(schemeTitle: string, { plan, limit, parts, total, room }: FrameResult): Block[] {
  return [
    { kind: 'overskrift', text: `${schemeTitle} · ${plan.title}`, note: `I ${plan.unit}` },
    table(
      ['', 'Beløb>'],
      parts.map(({ title, amount }) => [title, formatExact(amount.value, 2)]),
      [
        ['I alt', formatExact(total, 2)],
        ['Ramme', formatExact(limit.value, 2)],
        [room.numerator < 0n ? 'Over rammen' : 'Tilbage i rammen', formatExact(room, 2)],
      ],
    ),
  ];
}
