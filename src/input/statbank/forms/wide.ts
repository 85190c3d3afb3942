import type { FormNotes } from '../../../model/statbank/imported.ts';
import type { CsvCell } from '../../reading/csv-table.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import type { ColumnRules, ExtractColumns } from '../columns.ts';
import { rolesOf } from '../dimension-roles.ts';
import type { CountRows, Dimension, Form } from '../form.ts';
import type { OpenTable } from './open-table.ts';
import type { WideLayout } from './table-layout.ts';
import { namesInTitle, saidInTitles } from './title-names.ts';
import { WideRows } from './wide-rows.ts';

/** A table with several counts in a row: StatBank's own pages as CSV, and a column for each period, age or sex. */
export class WideForm implements Form {
  readonly name = 'tabel med flere tal i hver række';
  readonly columns: ExtractColumns;
  readonly headLines;
  readonly #layout: WideLayout;
  readonly #table: OpenTable;
  #rows: WideRows | undefined;

  constructor(
    layout: WideLayout,
    table: OpenTable,
    register: MunicipalityRegister,
    { declared }: ColumnRules,
  ) {
    this.#layout = layout;
    this.#table = table;
    this.columns = columnsOf(layout, register, declared);
    const head = table.text.lines();
    this.headLines = () => head;
  }

  get notes(): FormNotes {
    const { title, unit } = saidInTitles(this.#layout.titles);
    return { title, unit, footnotes: this.#rows?.footnotes ?? [] };
  }

  rows(dimensions: readonly Dimension[]): CountRows {
    this.#rows = new WideRows(this.#layout, dimensions, this.#table);
    return this.#rows;
  }

  finish(): void {
    this.#rows?.finish();
    this.#table.sayWhereItStops();
  }
}

function columnsOf(
  layout: WideLayout,
  register: MunicipalityRegister,
  declared: ColumnRules['declared'],
): ExtractColumns {
  const { stub, names, headings, rows } = layout;
  const [[corner] = []] = headings;
  const origin = corner?.origin ?? { file: '', line: layout.line, column: 1 };
  const inTitle = namesInTitle(saidInTitles(layout.titles).title ?? '', stub + headings.length);
  const dimensions = [
    ...names.map(({ text }, field) => ({
      names: text === '' ? [inTitle[field] ?? ''] : [text],
      labels: rows.flatMap((cells) => cells[field]?.text || []),
    })),
    ...headings.map((cells, index) => ({
      names: [inTitle[stub + index] ?? ''],
      labels: cells.map(({ text }) => text),
    })),
  ].map(({ names: own, labels }) => ({ names: own.filter((name) => name !== ''), labels }));
  const header = dimensions.map(({ names: [name] }, field): CsvCell => {
    const text = name ?? `kolonne ${field + 1}`;
    return { text, origin: names[field]?.origin ?? headings[field - stub]?.[0]?.origin ?? origin };
  });
  const roles = new Map([...rolesOf(dimensions, register, declared), ['count', dimensions.length] as const]);
  return { header: [...header, { text: 'antal', origin }], roles };
}
