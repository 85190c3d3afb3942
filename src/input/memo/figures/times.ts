import { hasNoun, hasUnit, isInParentheses, type MentionRule } from './mention-rule.ts';
import { isCounted, nounAfter } from './nouns.ts';
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
    at: new RegExp(`^${day}\\.?\\s?(?:[-–]|og|til|/)\\s?${day}\\.?\\s?${month}(?:\\s${year})?`, 'iu'),
  },
  { what: 'dato', at: new RegExp(`^${day}\\.?\\s?${month}(?:\\s${year}(?!\\d))?`, 'iu') },
  { what: 'dato', at: new RegExp(`^${day}([-./])(?:1[0-2]|0?[1-9])\\1(?:${year}|\\d\\d)(?!\\d)`, 'u') },
  { what: 'dato', at: new RegExp(`^${year}([-/.])(?:1[0-2]|0[1-9])\\1${day}(?!\\d)`, 'u') },
  { what: 'dato', at: new RegExp(`^${day}/(?:1[0-2]|0?[1-9])[-/ ](?:${year}|\\d\\d)(?!\\d)`, 'u') },
  {
    what: 'dato',
    before: /(?:^|[^\p{L}])(?:d|den|pr|til|fra|senest)\.?\s$/iu,
    at: new RegExp(`^${day}/(?:1[0-2]|0?[1-9])(?![\\d]|-?del)`, 'u'),
  },
  {
    what: 'dato',
    before: /(?:^|[^\p{L}])(?:d\.|[Dd]en)\s$/u,
    at: new RegExp(`^${day}\\.(?=[\\s,;)]|$)`, 'u'),
  },
  {
    what: 'periode',
    before: new RegExp(`(?<!\\p{L})(${month},?\\s)$`, 'iu'),
    at: new RegExp(`^${year}${notMore}`, 'u'),
  },
  {
    what: 'periode',
    at: new RegExp(
      `^[1-4]\\.?(?:\\s?(?:[-–]|og)\\s?[1-4]\\.?)?\\s?(?:kvartal\\p{L}*|kvt\\.?|kv\\.|halvår\\p{L}*)(?:\\s(?:i\\s)?${year}(?!\\d))?`,
      'iu',
    ),
  },
  { what: 'periode', before: /(?<!\p{L})([Uu]ge\s?)$/u, at: /^\d{1,2}(?:\s?(?:[-–]|og)\s?\d{1,2})?(?!\d)/u },
  { what: 'periode', before: /(?<!\p{L})(Q)$/u, at: /^[1-4](?!\d)/u },
  {
    what: 'klokkeslaet',
    before: /(?<!\p{L})(kl(?:\.|okken)?\s?)$/iu,
    at: /^\d{1,2}(?:[.:][0-5]\d)?(?:\s?(?:[-–]|til)\s?(?:kl\.\s?)?\d{1,2}(?:[.:][0-5]\d)?)?(?!\d)/iu,
  },
  { what: 'klokkeslaet', at: new RegExp(`^${clock}\\s?[-–]\\s?${clock}${notMore}`, 'u') },
  { what: 'klokkeslaet', at: /^(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/u },
  {
    what: 'klokkeslaet',
    at: /^(?:0[6-9]|1\d|2[0-3])\.[0-5]\d(?=[\s*])/u,
    only: (site) => site.opensLine && site.context.kind !== 'overskrift' && site.context.kind !== 'celle',
  },
  {
    what: 'aar',
    at: new RegExp(`^${year}\\s?[-–/]\\s?(?:${year}|\\d\\d)(?![\\d]|[.,]\\d)`, 'u'),
    only: isNoYearSpanFigure,
  },
  { what: 'aar', at: new RegExp(`^${year}(?:-|(?=\\p{L}))(?!-)\\p{L}+`, 'u') },
  { what: 'aar', at: new RegExp(`^${year}(?![\\d]|[.,]\\d)`, 'u'), only: isYear },
  { what: 'aar', before: /\/$/u, at: /^\d\d(?!\d)/u, only: ({ before }) => /(?:19|20)\d\d\/$/.test(before) },
  { what: 'alder', at: /^\d{1,3}\s?(?:[-–]|til)\s?\d{1,3}[\s-]?årig\p{L}*/u },
  { what: 'alder', at: /^\d{1,3}[\s-]årige(?!\p{L})/u, only: (_, after) => !hasNoun(after) },
  { what: 'alder', at: /^(?:1[3-9]|[2-9]\d)-årig\p{L}*/u },
  { what: 'periode', at: /^\d{1,2}-årig\p{L}*/u },
  { what: 'alder', at: /^\d{1,2}\s?\+\s?-?år\p{L}*/u },
  { what: 'alder', at: /^(?:0\s?[-–]\s?\d{1,2}|\d{1,2}\s?[-–]\s?(?:1[3-9]|[2-9]\d))\sår(?!\p{L})/u },
  { what: 'alder', at: /^(?:1[5-9]|[2-9]\d)\sår(?=\s(?:og|eller)\s(?:derover|derunder|ældre|yngre))/u },
  {
    what: 'alder',
    before: /(?<!\p{L})(?:under|over|fyldt|fylder|alderen|fra|ældre end|yngre end)\s$/u,
    at: /^(?:1[5-9]|[2-9]\d)\sår(?!\p{L})/u,
  },
];

/** `2000-2500 borgere` are no years. */
function isNoYearSpanFigure(_: Site, after: string): boolean {
  const noun = nounAfter(after);
  return noun === undefined || !isCounted(noun.name);
}

const yearWords =
  /(?:^|[^\p{L}])(?:i|år|året|årene|for|fra|til|ultimo|primo|medio|siden|inden|efter|før|mod|og|perioden|sommeren|efteråret|foråret|vinteren|budget|regnskab|finansloven|økonomiaftalen|udgangen af|løbet af|begyndelsen af|starten af)\s$/iu;

/** A number from 1900 to 2099 is a year, but where it counts something, or is one of a column of numbers that are none. */
function isYear({ before, context, rest }: Site, after: string): boolean {
  if (context.kind === 'celle' && context.isOfYears === false && before.trim() === '') return false;
  if (/(?:kr\.?|dkk)\s?$/iu.test(before)) return false;
  const noun = nounAfter(after);
  if (noun !== undefined && isCounted(noun.name) && !yearWords.test(before)) return false;
  return (
    !/(?<!\p{L})(?:ca\.?|cirka|knap|omkring|godt|i alt)\s$/iu.test(before) ||
    /^(?:19|20)\d\d\s?[-–/]/.test(rest)
  );
}

/** What stands at the beginning of a line before its text. */
export const lists: readonly MentionRule[] = [
  {
    what: 'side',
    before: /\.{2,}\s*$|…\s*$/u,
    at: /^\d{1,4}(?=\s*(?:$|\n))/u,
  },
  { what: 'side', at: /^\d{1,4}\s*$/u, only: ({ context }) => context.kind === 'indhold' },
  {
    what: 'liste',
    at: /^\d{1,2}(?:\.\d{1,2})*\.?(?=\s*$)/u,
    only: ({ opensLine, context }) => opensLine && context.kind !== 'celle' && context.kind !== 'hoved',
  },
  {
    what: 'liste',
    at: /^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[\p{L}*"”'(«])/u,
    only: ({ opensLine }, after) => opensLine && !hasUnit(after),
  },
  {
    what: 'liste',
    at: /^\d{1,3}(?:\.[a-zæøå]?\.?|\))(?=[\s*]|$)/u,
    only: ({ opensLine, context }) => opensLine && context.kind !== 'hoved',
  },
  {
    what: 'liste',
    at: /^\d{1,2}(?=\s\p{Lu})/u,
    only: ({ opensLine, context }) => opensLine && context.kind === 'overskrift',
  },
  {
    what: 'liste',
    before: /(?:^|[\s;:])$/u,
    at: /^\d{1,2}\)/u,
    only: (site) => !isInParentheses(site),
  },
  { what: 'navn', at: /^\d+:\d+(?![\d,])/u },
  {
    what: 'orden',
    at: /^\d{1,3}\.(?=\s(?:\p{Ll}|\p{Lu}\p{Lu})|-)/u,
    only: (_, after) => !hasUnit(`.${after}`) && !hasUnit(after),
  },
];
