/** A number exactly: its digits, without zeros before them, of which so many stand behind the comma. */
export interface StoredNumber {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly decimals: number;
}

/** So many digits of a number are Excel's own, and are all it ever shows: those behind them come of its binary numbers. */
export const ownDigits = 15;
/** What a number of Excel may have. */
const largestExponent = 308;

const form = /^([-+]?)(\d*)(?:\.(\d*))?(?:E([-+]?\d{1,3}))?$/i;

/**
 * The number that a cell stores, as Excel shows it with all decimals: 15 digits, half away from zero, so that
 * 0.30000000000000004 is 0.3. No binary number is made of it.
 *
 * @returns undefined for what is no number.
 */
export function storedNumber(text: string): StoredNumber | undefined {
  const [matched, sign, whole = '', fraction = '', exponent = '0'] = form.exec(text) ?? [];
  const power = Number.parseInt(exponent, 10);
  if (matched === undefined || whole + fraction === '' || Math.abs(power) > largestExponent) return undefined;
  return shortest(sign === '-', (whole + fraction).replace(/^0+/, ''), fraction.length - power);
}

/** The number a hundred times as large. */
export function inPercent({ isNegative, digits, decimals }: StoredNumber): StoredNumber {
  return shortest(isNegative, digits, decimals - 2);
}

function shortest(isNegative: boolean, written: string, scale: number): StoredNumber {
  let [digits, decimals] = [written, scale];
  const beyond = digits.length - ownDigits;
  if (beyond > 0) {
    const unit = 10n ** BigInt(beyond);
    digits = String((BigInt(digits) + unit / 2n) / unit);
    decimals -= beyond;
  }
  if (decimals < 0) [digits, decimals] = [digits === '' ? '' : digits + '0'.repeat(-decimals), 0];
  const zeros = Math.min(decimals, digits.length - digits.replace(/0+$/, '').length);
  digits = digits.slice(0, digits.length - zeros);
  if (digits === '') return { isNegative: false, digits: '', decimals: 0 };
  return { isNegative, digits, decimals: decimals - zeros };
}

/** How a cell shows a number. */
interface Shown {
  /** How many decimals at least. */
  readonly least?: number | undefined;
  /** How many digits before the comma at least, which zeros fill up. */
  readonly places?: number | undefined;
  /** Whether points stand between thousands. */
  readonly isGrouped?: boolean | undefined;
}

/**
 * The number in Danish notation: `-1037,5`. One of more than fifteen digits has lost those behind
 * them, and is written as Excel writes it: `5,89503E+15`.
 */
export function danishText(
  number: StoredNumber,
  { least = 0, places = 1, isGrouped = false }: Shown = {},
): string {
  const { digits, decimals } = number;
  const sign = number.isNegative ? '-' : '';
  if (digits.length - decimals > ownDigits) {
    const shown = digits.slice(0, ownDigits).replace(/0+$/, '');
    return `${sign}${shown.replace(/^(.)(.+)/, '$1,$2')}E+${digits.length - 1}`;
  }
  const filled = digits.padStart(decimals + places, '0');
  const plain = filled.slice(0, filled.length - decimals);
  const whole = isGrouped ? plain.replace(/\B(?=(?:\d{3})+$)/g, '.') : plain;
  const fraction = filled.slice(filled.length - decimals).padEnd(least, '0');
  return `${sign}${whole}${fraction === '' ? '' : `,${fraction}`}`;
}
