import type { Figure } from '../../../../model/memo/figure.ts';
import { anyMark, figureMarks, type Sentence } from './sentences.ts';

/** A phrase in a sentence: its figures by their names in the pattern, its words, and where in the frame it begins and ends. */
export interface Said {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What a sentence may say. */
export interface Phrase {
  readonly pattern: RegExp;
  /** The kinds of the figures in it, each as the marks that it may have. */
  readonly needs: readonly string[];
}

const letter = 'A-Za-zÀ-ÖØ-öø-ÿ';
const boundary = `(?:(?<![${letter}])(?=[${letter}])|(?<=[${letter}])(?![${letter}]))`;
const { penge, procent, procentpoint, antal, maal, ukendt, andel } = figureMarks;
const notMeasured = [penge, procent, procentpoint, antal, ukendt, andel].join('');
const kinds: Readonly<Record<string, string>> = {
  /** Any figure but a share in words. */
  tal: [penge, procent, procentpoint, antal, maal, ukendt].join(''),
  /** What shares and changes are of. */
  stk: [penge, antal, maal, ukendt].join(''),
  kr: penge,
  pct: procent,
  point: procentpoint,
  antal: [antal, ukendt].join(''),
  andel,
};

/**
 * A pattern of words and figures, in either case: `{a:kr}` is a figure of a kind under a name, `~40` up to so many characters of the
 * same clause without a figure, `≈40` the same with measures of time among them, and `\b` an end of a word in Danish.
 */
export function phrase(strings: TemplateStringsArray, ...parts: readonly string[]): Phrase {
  const needs: string[] = [];
  const written = String.raw(strings, ...parts).replace(named, (_, name: string, kind: string) => {
    needs.push(kinds[kind] ?? '');
    return `(?<${name}>[${kinds[kind]}])`;
  });
  return { pattern: new RegExp(inDanish(written), 'dgi'), needs };
}

/** A pattern of words alone, with the gaps and the ends of words of a phrase. */
export function wording(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(inDanish(String.raw(strings, ...parts)), 'gi');
}

const named = /\{([a-z]\w*):(\w+)\}/g;

function inDanish(pattern: string): string {
  return pattern
    .replace(/≈(\d+)/g, (_, most: string) => `[^${notMeasured}.;:!?\\n]{0,${most}}?`)
    .replace(/~(\d+)/g, (_, most: string) => `[^${anyMark}.;:!?\\n]{0,${most}}?`)
    .replaceAll('\\b', boundary);
}

/** The places in a sentence where a phrase is said. */
export function saidIn({ frame, figures }: Sentence, { pattern, needs }: Phrase): Said[] {
  // Most sentences lack a figure of a kind that it needs, and are not looked through.
  const mayBe =
    figures.length >= Math.max(1, needs.length) &&
    needs.every((kind) => figures.some(({ at }) => kind.includes(frame.charAt(at))));
  if (!mayBe) return [];
  const at = new Map(figures.map((each) => [each.at, each.figure]));
  return [...frame.matchAll(pattern)].map((match): Said => {
    const named: Record<string, Figure> = {};
    for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
      const figure = range === undefined ? undefined : at.get(range[0]);
      if (figure !== undefined) named[name] = figure;
    }
    return { figures: named, words: match[0], start: match.index, end: match.index + match[0].length };
  });
}
