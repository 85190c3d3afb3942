/** A part of a text that is read in one way: from one offset up to another. */
export interface Section {
  readonly kind: 'prosa' | 'tabulatorer' | 'fodnote' | 'html';
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly from: number;
  /** Without its line end. */
  readonly to: number;
  readonly text: string;
}

/**
 * Parts a text into what Markdown knows and what it does not: consecutive lines with tabs between their texts are a table, `[^1]:` begins
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
    const rows = rowsFrom(lines, index);
    if (fence !== undefined) index = afterFence(lines, index, fence);
    else if (rows.count > 0) {
      if (rows.isTable) cut('tabulatorer', line.from, lines[index + rows.count - 1]?.to ?? line.to);
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

/** Each line with its offsets. */
export function linesOf(text: string, base = 0): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ from: base + from, to: base + index, text: text.slice(from, index) });
    from = index + end.length;
  }
  return lines;
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

/** How many lines from here on have tabs, and whether they are a table: one of them has two texts. */
function rowsFrom(
  lines: readonly Line[],
  index: number,
): { readonly count: number; readonly isTable: boolean } {
  let count = 0;
  let isTable = false;
  for (let at = index; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (!hasTabs(text) && !(count > 0 && isGroupName(lines, at))) break;
    isTable ||= !isRule(text) && text.split('\t').filter((field) => field.trim() !== '').length > 1;
    count += 1;
  }
  return { count, isTable };
}

/** Tabs that part cells: not the one after the mark of an item, and none in a table with bars. */
function hasTabs(text: string): boolean {
  if (!text.includes('\t') || text.trim() === '' || text.trimStart().startsWith('|')) return false;
  const [mark = '', ...fields] = text.trimStart().split('\t');
  const isItem = /^(?:[-*•·–]|\d{1,3}[.)]|[a-zæøå]\))$/i.test(mark.trim());
  return !(isItem && fields.length === 1 && /\p{L}/u.test(fields[0] ?? ''));
}

/** The name of a group of rows, between two that are as long, which has no cell but its own; the name of the next table is none. */
function isGroupName(lines: readonly Line[], at: number): boolean {
  const [before, text, after] = [at - 1, at, at + 1].map((index) => lines[index]?.text ?? '');
  if (text === undefined || text.trim() === '' || text.length > 80 || !hasTabs(after ?? '')) return false;
  if (before?.split('\t').length !== after?.split('\t').length) return false;
  return !/[.:;]\s*$/.test(text) && !/^\s*(?:[<|#>[]|[-*]\s|(?:tabel|figur|bilag)\b)/i.test(text);
}

/** A line such as `-- → -- → --`, which a program that made the text drew where a page ended. */
export function isRule(line: string): boolean {
  return /^[\t ]*-{2,}[\t -]*$/.test(line);
}
