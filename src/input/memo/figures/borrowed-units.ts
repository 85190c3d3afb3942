import { one } from '../../../model/exact/rational.ts';
import { anyCase, pattern } from './pattern.ts';
import type { RawFigure } from './raw-figure.ts';
import type { PassageContext } from './site.ts';
import type { FigureUnit } from './unit-beside.ts';

/** What two numbers of one unit stand on each side of: `8, 10 og 12 pct.`, `fra 405 til 469 studiepladser`. */
const joint = anyCase`^\s*(?:,|og|til|eller|mod|samt|hhv\.?|henholdsvis|,?\s?(?:og|eller)\s(?:på\s)?|[-–/+=*]|plus)\s*(?:henholdsvis\s|hhv\.\s)?$`;
const longest = 24;
/** `Indbyggere: 221.000`: a whole number after a label counts what the label says. */
const label = pattern`\p{L}[\p{L}\s&/-]{0,40}:\s*(?:\p{L}{0,4}\.?\s)?$`;

/** `en svarprocent på knap 84` */
const ofPercent = anyCase`procent(?:en|sats|satsen)?\s(?:på|er|var|udgør|udgjorde)\s(?:[\p{L}.]{2,8}\s){0,2}$`;
/** `29 elever er fortsat i uddannelsen ud af de 31` */
const outOf = anyCase`^[^.;:]*\sud\saf\s(?:de\s|i\salt\s)?$`;
const furthest = 70;
const behind = 60;
/** A longer text of a cell is a sentence. */
const longestLabel = 40;

/** Figures with the units that their neighbours in the sentence have: the last of a row tells it for all, or the first does. */
export function withBorrowedUnits(
  figures: readonly RawFigure[],
  text: string,
  kind: PassageContext['kind'],
): readonly RawFigure[] {
  const taken = [...figures];
  for (let at = taken.length - 2; at >= 0; at--) borrow(taken, at, at + 1, text);
  for (let at = 1; at < taken.length; at++) borrow(taken, at, at - 1, text);
  const isSentence = kind !== 'celle' || text.length > longestLabel;
  return taken.map((each) =>
    each.unit === undefined ? { ...each, unit: toldBefore(each, text, isSentence) } : each,
  );
}

const counted = { kind: 'antal', name: '', factor: one } as const;
const percentages = {
  kind: 'procent',
  name: '%',
  factor: one,
  reading: 'enheden er læst af ordet procent før tallet',
} as const;

function toldBefore(figure: RawFigure, text: string, isSentence: boolean): FigureUnit | undefined {
  const before = text.slice(Math.max(0, figure.from - behind), figure.from);
  if (ofPercent.test(before)) return percentages;
  return isSentence && figure.isWhole && label.test(before) ? counted : undefined;
}

function borrow(figures: RawFigure[], to: number, from: number, text: string): void {
  const [figure, other] = [figures[to], figures[from]];
  if (figure === undefined || other?.unit === undefined || figure.unit !== undefined) return;
  // `to tredjedele, 340`: a share in words is no unit of the number beside it.
  if (other.unit.name === 'andel') return;
  const start = Math.min(figure.end, other.end);
  const end = Math.max(figure.from, other.from);
  if (end - start > furthest) return;
  const between = text.slice(start, end);
  const isJoined = between.length <= longest ? joint.test(between) : false;
  if (isJoined || (from < to && outOf.test(between)))
    figures[to] = { ...figure, unit: { ...other.unit, reading: undefined } };
}
