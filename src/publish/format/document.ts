/** A result laid out for people, before a format is chosen: headings, paragraphs and tables of finished texts. */
export type Block =
  | { readonly kind: 'overskrift'; readonly text: string; readonly note?: string }
  | { readonly kind: 'afsnit'; readonly lines: readonly string[] }
  /** Lines whose columns matter, such as an excerpt with its caret. */
  | { readonly kind: 'kode'; readonly text: string }
  | Table;

export interface Table {
  readonly kind: 'tabel';
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows of totals, set apart from the others. */
  readonly foot?: readonly (readonly string[])[];
}

export type Document = readonly Block[];

/** A table; columns whose title ends in `>` are set to the right. */
export function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  foot: readonly (readonly string[])[] = [],
): Table {
  const columns = titles.map((title) =>
    title.endsWith('>')
      ? ({ title: title.slice(0, -1), align: 'right' } as const)
      : ({ title, align: 'left' } as const),
  );
  return { kind: 'tabel', columns, rows, foot };
}
