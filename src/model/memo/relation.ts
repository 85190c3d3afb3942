import type { Severity } from '../diagnostic.ts';
import type { Figure } from './figure.ts';
import type { Memo, MemoTable } from './memo.ts';

/** What the rules look at: a memo with its numbers. */
export interface ReadMemo {
  readonly memo: Memo;
  readonly figures: readonly Figure[];
  /** The figures of each table by row and column of its grid; undefined where a cell has none, or more than one. */
  readonly grids: ReadonlyMap<MemoTable, readonly (readonly (Figure | undefined)[])[]>;
}

/** Something that figures of a memo say of each other, and whether it holds. */
export interface Relation {
  /** The code of the rule that saw it, such as `NOTAT-SUM`. */
  readonly code: RelationCode;
  /** `holder`, or how grave it is that it does not. */
  readonly verdict: 'holder' | Severity;
  /** The figure that the others give: the total, the percentage, the change. A finding stands at its place. */
  readonly stated: Figure;
  /** The figures that it is computed from, in their order. */
  readonly from: readonly Figure[];
  /** The relation with its numbers in it: `55 + 55 + 30 + … = 505`. */
  readonly calculation: string;
  /** The stated and the computed figure as they are printed, in the same unit: `500` and `505`. */
  readonly statedText: string;
  readonly computedText: string;
  /** In Danish, one sentence: what does not hold. Empty where it holds. */
  readonly message: string;
  /** The reading taken, where there is more than one. */
  readonly reading?: string | undefined;
  /** The single figure that would make it hold, and what it would be: "skriv 45 i stedet for 40". */
  readonly mend?: { readonly figure: Figure; readonly text: string } | undefined;
}

/**
 * The rules by their codes, each with what it holds the figures against, in Danish: the list of `fordel notat kontrol` and of
 * docs/notat. A rule is one file in src/check/memo.
 */
export const relationCodes = {
  'NOTAT-SUM': 'en total er summen af sine rækker eller kolonner',
  'NOTAT-HERAF': 'delene efter "heraf" er højst det, de er en del af, og netop det, hvor de er alle med',
  'NOTAT-BALANCE': 'indtægter og udgifter går op, og resultatet er deres forskel',
  'NOTAT-ANDEL': 'en andel i procent er tallet af sin total',
  'NOTAT-HUNDREDE': 'procenter af det samme giver 100',
  'NOTAT-AENDRING': 'en ændring i kr., pct. eller procentpoint er forskellen på de to tal',
  'NOTAT-NOEGLE': 'beløb i en kolonne følger den nøgle, der står ved siden af',
  'NOTAT-TAKST': 'takster i en familie står i samme forhold til hinanden',
  'NOTAT-PRODUKT': 'pris gange antal er beløbet',
  'NOTAT-GENNEMSNIT': 'et gennemsnit ligger, hvor tallene giver det',
  'NOTAT-PL': 'fremskrevne beløb følger den sats, der står, og satsen er kendt',
  'NOTAT-GENTAGET': 'det samme tal er ens, hvor det står flere steder',
  'NOTAT-OPTALT': 'det antal, der nævnes, er så mange, som der er opregnet',
  'NOTAT-RETNING': 'steget, faldet, højere og lavere passer med tallene',
  'NOTAT-BROEK': 'halvdelen, en tredjedel og deres lige passer med tallene',
  'NOTAT-SKREVET': 'tallet er ét beregnet i prosa: summer, forskelle og opdelinger i en sætning',
  'NOTAT-ORDNING': 'tal, som ordningen beregner, er de samme i notatet',
} as const;
export type RelationCode = keyof typeof relationCodes;

/** A rule: all that it sees in the memos of a run, whether it holds or not. Its time is linear in their length. */
export type MemoRule = (memos: readonly ReadMemo[]) => readonly Relation[];
