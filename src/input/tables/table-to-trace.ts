import { readdirSync } from 'node:fs';
import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import { compare, one, type Rational } from '../../model/exact/rational.ts';
import { decimalStep } from '../../model/exact/rounding.ts';
import { problemList, refuseFaults } from '../../model/problem-list.ts';
import type { PublishedAmount, TableToTrace } from '../../model/published-table.ts';
import { type CsvCell, placeOf, readCsv } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import { shippedPath } from '../reading/paths.ts';
import type { TableSource } from '../reading/source.ts';
import { columnsToTrace } from './columns-to-trace.ts';
import { totalRowNamed } from './totals/by-recipient/total-row.ts';
import { areasOfRows, type ReadRow, totalOfRows } from './totals/by-recipient/totals-to-trace.ts';

/**
 * Reads a published table that no ordning describes: a column of kommuner and one of amounts. Rows of a region, the country or
 * I alt are known as totals and held against the rows they are of.
 *
 * @param column the heading of the amounts, where the table has several columns of figures.
 * @param given the total that the user says, before that of the table.
 * @throws FordelError with every problem; `SPOR-FACIT` when no kommune has an amount, `BRUG-VALG` where the column must be chosen.
 */
export function readTableToTrace(
  source: TableSource,
  register: MunicipalityRegister,
  column?: string,
  given?: Rational,
): TableToTrace {
  const problems = problemList();
  const table = readCsv(source, problems);
  const at = columnsToTrace(table, column, register, problems);
  if (at === undefined) throw new FordelError(problems);
  const kommuner = new Map<string, ReadRow>();
  const areas: ReadRow[] = [];
  const totals: ReadRow[] = [];
  let step: Rational = one;
  for (const cells of table.rows) {
    const [name, cell] = [cells[at.name], cells[at.amount]];
    if (name === undefined || cell === undefined) continue;
    const found = register.lookup(name.text);
    if (cell.text === '') {
      if (found.kind === 'kommune') problems.push(withoutAmount(name));
      continue;
    }
    const number = readNumberCell(cell, problems);
    if (number === undefined) continue;
    const finest = decimalStep(number.decimals);
    if (compare(finest, step) < 0) step = finest;
    const row = { name: name.text, amount: number.value, cell };
    const totalled = totalRowNamed(name.text, register);
    if (found.kind === 'kommune') {
      const { code } = found.municipality;
      const earlier = kommuner.get(code);
      if (earlier !== undefined) problems.push(twin(name, earlier));
      else kommuner.set(code, { ...row, key: code, codes: [code] });
    } else if (totalled?.kind === 'omraade') areas.push({ ...row, key: name.text, codes: totalled.codes });
    else if (totalled !== undefined) totals.push({ ...row, key: name.text, codes: [] });
    else problems.push(found.kind === 'ukendt' ? noKommune(name, found) : ofNoKommune(name));
  }
  if (kommuner.size === 0) problems.push(noRows(source.file));
  const rows = [...kommuner.values()];
  const open = areasOfRows(rows, areas, step, problems);
  const total = totalOfRows(rows, { totals, areas, step, given }, problems);
  return {
    source,
    column: table.columns[at.amount]?.text ?? '',
    rows: rows.map(publishedOf),
    areas: open.map(publishedOf),
    total,
    totalRows: [...totals, ...areas].map(({ name }) => name),
    step,
    notices: refuseFaults(problems),
  };
}

function publishedOf({ cell: _, ...row }: ReadRow): PublishedAmount {
  return row;
}

function withoutAmount(name: CsvCell): Diagnostic {
  return {
    code: 'TAL-TOM',
    severity: 'advarsel',
    message: `${name.text} har intet beløb`,
    place: placeOf(name),
    advice: 'Der er søgt uden den række.',
  };
}

function twin(name: CsvCell, earlier: ReadRow): Diagnostic {
  return {
    code: 'RAEKKE-DUBLET',
    severity: 'fejl',
    message: `"${name.text}" står allerede i linje ${earlier.cell.origin.line}`,
    place: placeOf(name),
    advice: 'Slet den ene række.',
  };
}

function noKommune(name: CsvCell, { message, advice }: { message: string; advice: string }): Diagnostic {
  return { code: 'KOMMUNE-UKENDT', severity: 'fejl', message, place: placeOf(name), advice };
}

/** Christiansø, a landsdel: known, but counted in no kommune. */
function ofNoKommune(name: CsvCell): Diagnostic {
  return {
    code: 'KOMMUNE-UKENDT',
    severity: 'advarsel',
    message: `"${name.text}" er ikke en kommune`,
    place: placeOf(name),
    advice: 'Der er søgt uden den række.',
  };
}

function noRows(file: string): Diagnostic {
  return {
    code: 'SPOR-FACIT',
    severity: 'fejl',
    message: 'tabellen har ingen kommuner med et beløb at søge efter',
    place: { file },
    advice: 'Skriv en række pr. kommune med kolonnerne modtager og beloeb.',
  };
}

/** The shipped extracts, for a search among what is at hand. */
export function shippedExtracts(): string[] {
  return ['befolkning', 'arbejdspladser'].flatMap((folder) =>
    readdirSync(shippedPath(folder))
      .filter((file) => file.endsWith('.csv'))
      .sort()
      .map((file) => shippedPath(folder, file)),
  );
}
