import { hasNoun, hasUnit, isInParentheses, type MentionRule } from './mention-rule.ts';
import { isCounted, nounAfter } from './nouns.ts';
import { anyCase, pattern } from './pattern.ts';
import type { Site } from './site.ts';

const month =
  '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\\.?(?!\\p{L})';
const year = '(?:19|20)\\d\\d';
const clock = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
const notMore = '(?![\\d\\p{L}]|[.,]\\d)';
const day = '(?:[12]\\d|3[01]|0?[1-9])';

/** Dates, months, quarters, clock times and ages. */
export const times: readonly MentionRule[] = [
  {
    what: 'dato',
    at: anyCase`^${day}\.?\s?(?:[-–]|og|til|/)\s?${day}\.?\s?${month}(?:\s${year})?`,
  },
  { what: 'dato', at: anyCase`^${day}\.?\s?${month}(?:\s${year}(?!\d))?` },
  { what: 'dato', at: pattern`^${day}([-./])(?:1[0-2]|0?[1-9])\1(?:${year}|\d\d)(?!\d)` },
  { what: 'dato', at: pattern`^${year}([-/.])(?:1[0-2]|0[1-9])\1${day}(?!\d)` },
  { what: 'dato', at: pattern`^${day}/(?:1[0-2]|0?[1-9])[-/ ](?:${year}|\d\d)(?!\d)` },
  {
    what: 'dato',
    before: anyCase`(?:^|[^\p{L}])(?:d|den|pr|til|fra|senest)\.?\s$`,
    at: pattern`^${day}/(?:1[0-2]|0?[1-9])(?![\d]|-?del)`,
  },
  {
    what: 'dato',
    before: pattern`(?:^|[^\p{L}])(?:d\.|[Dd]en)\s$`,
    at: pattern`^${day}\.(?=[\s,;)]|$)`,
  },
  {
    what: 'periode',
    before: anyCase`(?<!\p{L})(${month},?\s)$`,
    at: pattern`^${year}${notMore}`,
  },
  {
    what: 'periode',
    at: anyCase`^[1-4]\.?(?:\s?(?:[-–]|og)\s?[1-4]\.?)?\s?(?:kvartal\p{L}*|kvt\.?|kv\.|halvår\p{L}*)(?:\s(?:i\s)?${year}(?!\d))?`,
  },
  {
    what: 'periode',
    before: pattern`(?<!\p{L})([Uu]ge\s?)$`,
    at: pattern`^\d{1,2}(?:\s?(?:[-–]|og)\s?\d{1,2})?(?!\d)`,
  },
  { what: 'periode', before: pattern`(?<!\p{L})(Q)$`, at: pattern`^[1-4](?!\d)` },
  {
    what: 'klokkeslaet',
    before: anyCase`(?<!\p{L})(kl(?:\.|okken)?\s?)$`,
    at: anyCase`^\d{1,2}(?:[.:][0-5]\d)?(?:\s?(?:[-–]|til)\s?(?:kl\.\s?)?\d{1,2}(?:[.:][0-5]\d)?)?(?!\d)`,
  },
  { what: 'klokkeslaet', at: pattern`^${clock}\s?[-–]\s?${clock}${notMore}` },
  { what: 'klokkeslaet', at: pattern`^(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)` },
  {
    what: 'klokkeslaet',
    at: pattern`^(?:0[6-9]|1\d|2[0-3])\.[0-5]\d(?=[\s*])`,
    only: (site) => site.opensLine && site.context.kind !== 'overskrift' && site.context.kind !== 'celle',
  },
  {
    what: 'aar',
    at: pattern`^${year}\s?[-–/]\s?(?:${year}|\d\d)(?![\d]|[.,]\d)`,
    only: isNoYearSpanFigure,
  },
  { what: 'aar', at: pattern`^${year}(?:-|(?=\p{L}))(?!-)\p{L}+` },
  { what: 'aar', at: pattern`^${year}(?![\d]|[.,]\d)`, only: isYear, evenWithUnit: true },
  { what: 'aar', before: anyCase`(?<!\p{L})(?:budget|regnskab)\s$`, at: pattern`^[0-4]\d(?![\d]|[.,]\d)` },
  {
    what: 'aar',
    before: pattern`/$`,
    at: pattern`^\d\d(?!\d)`,
    only: ({ before }) => /(?:19|20)\d\d\/$/.test(before),
  },
  { what: 'alder', at: pattern`^\d{1,3}\s?(?:[-–]|til)\s?\d{1,3}[\s-]?årig\p{L}*` },
  { what: 'alder', at: pattern`^\d{1,3}[\s-]årige(?!\p{L})`, only: (_, after) => !hasNoun(after) },
  { what: 'alder', at: pattern`^(?:1[3-9]|[2-9]\d)-årig\p{L}*` },
  { what: 'periode', at: pattern`^\d{1,2}-årig\p{L}*` },
  { what: 'alder', at: pattern`^\d{1,2}\s?\+\s?-?år\p{L}*` },
  { what: 'alder', at: pattern`^(?:0\s?[-–]\s?\d{1,2}|\d{1,2}\s?[-–]\s?(?:1[3-9]|[2-9]\d))\sår(?!\p{L})` },
  { what: 'alder', at: pattern`^(?:1[5-9]|[2-9]\d)\sår(?=\s(?:og|eller)\s(?:derover|derunder|ældre|yngre))` },
  {
    what: 'alder',
    before: pattern`(?<!\p{L})(?:under|over|fyldt|fylder|alderen|fra|ældre end|yngre end)\s$`,
    at: pattern`^(?:1[5-9]|[2-9]\d)\sår(?!\p{L})`,
  },
];

/** `2000-2500 borgere` are no years. */
function isNoYearSpanFigure(_: Site, after: string): boolean {
  const noun = nounAfter(after);
  return noun === undefined || !isCounted(noun.name);
}

const hedged = anyCase`(?<!\p{L})(?:ca\.?|cirka|knap|omkring|godt|i alt)\s$`;
const yearWords = anyCase`(?:^|[^\p{L}])(?:i|år|året|årene|for|fra|til|ultimo|primo|medio|siden|inden|efter|før|mod|og|perioden|sommeren|efteråret|foråret|vinteren|budget|regnskab|finansloven|økonomiaftalen|udgangen af|løbet af|begyndelsen af|starten af)\s$`;

/** A number from 1900 to 2099 is a year, but where it counts something, or is one of a column of numbers that are none. */
function isYear({ before, context, rest }: Site, after: string): boolean {
  if (context.kind === 'celle' && context.isOfYears === false && before.trim() === '') return false;
  if (/(?:kr\.?|dkk)\s?$/i.test(before)) return false;
  // `Regnskab 2022 kr. 250.990`: the unit is that of the next number.
  if (hasUnit(after) && !/^\s?kr\.?\s?\d/i.test(after)) return false;
  const noun = nounAfter(after);
  if (noun !== undefined && isCounted(noun.name) && !yearWords.test(before)) return false;
  return !hedged.test(before) || /^(?:19|20)\d\d\s?[-–/]/.test(rest);
}

/** What stands at the beginning of a line before its text, and what is left. */
export const lists: readonly MentionRule[] = [
  {
    what: 'liste',
    at: pattern`^\d{1,2}\.(?=\s)`,
    only: ({ at, context }) => context.listed?.has(at) === true,
  },
  {
    what: 'side',
    before: pattern`(?:\.{2,}|…)\s*$`,
    at: pattern`^\d{1,4}(?=\s*(?:$|\n))`,
  },
  {
    what: 'liste',
    at: pattern`^\d{1,2}(?:\.\d{1,2})*\.?(?=\s*$)`,
    only: ({ opensLine, context }) => opensLine && context.kind !== 'celle' && context.kind !== 'hoved',
  },
  {
    what: 'liste',
    at: pattern`^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[\p{L}*"”'(«])`,
    only: ({ opensLine }, after) => opensLine && !hasUnit(after),
  },
  {
    what: 'liste',
    at: pattern`^\d{1,3}(?:\.[a-zæøå]?\.?|\))(?=[\s*]|$)`,
    only: ({ opensLine, context }) => opensLine && context.kind !== 'hoved',
  },
  {
    what: 'liste',
    at: pattern`^\d{1,2}(?=\s\p{Lu})`,
    only: ({ opensLine, context }) => opensLine && context.kind === 'overskrift',
  },
  {
    what: 'liste',
    before: pattern`(?:^|[\s;:])$`,
    at: pattern`^\d{1,2}\)`,
    only: (site) => !isInParentheses(site),
  },
  { what: 'navn', at: pattern`^\d+:\d+(?![\d,])` },
  {
    what: 'orden',
    at: pattern`^\d{1,3}\.(?=\s(?:\p{Ll}|\p{Lu}\p{Lu})|-)`,
    only: (_, after) => !hasUnit(`.${after}`) && !hasUnit(after),
  },
];
