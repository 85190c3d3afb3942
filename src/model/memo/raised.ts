export const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A text that a file raises, as it is raised in plain text: `[2]` becomes `²`, so that it is not taken for a digit of the number before it. */
export function raised(text: string): string {
  return text
    .replace(/[[\]]/g, '')
    .replace(/\d/g, (digit) => raisedDigits.charAt('0123456789'.indexOf(digit)));
}
