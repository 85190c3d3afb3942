import type { Figure } from '../../../model/memo/figure.ts';
import { anyMark, figureMarks, type Sentence } from './sentences.ts';

/** A phrase in a sentence: its figures by their names in the pattern, its words, and where in the frame it begins and ends. */
export interface Said {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const letter = 'A-Za-zÀ-ÖØ-öø-ÿ';
const boundary = `(?:(?<![${letter}])(?=[${letter}])|(?<=[${letter}])(?![${letter}]))`;
const { penge, procent, procentpoint, antal, maal, ukendt, andel } = figureMarks;
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
 * same clause without a figure, and `\b` an end of a word in Danish.
 */
export function phrase(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  const source = String.raw(strings, ...parts)
    .replace(/\{([a-z]\w*):(\w+)\}/g, (_, name: string, kind: string) => `(?<${name}>[${kinds[kind]}])`)
    .replace(/~(\d+)/g, (_, most: string) => `[^${anyMark}.;:!?\\n]{0,${most}}?`)
    .replaceAll('\\b', boundary);
  return new RegExp(source, 'dgi');
}

/** The places in a sentence where a phrase is said. */
export function saidIn({ frame, figures }: Sentence, what: RegExp): Said[] {
  if (figures.length === 0) return [];
  const at = new Map(figures.map((each) => [each.at, each.figure]));
  return [...frame.matchAll(what)].map((match): Said => {
    const named: Record<string, Figure> = {};
    for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
      const figure = range === undefined ? undefined : at.get(range[0]);
      if (figure !== undefined) named[name] = figure;
    }
    return { figures: named, words: match[0], start: match.index, end: match.index + match[0].length };
  });
}
