import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkMemos, type MemoCheck } from '../../src/check/memo/check-memos.ts';
import { findingsOf } from '../../src/check/memo/findings.ts';
import { numbersOf } from '../../src/input/memo/figures/numbers-of.ts';
import { readNumbers } from '../../src/input/memo/figures/read-numbers.ts';
import { writtenMemo } from '../../src/input/memo/written-memo.ts';
import { SourceReader } from '../../src/input/reading/source.ts';
import type { MemoNumbers } from '../../src/model/memo/figure.ts';
import { tal, vis } from './rational.ts';

/** By the code of a rule: a part of the line, and what stands in it, each parted by ` | `. */
type ByRule = Readonly<Record<string, Readonly<Record<string, string>>>>;

const grades = ['fejl', 'advarsel', 'note'] as const;

/** What somebody who read a memo by hand found in it; every value is a text. */
export interface MemoList extends Readonly<Partial<Record<(typeof grades)[number], ByRule>>> {
  /** How many figures there are. */
  readonly tal?: string;
  readonly holder?: ByRule;
  /** Relations that hold and that no rule sees. */
  readonly uset: ByRule;
  readonly faelder: readonly Trap[];
}

/** A number that is easily read as something else: what kind of figure or mention it is, and of a figure its value. */
interface Trap {
  readonly ved: string;
  readonly tal: string;
  readonly som: string;
  readonly vaerdi?: string;
}

/** A memo as the program sees it, in the words of its list. */
export interface SeenMemo {
  readonly figures: number;
  /** `fejl NOTAT-SUM 12: 500 ≠ 505`. */
  readonly findings: readonly string[];
  /** `NOTAT-SUM 12: 715`, of all that holds. */
  readonly holding: readonly string[];
  readonly numbers: MemoNumbers;
  readonly lines: readonly string[];
}

export function readList(path: string): MemoList {
  return parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
}

export function seenIn(path: string): SeenMemo {
  const memo = writtenMemo(path, new SourceReader());
  const read = readNumbers(memo);
  const check: MemoCheck = checkMemos([read]);
  return {
    figures: read.figures.length,
    findings: findingsOf(check).map(
      ({ severity, code, place, stated, computed }) =>
        `${severity} ${code} ${place?.line}: ${stated === undefined ? '' : `${stated} ≠ ${computed}`}`,
    ),
    holding: check.relations
      .filter(({ verdict }) => verdict === 'holder')
      .map(({ code, stated }) => `${code} ${stated.place.line}: ${stated.text}`),
    numbers: numbersOf(memo),
    lines: readFileSync(path, 'utf8').split('\n'),
  };
}

/** The findings of a list, as the program tells them. */
export function findingsListed(list: MemoList, lines: readonly string[]): string[] {
  return grades.flatMap((grade) => placed(list[grade], lines).map((entry) => `${grade} ${entry}`));
}

/** What a list says that holds, each as often as it is listed. */
export function placed(byRule: ByRule = {}, lines: readonly string[]): string[] {
  return Object.entries(byRule).flatMap(([code, byLine]) =>
    Object.entries(byLine).flatMap(([part, figures]) => {
      const line = lineOf(part, lines);
      return figures.split(' | ').map((figure) => `${code} ${line}: ${figure}`);
    }),
  );
}

/** A trap as its list has it: `571.490⁴ er penge: 571.490`. */
export function trapListed({ ved, tal: text, som, vaerdi }: Trap): string {
  return `${ved}: ${text} er ${som}${vaerdi === undefined ? '' : ` ${vis(tal(vaerdi))}`}`;
}

/** The same as the program reads it, or all that it reads in the line. */
export function trapSeen({ ved, tal: text, som }: Trap, { numbers, lines }: SeenMemo): string {
  const line = lineOf(ved, lines);
  const figure = numbers.figures.find((each) => each.place.line === line && each.text === text);
  if (figure !== undefined) return `${ved}: ${text} er ${figure.kind} ${vis(figure.value)}`;
  const mentions = numbers.mentions.filter((each) => each.place.line === line && each.text.includes(text));
  if (mentions.some(({ what }) => what === som)) return `${ved}: ${text} er ${som}`;
  const here = [...numbers.figures, ...numbers.mentions].filter(({ place }) => place.line === line);
  return `${ved}: ${here.map((each) => `${each.text} er ${'what' in each ? each.what : each.kind}`).join(', ')}`;
}

/** The line that a part of it tells: the part is in one alone, or `#2` says in which of them. */
function lineOf(named: string, lines: readonly string[]): number {
  const [, part = named, which] = / #\d$/.test(named) ? (/^(.*) #(\d)$/.exec(named) ?? []) : [];
  const found = lines.flatMap((line, at) => (line.includes(part) ? [at + 1] : []));
  if (which === undefined && found.length !== 1) throw new Error(`"${part}" står i ${found.length} linjer`);
  const line = found[Number(which ?? 1) - 1];
  if (line === undefined) throw new Error(`"${named}" er der ikke`);
  return line;
}
