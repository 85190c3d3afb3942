import { type Diagnostic, failure } from '../../../model/diagnostic.ts';
import type { ImportedExtract } from '../../../model/statbank/imported.ts';
import { countsAsked, type TableInfo } from '../../../model/statbank/query.ts';
import { heldBytes, type RawBytes } from '../../reading/open-file.ts';
import { SourceReader } from '../../reading/source.ts';
import type { FetchedPart } from '../fetch/fetch-query.ts';
import { importExtract } from './import-extract.ts';

/** Reads answers of a server as files of their names; all others from the disk. */
class FetchedReader extends SourceReader {
  readonly #answers: ReadonlyMap<string, Buffer>;

  constructor(answers: ReadonlyMap<string, Buffer>) {
    super();
    this.#answers = answers;
  }

  protected override bytesOf(path: string, largest: number): RawBytes {
    const answer = this.#answers.get(path);
    return answer === undefined ? super.bytesOf(path, largest) : heldBytes(answer);
  }
}

/**
 * Makes one extract of what was fetched of a table, with what StatBank says of the table.
 *
 * @param single the one value that was asked for of each dimension that an extract has no column for.
 * @throws FordelError with every fault in the answers; `HENT-SVAR` where they are more or less than what was asked for.
 */
export function importFetched(
  parts: readonly FetchedPart[],
  table: TableInfo,
  single: ReadonlyMap<string, string>,
): { readonly extract: ImportedExtract; readonly warnings: readonly Diagnostic[] } {
  const nameOf = (at: number) => (parts.length === 1 ? `${table.id}.csv` : `${table.id}-${at + 1}.csv`);
  const answers = new Map(parts.map(({ csv }, at) => [nameOf(at), csv]));
  const { extract, warnings } = importExtract([...answers.keys()], new FetchedReader(answers), {
    rules: {},
    choices: new Map([...single].map(([code, value]) => [code.toLowerCase(), value])),
    missingRowsAreZero: false,
  });
  for (const [at, { rows, subtotals, leftOut }] of extract.files.entries()) {
    const asked = parts[at] === undefined ? 0 : countsAsked(parts[at].query);
    if (rows + subtotals + leftOut !== asked) throw notAsAsked(asked, rows + subtotals + leftOut);
  }
  const notes = {
    title: table.description === '' ? table.text : table.description,
    table: table.id,
    unit: table.unit,
    updated: table.updated,
    footnotes: table.footnote === undefined ? [] : [table.footnote],
  };
  // The answers are parts of one table, so what it says of itself is told once.
  const files = extract.files.map((file, at) => (at === 0 ? { ...file, notes } : file));
  return { extract: { ...extract, files }, warnings };
}

function notAsAsked(asked: number, came: number) {
  return failure({
    code: 'HENT-SVAR',
    message: `der er bedt om ${asked} tal, og der kom ${came}`,
    advice:
      'Svaret er ikke helt, eller tabellen har ikke tal for alle valgene. Prøv igen, og vælg ellers færre.',
  });
}
