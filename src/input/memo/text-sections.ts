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
  const tags = /<(\/?)table\b[^>]*>/gi;
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
    const isName = count > 0 && isGroupName(text) && hasTabs(lines[at + 1]?.text ?? '');
    if (!hasTabs(text) && !isName) break;
    isTable ||= !isRule(text) && /[^\t ][ ]*\t[\t ]*[^\t ]/.test(text);
    count += 1;
  }
  return { count, isTable };
}

/** A tab that parts two cells: not what follows the mark of an item, and not in a table with bars. */
function hasTabs(text: string): boolean {
  return (
    text.includes('\t') &&
    text.trim() !== '' &&
    !/^\s*(?:\||(?:[-*•·–]|\d{1,3}[.)]|[a-zæøå]\))\t[^\t]*[^\t\d.,%\s][^\t]*$)/i.test(text)
  );
}

/** The name of a group of rows, between two of them, which has no cell but its own. */
function isGroupName(text: string): boolean {
  return (
    text.trim() !== '' && text.length <= 80 && !/[.:;]\s*$/.test(text) && !/^\s*(?:[<|#>[]|[-*]\s)/.test(text)
  );
}

/** A line such as `-- → -- → --`, which a program that made the text drew where a page ended. */
export function isRule(line: string): boolean {
  return /^[\t ]*-{2,}[\t -]*$/.test(line);
}
