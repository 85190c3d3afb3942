import { fullStop } from '../../../model/full-stop.ts';
import type { MemoTemplate } from '../../../model/memo/template.ts';
import type { Origin } from '../../../model/origin.ts';
import { escapeText } from '../../format/markdown.ts';
import { originsAsWords } from '../../format/origins.ts';

/** How what is put in is traced. */
export type TraceKind = 'fodnoter' | 'bilag';

/** Of what was put in: what it is, and where it comes from. */
export interface Told {
  /** The paths that lead to it, with their ordning. */
  readonly paths: readonly string[];
  readonly origins: readonly Origin[];
}

/** Keeps what was put into a memo, and tells where it comes from: in footnotes, or in an appendix. */
export class Tracing {
  readonly #kind: TraceKind | undefined;
  readonly #told: { readonly text: string; readonly from: string }[] = [];
  readonly #firstNote: number;

  constructor(kind: TraceKind | undefined, template: MemoTemplate) {
    this.#kind = kind;
    this.#firstNote = highestNote(template) + 1;
  }

  /** The mark behind a figure. */
  figure(text: string, told: Told): string {
    return this.#keep(text, told);
  }

  /** What stands below a table. */
  below(table: string, told: Told): string {
    const mark = this.#keep(table, told);
    return mark === '' ? '' : `\n\nTabellens tal er fra ordningen.${mark}`;
  }

  #keep(text: string, { paths, origins }: Told): string {
    if (this.#kind === undefined) return '';
    const where = originsAsWords(origins);
    this.#told.push({ text, from: `${paths.join(' fra ')}${where === '' ? '' : ` (${where})`}` });
    return this.#kind === 'fodnoter' ? `[^${this.#firstNote + this.#told.length - 1}]` : '';
  }

  /** What stands at the end of the memo. */
  end(): string {
    if (this.#told.length === 0) return '';
    if (this.#kind === 'fodnoter') {
      const notes = this.#told.map(
        ({ from }, at) => `[^${this.#firstNote + at}]: ${escapeText(fullStop(from))}`,
      );
      return `\n${notes.join('\n\n')}\n`;
    }
    const items = this.#told.map(({ text, from }) => `- ${escapeText(`${text}: ${from}`)}`);
    return `\n## Bilag: hvor tallene kommer fra\n\n${items.join('\n')}\n`;
  }
}

/** The highest number of the footnotes that the template has itself. */
function highestNote({ parts }: MemoTemplate): number {
  const marks = parts.flatMap((part) =>
    typeof part === 'string' ? [...part.matchAll(/\[\^(\d{1,6})\]/g)] : [],
  );
  return marks.reduce((highest, [, number]) => Math.max(highest, Number(number)), 0);
}
