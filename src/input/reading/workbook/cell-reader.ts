import { type NumberFormat, numberFormat } from './number-format.ts';
import type { Shown } from './number-shown.ts';
import { type DaySystem, dayOf, timeOf } from './serial-day.ts';
import { unescaped } from './shared-strings.ts';
import type { Stored } from './sheet-cell.ts';
import { danishText, inPercent, type StoredNumber, storedNumber } from './stored-number.ts';

/** A cell as its sheet stores it. */
export interface StoredCell {
  /** `n` for a number, `s` for a shared text, `str` for the text of a formula, `inlineStr`, `b`, `e`, `d`. */
  readonly type: string;
  readonly style: number;
  /** What is in its `v`; undefined where it has none. */
  readonly value: string | undefined;
  /** The text that stands in the cell itself. */
  readonly inline: string;
  readonly isFormula: boolean;
}

/** What a cell is as text. */
export interface CellText {
  readonly text: string;
  readonly stored: Stored;
  /** Of a percentage: how many decimals it has. */
  readonly ofPercent?: number;
  /** Where it is not its number that the cell shows. */
  readonly shown?: Shown | undefined;
}

/** Why a cell cannot be read, in Danish. */
export interface CellFault {
  readonly message: string;
  readonly advice: string;
}

/** What cells are read with: of the whole workbook. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly system: DaySystem;
}

const general = numberFormat(0);
const openAndSave = 'Åbn projektmappen i Excel, så tallene regnes ud, og gem den igen.';

/**
 * A cell as a CSV file would have it, but by its value and not by what there is room for: numbers with all their decimals and without points
 * between thousands, days as 2026-03-14, percentages with their sign.
 *
 * @returns undefined for an empty cell.
 */
export function textOfCell(cell: StoredCell, context: CellContext): CellText | CellFault | undefined {
  const { type, value, inline, isFormula } = cell;
  if (isFormula && (value === undefined || (value === '' && type !== 'str'))) {
    return { message: 'formlen har ingen gemt værdi', advice: openAndSave };
  }
  if (type === 'inlineStr') return asText(inline);
  if (value === undefined || value === '') return undefined;
  switch (type) {
    case 's':
      return sharedText(value, context);
    case 'str':
      return asText(unescaped(value));
    case 'b':
      return { text: value === '1' ? 'SAND' : 'FALSK', stored: 'andet' };
    case 'e':
      return {
        message: `cellen har fejlværdien ${value}`,
        advice: 'Ret formlen i Excel; bruges cellen ikke, så lad omraade være uden den.',
      };
    case 'd':
      return { text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' '), stored: 'andet' };
    default:
      return numberText(value, context.formats[cell.style] ?? general, context.system);
  }
}

function asText(written: string): CellText | undefined {
  const text = written.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  return text === '' ? undefined : { text, stored: 'tekst' };
}

function sharedText(value: string, { texts }: CellContext): CellText | CellFault | undefined {
  const text = /^\d+$/.test(value) ? texts[Number.parseInt(value, 10)] : undefined;
  if (text !== undefined) return asText(text);
  return {
    message: `cellen henter tekst nr. ${value}, som projektmappen ikke har`,
    advice: 'Projektmappen er beskadiget: hent den igen, eller åbn den i Excel, og gem den igen.',
  };
}

function numberText(value: string, format: NumberFormat, system: DaySystem): CellText | CellFault {
  const number = storedNumber(value.trim());
  if (number === undefined) {
    return { message: `cellen har "${value}" som tal`, advice: 'Det er intet tal: ret cellen i Excel.' };
  }
  const { kind, decimals, places, isGrouped } = format;
  if (kind === 'procent') {
    const percent = inPercent(number);
    return { text: `${danishText(percent)} %`, stored: 'tal', ofPercent: percent.decimals };
  }
  if (kind === 'klokkeslaet') return { text: timeOf(number), stored: 'andet' };
  if (kind === 'tal') {
    return {
      text: danishText(number, { least: decimals, places, isGrouped }),
      stored: 'tal',
      shown: shownOf(number, format),
    };
  }
  const day = dayOf(number, system);
  if (day !== undefined) return { text: day, stored: 'andet' };
  return {
    message: `cellen vises som en dato, men ingen dag har nummeret ${danishText(number)}`,
    advice: 'Er den et tal, så vis den som tal i Excel (Hjem, Tal); er den en dato, så skriv den igen.',
  };
}

/** Nothing is lost of a zero, however it is shown. */
function shownOf(
  { digits, isNegative }: StoredNumber,
  { thousands = 0, shown }: NumberFormat,
): Shown | undefined {
  if (/^0*$/.test(digits)) return undefined;
  if (thousands > 0) return { how: 'i tusinder eller millioner' };
  return isNegative ? shown?.below : shown?.above;
}
