import { isEven, wholeNumber } from './whole-number.ts';

/** The check digits of the numbers on an invoice. Each takes the digits as text and says whether they hold. */

/** GLN (EAN-lokationsnummer): 13 digits, weights 3 and 1 from the right, modulus 10 (GS1 General Specifications § 7.9). */
export function isGln(text: string): boolean {
  return text.length === 13 && hasGs1CheckDigit(text);
}

/** Digits of any length that end in their check digit: weights 1 and 3 from the right, modulus 10 (as isGln). */
export function hasGs1CheckDigit(text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  const fromTheRight = [...digitsOf(text)].reverse();
  return fromTheRight.reduce((sum, digit, index) => sum + digit * (isEven(index) ? 1 : 3), 0) % 10 === 0;
}

/** A Danish postal code: four digits, from 0555, where post is scanned, to 9990 Skagen. */
export function isPostalCode(text: string): boolean {
  return /^\d{4}$/.test(text) && text >= '0555' && text <= '9990';
}

const cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

/** CVR number: eight digits, weights 2 7 6 5 4 3 2 1, modulus 11. */
export function isCvr(text: string): boolean {
  if (!/^[1-9]\d{7}$/.test(text)) return false;
  const total = digitsOf(text).reduce((sum, digit, index) => sum + digit * (cvrWeights[index] ?? 0), 0);
  return total % 11 === 0;
}

/**
 * The payment reference of a FIK card of type 71 (15 digits) or 75 (16): the number padded with zeros, and a
 * check digit by modulus 10 with the weights 2 1 2 1 … from the right, products over 9 cut to their digit sum.
 *
 * @returns undefined when the number has too many digits for the card type.
 */
export function fikReference(digits: string, length: 15 | 16): string | undefined {
  if (digits.length > length - 1) return undefined;
  const body = digits.padStart(length - 1, '0');
  return `${body}${fikCheckDigit(body)}`;
}

/** Whether a FIK reference of 15 or 16 digits ends in its check digit. */
export function isFikReference(text: string): boolean {
  if (!/^\d{15,16}$/.test(text)) return false;
  return text.endsWith(String(fikCheckDigit(text.slice(0, -1))));
}

/** IBAN: the country and check digits moved last, letters as 10-35, and the whole ≡ 1 modulo 97 (ISO 13616). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  if (text.startsWith('DK') && text.length !== 18) return false;
  const moved = `${text.slice(4)}${text.slice(0, 4)}`;
  const numeric = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(numeric) % 97n === 1n;
}

function fikCheckDigit(body: string): number {
  const total = [...digitsOf(body)].reverse().reduce((sum, digit, index) => {
    const product = digit * (isEven(index) ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (total % 10)) % 10;
}

function digitsOf(text: string): number[] {
  return [...text].map(wholeNumber);
}
