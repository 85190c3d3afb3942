import { hasNoun, hasUnit, type MentionRule } from './mention-rule.ts';

const number = '\\d+(?:\\.\\d+)*[a-z]?(?![\\d\\p{L}])';
const referred =
  '(?:tabel|tabl|figur|fig|bilag|afsnit|kapit(?:el|le)|kap|punkt|pkt|appendiks|annex|note|fodnote|boks|diagram|skema|ad|dagsordens?punkt|artikel|art|spørgsmål|spm|svar)';
const named =
  '(?:kategori|\\p{Ll}*type|\\p{Ll}*gruppe|niveau|trin|fase|spor|klasse|zone|mål|\\p{Ll}*mål|version|grundforløb|hovedforløb|modul|runde|scenarie|scenario|model|forslag|program|kvadrant|hold|etape|område|lag|distrikt|team|værelse|lokale|sal|række|kolonne|nummer|nr)';
const street =
  '\\p{Lu}[\\p{L}.]*(?:vej|gade|stræde|allé|alle|plads|boulevard|boulevarden|torv|vænget|parken|gården|stien|bakken|toften|kajen|centret|engen|marken|bro|havn)';

/** Numbers of documents, laws, addresses, pages and places in the text, and digits that are part of a name. */
export const names: readonly MentionRule[] = [
  { what: 'fodnote', at: /^[²³¹⁰⁴-⁹]+/u, only: ({ before }) => !/(?:^|[\s\d])[kcdm]?m$/u.test(before) },
  { what: 'enhed', at: /^[²³¹⁰⁴-⁹]+/u },
  { what: 'navn', before: /(\p{L}*)$/u, at: /^[₀-₉]+/u },
  { what: 'fodnote', before: /(\[)$/u, at: /^\d{1,3}\]/u },
  { what: 'lov', before: /(§{1,2}\s?)$/u, at: /^\d+(?:\s?[a-hj-z](?!\p{L}))?/u, evenWithUnit: true },
  {
    what: 'lov',
    before: /§{1,2}\s?\d+\s?[a-zæøå]?\s?(?:,|og|til|eller|[-–])\s?$/u,
    at: /^\d+(?:\s?[a-hj-z](?!\p{L}))?(?!\s?(?:stk|nr))/u,
  },
  { what: 'lov', before: /(?<!\p{L})((?:stk|litra)\.?\s?)$/iu, at: /^\d+(?!\d)/u },
  {
    what: 'lov',
    before:
      /(?<!\p{L})((?:\p{L}*lov|bek|lbk|\p{L}*bekendtgørelse|vejledning|direktiv|forordning|cirkulære|cir|vejl|aktstykke)\p{L}*\.?\s(?:nr\.?|nummer)\s?)$/iu,
    at: /^\d[\d/.]*\d|^\d/u,
  },
  { what: 'lov', before: /(?<!\p{L})(L\s?)$/u, at: /^\d{1,3}(?![\d,.]\d)(?!\d)/u },
  { what: 'lov', before: /§[^;]{0,30}(,\s?nr\.\s?)$/u, at: /^\d+/u },
  {
    what: 'sag',
    before:
      /(?<!\p{L})((?:sags?|dok|dokument|j|journal|cvr|ean|isbn|p|se|reg|konto|faktura|doc|brev)\.?[-\s]?(?:id|nr|nummer|no)?\.?\s?:?\s?)$/iu,
    at: /^\d[\w./-]*/u,
    only: ({ before, rest }) =>
      /(?:id|nr|nummer|cvr|ean|isbn|no)\.?\s?:?\s?$/iu.test(before) || /^\d{4,}/.test(rest),
  },
  { what: 'sag', before: /((?:SAG|EMN|KL|J|S|D)-)$/u, at: /^\d{2,}[\w-]*/u },
  { what: 'sag', at: /^(?:19|20)\d\d-(?!(?:19|20)\d\d(?!\d))\d{3,}[\d-]*/u },
  { what: 'sag', at: /^0\d+(?!\d*[.,:/-]\d)(?!\d)/u, only: ({ before }) => /(?:^|[\s(])$/u.test(before) },
  {
    what: 'adresse',
    before:
      /(?<!\p{L})((?:tlf|telefon|tel|mobil|direkte|fax|sms)\.?(?:\s?nr\.?|nummer)?\s?:?\s?(?:\+45\s?)?)$/iu,
    at: /^\d[\d ]{2,12}\d/u,
  },
  { what: 'adresse', before: /(\+)$/u, at: /^45(?:\s?\d\d){4}(?!\d)/u },
  { what: 'adresse', at: /^\d\d \d\d \d\d \d\d(?! ?\d)/u },
  { what: 'adresse', before: /(?:^|[\s:])$/u, at: /^[2-9]\d{3} \d{4}(?! ?\d)/u },
  { what: 'adresse', before: /(?<!\p{L})([Pp]ost(?:boks|box)\s)$/u, at: /^\d+/u },
  {
    what: 'adresse',
    before: new RegExp(`(?<!\\p{L})(${street}\\s)$`, 'u'),
    at: /^\d{1,3}(?:\s?[A-H](?!\p{L}))?(?!\d|[.,]\d)/u,
  },
  {
    what: 'adresse',
    at: /^(?:DK-)?(?!19|20[0-4])[1-9]\d{3}(?=\s\p{Lu}\p{Ll}+(?:\s|$|,|\.|\n))/u,
    only: ({ before }) => /(?:^|[,\n]\s*|\d\s)$/u.test(before),
  },
  { what: 'adresse', at: /^20[0-4]\d(?=\s(?:Frederiksberg)(?!\p{L}))/u },
  {
    what: 'side',
    before: /(?<!\p{L})((?:[Ss]ide|s\.|pp\.)\s?)$/u,
    at: /^\d+(?:\s?(?:af|[-–/])\s?\d+)?(?!\d|,\d)/u,
  },
  {
    what: 'henvisning',
    before: new RegExp(`(?<!\\p{L})(${referred}(?:let|en|et|er|erne|ene|s)?\\.?\\s(?:nr\\.\\s?)?)$`, 'iu'),
    at: new RegExp(`^${number}`, 'u'),
  },
  {
    what: 'henvisning',
    before: new RegExp(
      `(?<!\\p{L})${referred}(?:er|erne|s)?\\.?\\s\\d+(?:\\.\\d+)*[a-z]?\\s?(?:,|og|til|eller|samt|[-–])\\s?$`,
      'iu',
    ),
    at: new RegExp(`^${number}`, 'u'),
    only: (_, after) => !hasNoun(after),
  },
  {
    what: 'navn',
    before: new RegExp(`(?<![\\p{L}-])(${named}\\.?\\s)$`, 'iu'),
    at: /^\d{1,2}(?:\.\d)?[a-zA-Z]?(?![\d\p{L}]|[.,]\d)/u,
    only: (_, after) => !hasNoun(after) || /^\s\(/.test(after),
  },
  {
    what: 'navn',
    before: new RegExp(`(?<!\\p{L})${named}\\s\\d{1,2}\\s?(?:og|eller|til|[-–,])\\s?$`, 'iu'),
    at: /^\d{1,2}(?![\d\p{L}]|[.,]\d)/u,
    only: (_, after) => !hasNoun(after),
  },
  {
    what: 'navn',
    before: /(?<!\p{L})(\p{Lu}[\p{L}-]*\s)$/u,
    at: /^\d\.\d(?![\d]|[.,]\d)/u,
    only: (_, after) => !hasNoun(after),
  },
  {
    what: 'navn',
    before: /(?<!\p{L})((?:\p{Lu}\p{Ll}+\p{Lu}|\p{Lu}+:\p{Lu})\p{L}*\s)$/u,
    at: /^\d(?![\d]|[.,]\d)/u,
  },
  { what: 'navn', before: /(?<!\p{L})(v(?:er(?:sion)?)?\.?\s?)$/iu, at: /^\d+(?:\.\d+)+/u },
  {
    what: 'navn',
    before: /(\p{L}+)$/u,
    at: /^\d+[\p{L}\d]*(?:[-.]\d[\p{L}\d]*)*(?:-\p{L}+)*/u,
    only: isGlued,
    evenWithUnit: true,
  },
  { what: 'navn', before: /(\p{L}{2,}[-:])$/u, at: /^\d+[\p{L}\d]*(?:-\d+)*(?![.,]\d)/u },
  { what: 'navn', before: /(?<!\p{L})(\p{Lu}-)$/u, at: /^\d+[\p{L}\d]*/u },
  { what: 'navn', at: /^24\/7/u },
  { what: 'navn', at: /^360\s?°/u },
  {
    what: 'navn',
    at: /^\d+(?!(?:kr|mio|mia|pct|tkr|er\b|stk|km|kg|år|timer)\P{L}?)\p{L}[\p{L}\d]*(?!\d)/u,
    only: (_, after) => !after.startsWith('²'),
  },
];

function isGlued({ before }: { readonly before: string }, _after: string): boolean {
  return !/(?:^|[^\p{L}])(?:kr|dkk|mio|mia|ca)$/iu.test(before);
}

/** Parts of a unit: `(1.000 kr.)`, `i hele 1000 kr.`; and classes that rows are named by: `(1-7 pladser)`, `+50 pladser`. */
export const parts: readonly MentionRule[] = [
  {
    what: 'enhed',
    at: /^1[.\s]?000(?:[.\s]?000)?['’]?\s?-?(?:kr\.?|kroner|dkk|er(?!\p{L}))/iu,
    evenWithUnit: true,
    only: ({ before, context }, after) =>
      context.kind === 'hoved' ||
      (/(?:^|\(|,|(?<!\p{L})i (?:hele )?)$/u.test(before) && /^\s*(?:$|[),;])/u.test(after)),
  },
  { what: 'enhed', before: /(['’])$/u, at: /^000(?!\d)/u },
  {
    what: 'klasse',
    at: /^(?:\d+\s?[-–]\s?\d+|\d+\+)(?!\d)/u,
    only: ({ before, context }, after) =>
      !hasUnit(after) &&
      (context.kind === 'celle' || context.kind === 'hoved') &&
      /\p{L}[^\n]*\(?$/u.test(before) &&
      !/(?<!\p{L})(?:ca\.|mellem|på|med)\s$/u.test(before),
  },
  {
    what: 'klasse',
    before: /((?:\(|\s)[+<>≥≤])$/u,
    at: /^\d+(?=\s\p{Ll})/u,
    only: ({ context }, after) => !hasUnit(after) && (context.kind === 'celle' || context.kind === 'hoved'),
  },
];
