import { barRowsFrom } from './bar-table.ts';
import type { LinesAlike } from './lines-alike.ts';
import { type Line, linesOf } from './passages/lines.ts';
import { spacedRowsFrom } from './spaced-table.ts';
import { tabRowsFrom } from './tab-table.ts';

/** A part of a text that is read in one way: from one offset up to another. */
export interface Section {
  readonly kind: 'prosa' | 'tabulatorer' | 'streger' | 'mellemrum' | 'fodnote' | 'html';
  readonly from: number;
  readonly to: number;
}

/**
 * Parts a text into what Markdown knows and what it does not: consecutive lines with tabs or wide gaps between their texts are a table, `[^1]:` begins
 * a footnote, and `<table>` goes on to its end, over blank lines too. Nothing is looked for in fenced code. The head of the file between
 * two lines `---` is left out.
 */
export function sectionsOf(text: string): Section[] {
  const lines = linesOf(text);
  const sections: Section[] = [];
  const lastTableEnd = text.toLowerCase().lastIndexOf('</table>');
  let index = afterFrontMatter(lines);
  let prose = lines[index]?.from ?? text.length;
  const cut = (kind: Section['kind'], from: number, to: number) => {
    if (from > prose) sections.push({ kind: 'prosa', from: prose, to: from });
    sections.push({ kind, from, to });
    prose = to;
  };
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line.text)?.[1];
    const rows = fence === undefined ? tableFrom(lines, index) : undefined;
    if (fence !== undefined) index = afterFence(lines, index, fence);
    else if (rows !== undefined) {
      if (rows.isTable) cut(rows.kind, line.from, lines[index + rows.count - 1]?.to ?? line.to);
      index += rows.count;
    } else if (/^ {0,3}\[\^[^\]\s]+\]:/.test(line.text)) {
      const next = afterNote(lines, index);
      cut('fodnote', line.from, lines[next - 1]?.to ?? line.to);
      index = next;
    } else if (/^\s*<table\b/i.test(line.text) && lastTableEnd >= line.from) {
      const end = endOfTable(text, line.from);
      cut('html', line.from, end);
      while ((lines[index]?.to ?? text.length) < end) index += 1;
      index += 1;
    } else index += 1;
  }
  if (prose < text.length) sections.push({ kind: 'prosa', from: prose, to: text.length });
  return sections;
}

const forms = { tabulatorer: tabRowsFrom, streger: barRowsFrom, mellemrum: spacedRowsFrom } as const;
const formNames = ['tabulatorer', 'streger', 'mellemrum'] as const;

/** Lines from here on that have the form of a table. */
function tableFrom(
  lines: readonly Line[],
  index: number,
): (LinesAlike & { readonly kind: (typeof formNames)[number] }) | undefined {
  for (const kind of formNames) {
    const alike = forms[kind](lines, index);
    if (alike.count > 0) return { ...alike, kind };
  }
  return undefined;
}

function afterFrontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  const end = lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  const isData = lines.slice(1, Math.max(end, 1)).every(({ text }) => /^(?:\s|#|-|[\w-]+\s*:|$)/.test(text));
  return end > 0 && isData ? end + 1 : 0;
}

function afterFence(lines: readonly Line[], index: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
  let end = index + 1;
  while (end < lines.length && !closing.test(lines[end]?.text ?? '')) end += 1;
  return end + 1;
}

function afterNote(lines: readonly Line[], index: number): number {
  let next = index + 1;
  while (next < lines.length) {
    const text = lines[next]?.text ?? '';
    const goesOn =
      text.trim() === '' ? /^ {2,}\S/.test(lines[next + 1]?.text ?? '') : !/^ {0,3}\[\^/.test(text);
    if (!goesOn || text.includes('\t')) break;
    next += 1;
  }
  return next;
}

/** Where a table of HTML ends that begins at an offset, with those in it. */
function endOfTable(text: string, from: number): number {
  const tags = /<(\/?)table\b[^<>]*>/gi;
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return text.length;
}
