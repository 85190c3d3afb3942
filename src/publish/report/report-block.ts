import type { Block } from '../format/document.ts';

/** What a report is made of: the blocks of every document, and what only a page can show. */
export type ReportBlock = Block | Facts | Drawing;

/** A few figures that say the whole at a glance. */
export interface Facts {
  readonly kind: 'fakta';
  readonly facts: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
}

/** Mark-up that was made elsewhere: a chart, or a published table with its cells marked. */
export interface Drawing {
  readonly kind: 'tegning';
  readonly html: string;
}

/** A part of a report with a heading of its own, to which its contents lead. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/** A drawing as a block; nothing where there is nothing to draw. */
export function drawing(html: string | undefined): Drawing[] {
  return html === undefined ? [] : [{ kind: 'tegning', html }];
}
