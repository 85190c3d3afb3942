import { calculateScheme } from '../../src/calculate/calculate-scheme.ts';
import { checkMemos, type MemoCheck } from '../../src/check/memo/check-memos.ts';
import { findingsOf } from '../../src/check/memo/findings.ts';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { readNumbers } from '../../src/input/memo/figures/read-numbers.ts';
import { memoOf } from './memo.ts';

/** Memos in Markdown, checked as one run, with the ordninger whose figures they state. */
export function checkedMemos(texts: readonly string[], ordninger: readonly string[] = []): MemoCheck {
  const memos = texts.map((text, at) => readNumbers(memoOf(text, `notat-${at + 1}.md`)));
  return checkMemos(
    memos,
    ordninger.map((reference) => calculateScheme(loadScheme(reference))),
  );
}

/** What is found in one memo, a line each: `fejl NOTAT-SUM 5: 500 ≠ 505`. */
export function foundIn(text: string, ordninger: readonly string[] = []): string[] {
  return findingsOf(checkedMemos([text], ordninger)).map(
    ({ severity, code, place, stated, computed }) =>
      `${severity} ${code} ${place?.line}${stated === undefined ? '' : `: ${stated} ≠ ${computed}`}`,
  );
}

/** What a rule held against something in one memo, whether it holds or not: `holder 715 = 500 + 215 = 715`. */
export function relationsIn(text: string, code: string, ordninger: readonly string[] = []): string[] {
  return checkedMemos([text], ordninger)
    .relations.filter((relation) => relation.code === code)
    .map(
      ({ verdict, statedText, calculation }) =>
        `${verdict} ${statedText}: ${calculation.replace(/\S*\/(?=notat-)/, '')}`,
    );
}
