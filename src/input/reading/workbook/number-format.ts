import { type ShownNumbers, shownNumbers } from './number-shown.ts';

/** What the number format of a cell says of its number. */
export interface NumberFormat {
  readonly kind: 'tal' | 'procent' | 'dag' | 'klokkeslaet';
  /** How many decimals the cell shows; undefined where it shows those that there are. */
  readonly decimals?: number;
  /** How many digits stand before the comma at least: four of `0000`. */
  readonly places?: number | undefined;
  /** Whether points stand between thousands. */
  readonly isGrouped?: boolean;
  /** It is shown divided by a thousand so many times: `#,##0,` shows 1.234.567 as 1.235. */
  readonly thousands?: number;
  readonly shown?: ShownNumbers;
}

/** The formats that every workbook has without naming them; those of days and of times apart. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  48: '##0.0E+0',
  49: '@',
};
/** 27 to 36 and 50 to 58 are days in Eastern Asia. */
const days = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const times = (id: number) => (id >= 18 && id <= 21) || (id >= 45 && id <= 47);

const general: NumberFormat = { kind: 'tal' };

/** A format by its number, and by its code where the workbook has one of its own. */
export function numberFormat(id: number, code: string | undefined = builtIn[id]): NumberFormat {
  if (code !== undefined) return formatOf(code);
  if (days(id)) return { kind: 'dag' };
  return times(id) ? { kind: 'klokkeslaet' } : general;
}

/** By the section for numbers above zero. What stands in quotes, behind a backslash or as a name of a currency is no part of it. */
function formatOf(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const [section = ''] = bare.split(';');
  if (/^(?:general|@|)$/i.test(section.trim()) || /general/i.test(section))
    return { ...general, shown: shownNumbers(code) };
  const isScientific = /[0#?]E[+-]/i.test(section);
  if (!isScientific && /[dy]/i.test(section)) return { kind: 'dag' };
  if (!isScientific && /[hs]|m/i.test(section))
    return /[hs]/i.test(section) ? { kind: 'klokkeslaet' } : { kind: 'dag' };
  const [, whole = '', fraction] = /([0#?,]*)(?:\.([0#?]*))?/.exec(section.replace(/^[^0#?.]*/, '')) ?? [];
  if (isScientific || section.includes('/')) return general;
  const thousands = /,+(?=[^0#?,.]*$)/.exec(section)?.[0].length ?? 0;
  const decimals = thousands > 0 ? 0 : (fraction ?? '').replace(/[^0]/g, '').length;
  if (section.includes('%')) return { kind: 'procent' };
  const places = /^0{2,}$/.test(whole) && fraction === undefined ? whole.length : undefined;
  const shown = shownNumbers(code);
  return { kind: 'tal', decimals, places, thousands, isGrouped: whole.includes(','), shown };
}
