import { calculateScheme } from '../../calculate/calculate-scheme.ts';
import { type AcceptedFinding, withoutAccepted } from '../../check/memo/accept.ts';
import { checkMemos, type MemoCheck } from '../../check/memo/check-memos.ts';
import { findingsOf } from '../../check/memo/findings.ts';
import { loadScheme } from '../../input/load-scheme.ts';
import { acceptedInComments } from '../../input/memo/accepted/comments.ts';
import { readAcceptances } from '../../input/memo/accepted/file.ts';
import { readNumbers } from '../../input/memo/figures/read-numbers.ts';
import { readMemo } from '../../input/memo/read-memo.ts';
import { realPath } from '../../input/reading/paths.ts';
import { didYouMean } from '../../input/reading/suggest.ts';
import { readIndexRates, shippedRateFiles } from '../../input/tables/index-rate-file.ts';
import { type Diagnostic, FordelError, failure } from '../../model/diagnostic.ts';
import type { Acceptance } from '../../model/memo/acceptance.ts';
import type { ReadMemo } from '../../model/memo/relation.ts';
import { type RelationCode, relationCodes } from '../../model/memo/relation-codes.ts';
import { collectLater, problemList, refuseFaults } from '../../model/problem-list.ts';
import type { IndexRate } from '../../model/scheme/index-rate.ts';
import type { CommonOptions, Session } from '../session.ts';

export interface MemoOptions extends CommonOptions {
  /** Also each figure that nothing was held against. */
  readonly alle?: boolean;
  /** The ordninger whose figures the memos state. */
  readonly ordning?: readonly string[];
  /** A file of accepted findings; another to write those in that are not accepted yet. */
  readonly accepteret?: string;
  readonly skrivAccepteret?: string;
  /** The codes of rules that are switched off. */
  readonly uden?: readonly string[];
}

export interface CheckedMemos {
  readonly check: MemoCheck;
  /** What was found and nobody has accepted. */
  readonly findings: readonly Diagnostic[];
  readonly accepted: readonly AcceptedFinding[];
  /** The rules that are switched off. */
  readonly off: readonly RelationCode[];
  /** What stopped the files that could not be read. */
  readonly unread: readonly Diagnostic[];
}

/** @throws FordelError where none of the files can be read, an ordning cannot be computed, or what is accepted cannot be read. */
export async function checkedMemos(
  paths: readonly string[],
  { ordning = [], accepteret, uden = [] }: MemoOptions,
  { reader }: Session,
): Promise<CheckedMemos> {
  const off = uden.map(ruleOf);
  const results = ordning.map((reference) => calculateScheme(loadScheme(reference, { reader })));
  const unread = problemList();
  const memos: ReadMemo[] = [];
  // `notat.md`, `./notat.md` and a link to it are one memo, which repeats no figure of itself.
  for (const path of new Map(paths.map((path) => [realPath(path), path])).values()) {
    const memo = await collectLater(unread, async () => readNumbers(await readMemo(path, reader)));
    if (memo !== undefined) memos.push(memo);
  }
  if (memos.length === 0) throw new FordelError(unread);
  const acceptances = acceptedIn(memos, accepteret, reader);
  const check = checkMemos(memos, results, new Set(off), knownRates(reader));
  return { check, ...withoutAccepted(findingsOf(check), acceptances), off, unread };
}

/** The rates that ship with the program. */
function knownRates(reader: Session['reader']): IndexRate[] {
  const problems = problemList();
  const rates = shippedRateFiles().flatMap((file) => readIndexRates(reader.table(file), problems).rates);
  refuseFaults(problems);
  return rates;
}

function acceptedIn(
  memos: readonly ReadMemo[],
  path: string | undefined,
  reader: Session['reader'],
): Acceptance[] {
  const problems = problemList();
  const accepted = [
    ...memos.flatMap(({ memo }) => acceptedInComments(memo, problems)),
    ...(path === undefined ? [] : readAcceptances(reader.read(path), problems)),
  ];
  refuseFaults(problems);
  return accepted;
}

function ruleOf(written: string): RelationCode {
  const codes = Object.keys(relationCodes) as RelationCode[];
  const code = codes.find((each) => each === written.toUpperCase());
  if (code !== undefined) return code;
  throw failure({
    code: 'BRUG-VALG',
    message: `der er ingen regel "${written}"`,
    advice: `Vælg mellem ${codes.join(', ')}.${didYouMean(written.toUpperCase(), codes)}`,
  });
}
