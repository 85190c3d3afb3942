import type { InputFile } from '../../model/origin.ts';
import type { AgeSpan } from '../../model/statbank/extract.ts';

/** What follows a headcount of one sex. */
export const sexNames = { alle: '', maend: ', mænd', kvinder: ', kvinder' } as const;

export function agesInWords({ ages }: { readonly ages: AgeSpan | 'alle' }): string {
  if (ages === 'alle') return 'alle aldre';
  return ages.from === ages.to ? `${ages.from} år` : `${ages.from}-${ages.to} år`;
}

/** The start of the file's name: folk1a, folk1am, boern. */
export function fileName({ source }: { readonly source: InputFile }): string {
  const name = source.file.split('/').at(-1) ?? '';
  return name.replace(/\.csv$/, '').replace(/-.*\d{4}.*$/, '');
}
