import { kroner, unitOf } from '../../../model/exact/unit.ts';

/** How a cell shows what is not its number. */
export interface Shown {
  /** In Danish, after "cellen vises". */
  readonly how: string;
  /** The unit that it shows beside the number, as it is written there. */
  readonly unit?: string;
}

/** What a number format makes of numbers above and below zero, where that is not the number. */
export interface ShownNumbers {
  readonly above?: Shown | undefined;
  readonly below?: Shown | undefined;
}

const notInQuotes = /;(?=(?:[^"]*"[^"]*")*[^"]*$)/;
const room = /_.|\*./g;
const added = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]/g;
const colour = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/i;
/** A number or the cell itself has a place in the section. */
const place = /[0#?@]|general/i;

/** By the sections of the format's code: `above;below;zero;text`. */
export function shownNumbers(code: string): ShownNumbers {
  const [above = '', below] = code.split(notInQuotes);
  const ofAbove = shownBy(above);
  if (below === undefined) return { above: ofAbove, below: ofAbove };
  const hasSign = /[-(]/.test(below) || colour.test(below);
  return { above: ofAbove, below: shownBy(below) ?? (hasSign ? undefined : { how: 'uden minus' }) };
}

function shownBy(section: string): Shown | undefined {
  const code = section.replace(room, '');
  if (!place.test(code.replace(added, '').replace(/\[[^\]]*\]/g, ''))) return { how: 'slet ikke' };
  const parts = [...code.matchAll(added)];
  const unit = parts
    .map(([, quoted, escaped, currency]) => quoted ?? escaped ?? currency ?? '')
    .join('')
    .replace(/^[-()\s]+|[-()\s]+$/g, '');
  const isCurrency = parts.some(([, , , currency = '']) => currency !== '');
  return isOtherUnit(unit, isCurrency) ? { how: `med "${unit}" ved tallet`, unit } : undefined;
}

/** Another than kroner; what is counted in pladser is what it says. */
function isOtherUnit(written: string, isCurrency: boolean): boolean {
  const { kind, name } = unitOf(written);
  if (kind === 'penge') return name !== kroner;
  return isCurrency || /^(?:[.\s]?0{3})+$|^(?:mio|mia|mill|tus)/i.test(written);
}
