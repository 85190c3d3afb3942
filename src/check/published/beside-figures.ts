import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { type PublishedAllocation, totalRowKey } from '../../model/published-table.ts';
import type { AllocationResult } from '../../model/result.ts';
import { isProvisional } from '../../model/traced.ts';
import { columnNames } from './column-names.ts';
import { expectedOf } from './expected-figures.ts';

/** So many rows are named, before the rest is counted. */
const mostNamed = 6;

/**
 * Says which cells a published table does not have that it has of other rows: they have not been checked. A column that prints its total alone
 * is nothing to tell, as long as the rows have other figures.
 */
export function emptyCells({ rows }: PublishedAllocation, allocation: AllocationResult): Diagnostic[] {
  const columns = [...new Set(rows.flatMap(({ figures }) => [...figures.keys()]))];
  // What is still expected could not be printed.
  const known = allocation.rows.filter(({ weight }) => !isProvisional(weight));
  const own = rows.filter(({ key }) => known.some(({ recipient }) => recipient.key === key));
  const isBare = own.every(({ figures }) => figures.size === 0);
  return columns.flatMap((column) => {
    const empty = own.filter(
      (row) => !row.figures.has(column) && expectedOf(row, column, allocation) !== undefined,
    );
    if (empty.length === 0 || (empty.length === own.length && !isBare)) return [];
    return [
      notChecked(
        columnNames[column],
        empty.map((row) => ({ ...row, name: nameOf(row.key, allocation) })),
      ),
    ];
  });
}

/** The finding on empty cells of one column, by what its figures are called. */
export function notChecked(
  what: string,
  rows: readonly { readonly name: string; readonly origin: Diagnostic['place'] }[],
): Diagnostic {
  return {
    code: 'KONTROL-TOM',
    severity: 'advarsel',
    message: `${inNumber(rows.length, 'tom celle', 'tomme celler')} i facit: ${what} for ${named(rows)}`,
    place: rows[0]?.origin,
    advice:
      rows.length === 1
        ? 'Tallet er ikke kontrolleret. Skriv det, hvis det står i dokumentet.'
        : 'Tallene er ikke kontrolleret. Skriv dem, hvis de står i dokumentet.',
  };
}

function nameOf(key: string, { rows }: AllocationResult): string {
  return rows.find(({ recipient }) => recipient.key === key)?.recipient.name ?? key;
}

function named(rows: readonly { readonly name: string }[]): string {
  const names = rows.slice(0, mostNamed).map(({ name }) => name);
  return `${names.join(', ')}${rows.length > mostNamed ? ' …' : ''}`;
}

/** Says where a published table calls a figure provisional that is not, or the other way round. */
export function otherProvisional({ rows }: PublishedAllocation, allocation: AllocationResult): Diagnostic[] {
  const ofRow = (key: string) =>
    key === totalRowKey
      ? allocation.rows.some(({ provisional }) => provisional)
      : allocation.rows.find(({ recipient }) => recipient.key === key)?.provisional;
  const other = rows.flatMap(({ key, name, provisional }) => {
    const own = ofRow(key);
    if (provisional === undefined || own === undefined) return [];
    return provisional.text.toLowerCase() === (own ? 'ja' : 'nej') ? [] : [{ name, provisional, own }];
  });
  const [first] = other;
  if (first === undefined) return [];
  return [
    {
      code: 'KONTROL-FORELOEBIG',
      severity: 'advarsel',
      message: `foreloebig er "${first.provisional.text}" i facit, men ${first.own ? 'ja' : 'nej'} i beregningen, for ${named(other)}`,
      place: { ...first.provisional.origin, length: first.provisional.text.length },
      advice: 'Tallene hviler på noget andet nu end dengang. Skriv facit af igen, eller tag kolonnen ud.',
    },
  ];
}
