import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import type { PublishedColumn } from '../../model/published-table.ts';

/** The columns of a published table of a fordeling in messages. */
export const columnNames: Readonly<Record<PublishedColumn, string>> = {
  vaegt: 'vægten',
  andel: 'andelen',
  eksakt: 'det eksakte beløb',
  eksakt_taeller: 'tælleren af det eksakte beløb',
  eksakt_naevner: 'nævneren af det eksakte beløb',
  beloeb: 'beløbet',
  pr_enhed_beloeb: 'beløbet pr. enhed',
};

/** What it is called when a figure of a row is another. */
export const rowCodes: Readonly<Record<PublishedColumn, DiagnosticCode>> = {
  vaegt: 'KONTROL-VAEGT',
  andel: 'KONTROL-ANDEL',
  eksakt: 'KONTROL-BELOEB',
  eksakt_taeller: 'KONTROL-BELOEB',
  eksakt_naevner: 'KONTROL-BELOEB',
  beloeb: 'KONTROL-BELOEB',
  pr_enhed_beloeb: 'KONTROL-BELOEB',
};

/** Whose a figure is: `Morsøs`, but `Vesthimmerlands'`. */
export function genitive(name: string): string {
  return /[sxz]$/.test(name) ? `${name}'` : `${name}s`;
}
