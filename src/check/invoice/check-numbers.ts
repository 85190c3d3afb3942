import type { Diagnostic, Place, Severity } from '../../model/diagnostic.ts';

/** A document's number, as read from its file. */
export interface NumberedFile {
  readonly file: string;
  readonly number: string;
  /** Who issued it: numbers only meet within one issuer. */
  readonly issuer: string;
  /** Where in the file the number stands. */
  readonly place?: Place;
}

/**
 * No number twice: the receiver books one of the two. And no gap inside a series, numbers that differ in their last
 * digits only: it may be that only some of the invoices were given.
 */
export function checkNumbers(files: readonly NumberedFile[]): Diagnostic[] {
  const byIssuer = new Map<string, NumberedFile[]>();
  const numbered = files.filter(({ number }) => number !== '');
  for (const file of numbered) {
    const own = byIssuer.get(file.issuer);
    if (own === undefined) byIssuer.set(file.issuer, [file]);
    else own.push(file);
  }
  return [...byIssuer.values()].flatMap((own) => [...twins(own), ...gaps(own)]);
}

function twins(files: readonly NumberedFile[]): Diagnostic[] {
  const firstWith = new Map<string, NumberedFile>();
  return files.flatMap((each): Diagnostic[] => {
    const twin = firstWith.get(each.number);
    if (twin === undefined) {
      firstWith.set(each.number, each);
      return [];
    }
    return [finding(`nummeret ${each.number} er også brugt i ${twin.file}`, each, onlyOnce, 'fejl')];
  });
}

function gaps(files: readonly NumberedFile[]): Diagnostic[] {
  const series = new Map<string, { value: bigint; each: NumberedFile }[]>();
  for (const each of files) {
    const [prefix, digits] = splitNumber(each.number);
    if (digits === '') continue;
    const members = series.get(prefix) ?? [];
    members.push({ value: BigInt(digits), each });
    series.set(prefix, members);
  }
  return [...series.values()].flatMap((members) => {
    const sorted = [...members].sort((a, b) => (a.value < b.value ? -1 : 1));
    return sorted.flatMap(({ value, each }, index): Diagnostic[] => {
      const before = sorted[index - 1];
      if (before === undefined || value - before.value <= 1n) return [];
      return [
        finding(
          `der er et hul i rækken mellem ${before.each.number} og ${each.number}`,
          each,
          unbroken,
          'advarsel',
        ),
      ];
    });
  });
}

/** The digits that a number ends in, and what stands before them. */
function splitNumber(number: string): [prefix: string, digits: string] {
  let start = number.length;
  while (start > 0 && /\d/.test(number.charAt(start - 1))) start--;
  return [number.slice(0, start), number.slice(start)];
}

const onlyOnce = 'Hvert nummer bruges én gang; er det den samme faktura to gange, så angiv den kun én.';
const unbroken = 'Angiv også fakturaerne imellem, eller find ud af, hvor deres numre blev af.';

function finding(
  message: string,
  { file, place }: NumberedFile,
  advice: string,
  severity: Severity,
): Diagnostic {
  return { code: 'FAKTURA-NUMMER', severity, message, place: place ?? { file }, advice };
}
