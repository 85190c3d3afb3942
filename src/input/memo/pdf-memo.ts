import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { Memo } from '../../model/memo/memo.ts';
import type { SourceBytes } from '../reading/source.ts';
import { finished, leftOut } from './passages/draft.ts';
import { isInColumns, layoutOf, type PageLayout, partsOf, usualIn } from './pdf/layout.ts';
import { openPdf } from './pdf/library.ts';
import { MemoBuilder } from './pdf/memo-builder.ts';
import { hasOtherNumbers, runningLines } from './pdf/running.ts';

/**
 * Reads a memo that is a PDF: its layer of text, whose lines, columns and tables are told by where the characters stand and by the lines
 * that are drawn. A page that is a picture is told, and not read.
 *
 * @throws FordelError `NOTAT-FIL` or `FIL-STOR`.
 */
export async function pdfMemo(source: SourceBytes): Promise<Memo> {
  const { file } = source;
  const pages = await pagesOf(source);
  const running = runningLines(pages);
  const kept = pages.map((page) => page.lines.filter((line) => !running.has(line)));
  const usual = usualIn(kept.flat());
  const builder = new MemoBuilder(file, usual);
  for (const [at, page] of pages.entries()) {
    const lines = kept[at] ?? [];
    builder.addPage(page, partsOf(page, lines, usual));
    for (const [severity, message, advice] of doubtsOf(page, isInColumns(lines))) {
      const place = builder.draft.placeOf(builder.offsetOf(`side ${page.number}`));
      builder.draft.doubts.push(doubt(severity, `side ${page.number} ${message}`, advice, place));
    }
  }
  if ([...running].some(hasOtherNumbers))
    leaveOut(builder, 'det, der står øverst eller nederst på hver side,');
  if (pages.some(({ hasPicture, ys }) => hasPicture && ys.length > 0)) leaveOut(builder, 'et billede');
  return { file, format: 'pdf', ...finished(builder.end()) };
}

async function pagesOf(source: SourceBytes): Promise<PageLayout[]> {
  const pdf = await openPdf(source);
  try {
    const pages: PageLayout[] = [];
    for (let number = 1; number <= pdf.pages; number += 1) pages.push(await layoutOf(pdf, number));
    return pages;
  } finally {
    await pdf.close();
  }
}

function leaveOut(builder: MemoBuilder, what: string): void {
  leftOut(builder.draft, builder.offsetOf('side 1'), what);
}

const askForText =
  'Tallene på siden er ikke kontrolleret: skaf filen som tekst, fx fra det program, den er skrevet i.';

function doubtsOf(page: PageLayout, inColumns: boolean): [Severity, message: string, advice: string][] {
  const doubts: [Severity, string, string][] = [];
  if (page.ys.length === 0 && page.hasPicture)
    doubts.push(['advarsel', 'er et billede; tallene er ikke læst', askForText]);
  if (page.isPartial) doubts.push(['advarsel', 'kunne ikke læses helt', askForText]);
  if (page.hasUnseen)
    doubts.push([
      'advarsel',
      'er et billede, som en maskine har læst; tallene kan være læst forkert',
      'Hold dem op mod siden selv.',
    ]);
  if (page.hasTurned)
    doubts.push([
      'note',
      'har tekst på tværs eller på skrå, som ikke er læst',
      'Tallene i den er ikke kontrolleret.',
    ]);
  if (inColumns)
    doubts.push([
      'advarsel',
      'er sat i spalter; teksten kan være læst på tværs af dem',
      'Kontrollér notatet i det format, det er skrevet i.',
    ]);
  return doubts;
}

function doubt(severity: Severity, message: string, advice: string, place: Diagnostic['place']): Diagnostic {
  return { code: 'NOTAT-USIKKER', severity, message, place, advice };
}
