import { calculateScheme } from '../../calculate/calculate-scheme.ts';
import { readFonts } from '../../input/fonts.ts';
import { loadScheme } from '../../input/load-scheme.ts';
import { readTemplate } from '../../input/memo/template/read-template.ts';
import { templatePath } from '../../input/memo/template/template-path.ts';
import { textMemo } from '../../input/memo/text-memo.ts';
import { didYouMean } from '../../input/reading/suggest.ts';
import { failure } from '../../model/diagnostic.ts';
import type { Memo } from '../../model/memo/memo.ts';
import { problemList, refuseFaults } from '../../model/problem-list.ts';
import { fillTemplate } from '../../publish/memo/writing/fill.ts';
import { chooseFormat } from '../choose-format.ts';
import type { CommonOptions, Outcome, Session } from '../session.ts';

export interface WritingOptions extends CommonOptions {
  readonly ordning: readonly string[];
  /** The ordning of the year before, for changes. */
  readonly foer?: string;
  /** How each figure is traced: by footnotes, or in an appendix. */
  readonly spor?: string;
}

const traces = ['fodnoter', 'bilag'] as const;

/** `fordel notat skriv SKABELON --ordning NAVN`: a memo whose figures are the ordning's. */
export async function notatSkriv(
  reference: string,
  options: WritingOptions,
  session: Session,
): Promise<Outcome> {
  const format = chooseFormat(options, ['md', 'html', 'docx', 'pdf']);
  const trace = traceOf(options.spor);
  const { reader } = session;
  const results = options.ordning.map((each) => calculateScheme(loadScheme(each, { reader })));
  const before =
    options.foer === undefined ? undefined : calculateScheme(loadScheme(options.foer, { reader }));
  const problems = problemList();
  const template = readTemplate(reader.read(templatePath(reference), undefined, 'skabelon'), problems);
  const markdown = fillTemplate(template, { results, before, trace, suggest: didYouMean }, problems);
  refuseFaults(problems);
  const date = `${results[0]?.scheme.year ?? 2000}-01-01`;
  return {
    text: format === 'md' ? markdown : await written(textMemo(markdown, template.file, 'md'), format, date),
    notices: [...results, ...(before === undefined ? [] : [before])].flatMap(({ warnings }) => warnings),
    exitCode: 0,
  };
}

/** A memo in the format asked for, whose packages are loaded now. */
async function written(
  memo: Memo,
  format: 'html' | 'docx' | 'pdf',
  date: string,
): Promise<string | Uint8Array> {
  if (format === 'html') return (await import('../../publish/memo/writing/memo-page.ts')).memoPage(memo);
  if (format === 'docx')
    return (await import('../../publish/memo/writing/memo-docx.ts')).memoDocx(memo, date);
  const { openFonts } = await import('../../publish/pdf/fonts.ts');
  return (await import('../../publish/memo/writing/memo-pdf.ts')).memoPdf(memo, openFonts(readFonts()), date);
}

function traceOf(written: string | undefined): (typeof traces)[number] | undefined {
  const trace = traces.find((each) => each === written);
  if (written === undefined || trace !== undefined) return trace;
  throw failure({
    code: 'BRUG-VALG',
    message: `tallene kan ikke spores med "${written}"`,
    advice: `Vælg mellem ${traces.join(' og ')}.${didYouMean(written, traces)}`,
  });
}
