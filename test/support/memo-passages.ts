import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Severity } from '../../src/model/diagnostic.ts';
import { foundIn } from './checked-memo.ts';

/** A passage of a memo in which all is right, and the same with one figure wrong. */
export interface Passage {
  /** The rule whose relation it states. */
  readonly code: string;
  readonly right: string;
  readonly wrong: readonly string[];
}

const choice = /\[([^\]→]+(?:→[^\]→]+)+)\]/g;

/** The passages of a file: `[ret→forkert→forkert]` is a figure with what it is changed to, one at a time. */
export function passagesIn(path: string): Passage[] {
  const byCode: Record<string, readonly string[]> = parse(readFileSync(path, 'utf8'));
  return Object.entries(byCode).flatMap(([code, texts]) => texts.map((text) => passageOf(code, text)));
}

function passageOf(code: string, text: string): Passage {
  const choices = [...text.matchAll(choice)].map(([, all = '']) => all.split('→'));
  const written = (changed?: number, to?: string) => {
    let at = -1;
    return text.replace(choice, (_, all: string) => {
      at++;
      return at === changed && to !== undefined ? to : (all.split('→')[0] ?? '');
    });
  };
  const wrong = choices.flatMap(([, ...others], at) => others.map((to) => written(at, to)));
  return { code, right: written(), wrong };
}

const grades: readonly Severity[] = ['fejl', 'advarsel', 'note'];

/** The gravest that is found in a wrong passage and not in the right one; undefined where its error goes unseen. */
export function foundAnew(wrong: string, right: string): Severity | undefined {
  const known = new Set(foundIn(right));
  const news = foundIn(wrong).filter((line) => !known.has(line));
  return grades.find((grade) => news.some((line) => line.startsWith(grade)));
}
