import type { Rational } from '../../../model/exact/rational.ts';
import { percentAdvice } from '../../../model/plausible/doubtful-rate.ts';
import { bothReadings, likelierPart, likelierRate } from '../../../model/plausible/percent.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';

/** A percentage of a whole, in percent, with a doubt where it is likelier another one. */
export function readPart(written: number | string, path: Path, context: SchemeContext): Rational {
  const percent = context.percent(written, path);
  const likelier = likelierPart(percent);
  if (likelier !== undefined) doubt(bothReadings(percent, likelier), path, context);
  return percent;
}

/** A PL rate in percent, with a doubt where it is likelier another one. */
export function readRate(written: number | string, path: Path, context: SchemeContext): Rational {
  const percent = context.percent(written, path);
  const likelier = likelierRate(percent);
  if (likelier !== undefined) doubt(bothReadings(percent, likelier), path, context);
  return percent;
}

function doubt(readings: string, path: Path, context: SchemeContext): void {
  context.doubt('TVIVL-PROCENT', path, readings, percentAdvice);
}
