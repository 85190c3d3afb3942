import { didYouMean } from '../input/reading/suggest.ts';
import { failure } from '../model/diagnostic.ts';
import { ownEntry } from '../model/own-entry.ts';
import type { CommonOptions } from './session.ts';

const extensions: Readonly<Record<string, string>> = { txt: 'tabel', xml: 'junit', htm: 'html' };

/**
 * The format to write: `--format`, else the one the extension of `--ud` names, else the first a command offers.
 *
 * @throws FordelError `BRUG-VALG` for a format that the command does not write.
 */
export function chooseFormat<Format extends string>(
  options: CommonOptions,
  offered: readonly [Format, ...Format[]],
): Format {
  const extension = /\.(\w+)$/.exec(options.ud ?? '')?.[1]?.toLowerCase();
  const byExtension = extension === undefined ? offered[0] : (ownEntry(extensions, extension) ?? extension);
  const wanted = options.format ?? byExtension;
  const format = offered.find((candidate) => candidate === (wanted === 'tekst' ? 'tabel' : wanted));
  if (format !== undefined) return format;
  throw failure({
    code: 'BRUG-VALG',
    message: `formatet "${wanted}" kan ikke skrives her`,
    advice: `Vælg mellem ${offered.join(', ')}.${inExcel(wanted, offered)}${didYouMean(wanted, offered)}`,
  });
}

/** What to choose for a workbook, of which there is one kind. */
function inExcel(wanted: string, offered: readonly string[]): string {
  if (!/^(?:xls[bmx]?|ods|excel)$/i.test(wanted)) return '';
  if (offered.includes('xlsx')) return ' Excel åbner xlsx.';
  return offered.includes('csv') ? ' Excel åbner csv.' : '';
}
