import type { Place } from '../diagnostic.ts';
import type { Interval } from '../exact/interval.ts';
import type { Rational } from '../exact/rational.ts';

/**
 * What a figure counts.
 *
 * - `penge`: money, in kr. whatever it is printed in;
 * - `procent`: a share of something; `procentpoint`: a difference of two such; both as numbers of percent, also where ‰ is printed;
 * - `antal`: things that come whole, such as match, pladser or kommuner: a whole one was not rounded;
 * - `maal`: anything else that is measured and may be rounded: årsværk, timer, index numbers, years as a span of time;
 * - `ukendt`: a figure whose unit neither it nor its head or text tells.
 */
export type FigureKind = 'penge' | 'procent' | 'procentpoint' | 'antal' | 'maal' | 'ukendt';

/** A figure as the memo prints it, with what it may stand for. */
export interface Figure {
  /** As it is printed, with its unit where that stands beside it, without a footnote mark. */
  readonly text: string;
  readonly kind: FigureKind;
  /** The unit as it is shown: `kr.`, `1.000 kr.`, `mio. kr.`, `%`, `match`, `kr. pr. borger`; '' where there is none. */
  readonly unit: string;
  /** The printed number in the base of its kind: kr., percent, things. */
  readonly value: Rational;
  /** One unit of its last printed digit, in the same base: 0,1 mio. kr. is 100.000. */
  readonly step: Rational;
  /**
   * What the number may have been before it was printed: ± half a step. A whole `antal` is itself alone, and so are a number in words
   * ("tre") and a share in words ("halvdelen", "2/3"), which is printed as a procent of the unit `andel`.
   */
  readonly printed: Interval;
  /**
   * The same with its hedge ("knap", "ca.", "godt", "op mod"): equal to `printed` where it has none, but for a share in words, which is
   * right to half a percent. A span ("400-450", "mellem 1.400 og 1.500") is one figure from the one to the other; its value is the middle.
   */
  readonly widest: Interval;
  /** The hedge as it is printed. */
  readonly hedge?: string | undefined;
  /** Where it can be read in more than one way (`6.92`, `17,645 mio.` under "1.000 kr."): the reading taken, in Danish. */
  readonly reading?: string | undefined;
  readonly where: FigurePlace;
  readonly place: Place;
}

/** Where in its memo a figure stands: the block, within a table the cell, and the character it begins at. */
export interface FigurePlace {
  /** Which of the memo's blocks, from 0. */
  readonly block: number;
  /** In a table, which row and column of the grid, from 0. */
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  /** Its first character in the passage, and how many it has. */
  readonly at: number;
  readonly length: number;
}

/** A number in the text that is no figure, and why: `§ 5`, `14.03.2026`, `s. 12`, `Tlf. 72 42 37 00`. */
export interface Mention {
  readonly text: string;
  readonly what: MentionKind;
  readonly where: FigurePlace;
  readonly place: Place;
}

export const mentionKinds = {
  aar: 'et år eller en årrække',
  dato: 'en dato',
  periode: 'et kvartal, et halvår eller en måned',
  klokkeslaet: 'et klokkeslæt',
  lov: 'en paragraf eller et lovnummer',
  sag: 'et sags- eller dokumentnummer',
  adresse: 'et telefon- eller postnummer eller en adresse',
  side: 'et sidetal',
  fodnote: 'et fodnotetegn',
  liste: 'et nummer i en liste eller overskrift',
  henvisning: 'en henvisning til en tabel, figur, et afsnit eller bilag',
  navn: 'en del af et navn',
  alder: 'en aldersgruppe',
  klasse: 'et spænd, som et navn på en gruppe',
  orden: 'et ordenstal',
  enhed: 'en del af en enhed',
} as const;
export type MentionKind = keyof typeof mentionKinds;

/** All numbers of a memo: each digit in it belongs to one of these, or to a doubt of the memo. */
export interface MemoNumbers {
  readonly figures: readonly Figure[];
  readonly mentions: readonly Mention[];
}
