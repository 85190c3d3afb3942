import type { Place } from '../diagnostic.ts';

/** A memo to write: text in Markdown, and what is put into it. */
export interface MemoTemplate {
  readonly file: string;
  readonly parts: readonly (string | Insert)[];
}

/** `{{objektiv-finansiering/Silkeborg/beloeb | kr}}`: a figure, a change from one to another, or a table of an ordning. */
export interface Insert {
  readonly kind: 'tal' | 'tabel';
  readonly path: NamePath;
  /** The figure that it is the change from: `A fra B`. */
  readonly from?: NamePath | undefined;
  readonly filters: readonly TemplateFilter[];
  readonly place: Place;
}

/** The names that lead to a figure, from the outermost. */
export interface NamePath {
  readonly names: readonly string[];
  readonly place: Place;
}

export interface TemplateFilter {
  readonly name: string;
  /** How many decimals, or nothing. */
  readonly decimals?: number | undefined;
  readonly place: Place;
}
