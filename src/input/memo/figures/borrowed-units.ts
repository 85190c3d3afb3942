import { one } from '../../../model/exact/rational.ts';
import type { RawFigure } from './raw-figure.ts';
import type { PassageContext } from './site.ts';

/** What two numbers of one unit stand on each side of: `8, 10 og 12 pct.`, `fra 405 til 469 studiepladser`. */
const joint =
  /^\s*(?:,|og|til|eller|mod|samt|hhv\.?|henholdsvis|,?\s?(?:og|eller)\s(?:på\s)?|[-–/+=*]|plus)\s*(?:henholdsvis\s|hhv\.\s)?$/iu;
const longest = 24;
/** `Indbyggere: 221.000`: a whole number after a label counts what the label says. */
const label = /\p{L}[\p{L}\s&/-]{0,40}:\s*(?:\p{L}{0,4}\.?\s)?$/u;

/** Figures with the units that their neighbours in the sentence have: the last of a row tells it for all, or the first does. */
export function withBorrowedUnits(
  figures: readonly RawFigure[],
  text: string,
  kind: PassageContext['kind'],
): readonly RawFigure[] {
  const taken = [...figures];
  for (let at = taken.length - 2; at >= 0; at--) borrow(taken, at, at + 1, text);
  for (let at = 1; at < taken.length; at++) borrow(taken, at, at - 1, text);
  if (kind === 'celle') return taken;
  return taken.map((each) => (isLabelled(each, text) ? { ...each, unit: counted } : each));
}

const counted = { kind: 'antal', name: '', factor: one } as const;

function isLabelled(figure: RawFigure, text: string): boolean {
  return (
    figure.unit === undefined &&
    figure.isWhole &&
    label.test(text.slice(Math.max(0, figure.from - 60), figure.from))
  );
}

function borrow(figures: RawFigure[], to: number, from: number, text: string): void {
  const [figure, other] = [figures[to], figures[from]];
  if (figure === undefined || other?.unit === undefined || figure.unit !== undefined) return;
  const between = text.slice(Math.min(figure.end, other.end), Math.max(figure.from, other.from));
  if (between.length <= longest && joint.test(between))
    figures[to] = { ...figure, unit: { ...other.unit, reading: undefined } };
}
