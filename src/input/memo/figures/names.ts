import { countsSeveral, hasNoun, hasUnit, type MentionRule } from './mention-rule.ts';
import { anyCase, pattern } from './pattern.ts';

const number = '\\d+(?:\\.\\d+)*[a-z]?(?![\\d\\p{L}])';
const referred =
  '(?:tabel|tabl|figur|fig|bilag|afsnit|kapit(?:el|le)|kap|punkt|pkt|appendiks|annex|note|fodnote|boks|diagram|skema|ad|dagsordens?punkt|artikel|art|spørgsmål|spm|svar)';
const named =
  '(?:kategori|\\p{Ll}*type|\\p{Ll}*gruppe|niveau|trin|fase|spor|klasse|zone|mål|\\p{Ll}*mål|version|grundforløb|hovedforløb|modul|runde|scenarie|scenario|model|forslag|program|kvadrant|hold|etape|område|lag|distrikt|team|værelse|lokale|sal|række|kolonne|nummer|nr)';
const street =
  '\\p{Lu}[\\p{L}.]*(?:vej|gade|stræde|allé|alle|plads|boulevard|boulevarden|torv|vænget|parken|gården|stien|bakken|toften|kajen|centret|engen|marken|bro|havn)|Boulevarden|Torvet|Havnen';

/** Numbers of documents, laws, addresses, pages and places in the text, and digits that are part of a name. */
export const names: readonly MentionRule[] = [
  {
    what: 'fodnote',
    at: pattern`^[²³¹⁰⁴-⁹]+`,
    only: ({ before }) => !/(?:^|[\s\d])[kcdm]?m$/.test(before),
  },
  { what: 'enhed', at: pattern`^[²³¹⁰⁴-⁹]+` },
  { what: 'navn', before: pattern`(\p{L}*)$`, at: pattern`^[₀-₉]+` },
  { what: 'fodnote', before: pattern`(\[)$`, at: pattern`^\d{1,3}\]` },
  {
    what: 'lov',
    before: pattern`(§{1,2}\s?)$`,
    at: pattern`^\d+(?:\s?[a-hj-z](?!\p{L}))?`,
    evenWithUnit: true,
  },
  {
    what: 'lov',
    before: pattern`§{1,2}\s?\d+\s?[a-zæøå]?\s?(?:,|og|til|eller|[-–])\s?$`,
    at: pattern`^\d+(?:\s?[a-hj-z](?!\p{L}))?(?!\s?(?:stk|nr))`,
  },
  { what: 'lov', before: anyCase`(?<!\p{L})((?:stk|litra)\.?\s?)$`, at: pattern`^\d+(?!\d)` },
  {
    what: 'lov',
    before: anyCase`(?<!\p{L})((?:\p{L}*lov|bek|lbk|\p{L}*bekendtgørelse|vejledning|direktiv|forordning|cirkulære|cir|vejl|aktstykke)\p{L}*\.?\s(?:nr\.?|nummer)\s?)$`,
    at: pattern`^\d[\d/.]*\d|^\d`,
  },
  { what: 'lov', before: pattern`(?<!\p{L})(L\s?)$`, at: pattern`^\d{1,3}(?![\d,.]\d)(?!\d)` },
  { what: 'lov', before: pattern`§[^;]{0,30}(,\s?nr\.\s?)$`, at: pattern`^\d+` },
  {
    what: 'sag',
    before: anyCase`(?<!\p{L})((?:sags?|dok|dokument|j|journal|cvr|ean|isbn|p|se|reg|konto|faktura|doc|brev)\.?[-\s]?(?:id|nr|nummer|no)?\.?\s?:?\s?)$`,
    at: pattern`^\d[\w./-]*`,
    only: ({ before, rest }) =>
      /(?:id|nr|nummer|cvr|ean|isbn|no)\.?\s?:?\s?$/i.test(before) || /^\d{4,}/.test(rest),
  },
  { what: 'sag', before: pattern`((?:SAG|EMN|KL|J|S|D)-)$`, at: pattern`^\d{2,}[\w-]*` },
  { what: 'sag', at: pattern`^(?:19|20)\d\d-(?!(?:19|20)\d\d(?!\d))\d{3,}[\d-]*` },
  {
    what: 'sag',
    at: pattern`^0\d+(?!\d*[.,:/-]\d)(?!\d)`,
    // In a cell of numbers, a figure with a digit too many or another digit begins so.
    only: ({ before, rest, context }) =>
      /(?:^|[\s(])$/.test(before) &&
      !(context.kind === 'celle' && context.isLabel !== true && /^0\d{1,2}\s*$/.test(rest)),
  },
  {
    what: 'adresse',
    before: anyCase`(?<!\p{L})((?:tlf|telefon|tel|mobil|direkte|fax|sms)\.?(?:\s?nr\.?|nummer)?\s?:?\s?(?:\+45\s?)?)$`,
    at: pattern`^\d[\d ]{2,12}\d`,
  },
  { what: 'adresse', before: pattern`(\+)$`, at: pattern`^45(?:\s?\d\d){4}(?!\d)` },
  { what: 'adresse', at: pattern`^\d\d \d\d \d\d \d\d(?! ?\d)` },
  { what: 'adresse', before: pattern`(?:^|[\s:])$`, at: pattern`^[2-9]\d{3} \d{4}(?! ?\d)` },
  { what: 'adresse', before: pattern`(?<!\p{L})([Pp]ost(?:boks|box)\s)$`, at: pattern`^\d+` },
  {
    what: 'adresse',
    before: pattern`(?<!\p{L})((?:${street})\s)$`,
    at: pattern`^\d{1,3}(?:\s?[A-H](?!\p{L}))?(?!\d|[.,]\d)`,
  },
  {
    what: 'adresse',
    at: pattern`^(?:DK-)?(?!19|20[0-4])[1-9]\d{3}(?=\s\p{Lu}\p{Ll}+(?:\s|$|,|\.|\n))`,
    only: ({ before }) => /(?:^|[,\n]\s*|\d\s)$/.test(before),
  },
  { what: 'adresse', at: pattern`^20[0-4]\d(?=\s(?:Frederiksberg)(?!\p{L}))` },
  {
    what: 'side',
    before: pattern`(?<!\p{L})((?:[Ss]ide|s\.|pp\.)\s?)$`,
    at: pattern`^\d+(?:\s?(?:af|[-–/])\s?\d+)?(?!\d|,\d)`,
  },
  {
    what: 'henvisning',
    before: anyCase`(?<!\p{L})(${referred}(?:let|en|et|er|erne|ene|s)?\.?\s(?:nr\.\s?)?)$`,
    at: pattern`^${number}`,
  },
  {
    what: 'henvisning',
    before: anyCase`(?<!\p{L})${referred}(?:er|erne|s)?\.?\s\d+(?:\.\d+)*[a-z]?\s?(?:,|og|til|eller|samt|[-–])\s?$`,
    at: pattern`^${number}`,
    only: (_, after) => !hasNoun(after),
  },
  {
    what: 'navn',
    before: anyCase`(?<![\p{L}-])(${named}\.?\s)$`,
    at: pattern`^\d{1,2}(?:\.\d)?[a-zA-Z]?(?![\d\p{L}]|[.,]\d)`,
    only: (_, after) => !countsSeveral(after),
  },
  {
    what: 'navn',
    before: anyCase`(?<!\p{L})${named}\s\d{1,2}\s?(?:og|eller|til|[-–,])\s?$`,
    at: pattern`^\d{1,2}(?![\d\p{L}]|[.,]\d)`,
    only: (_, after) => !countsSeveral(after),
  },
  { what: 'navn', before: pattern`(\p{L}+\s)$`, at: pattern`^\d\.0(?![\d]|[.,]\d)` },
  { what: 'navn', before: pattern`(?<!\p{L})(\p{Lu}{2,}\s)$`, at: pattern`^\d,0(?!\d)` },
  {
    what: 'navn',
    before: pattern`(?<!\p{L})(\p{Lu}{2,}\s)$`,
    at: pattern`^\d(?![\d]|[.,]\d|\.\s\p{Ll})`,
    only: (_, after) => !countsSeveral(after),
  },
  {
    what: 'navn',
    before: pattern`(?<!\p{L})(\p{Lu}[\p{L}-]*\s)$`,
    at: pattern`^\d\.\d(?![\d]|[.,]\d)`,
    only: (_, after) => !hasNoun(after),
  },
  {
    what: 'navn',
    before: pattern`(?<!\p{L})((?:\p{Lu}\p{Ll}+\p{Lu}|\p{Lu}+:\p{Lu})\p{L}*\s)$`,
    at: pattern`^\d(?![\d]|[.,]\d|\sgange)`,
  },
  { what: 'navn', before: anyCase`(?<!\p{L})(v(?:er(?:sion)?)?\.?\s?)$`, at: pattern`^\d+(?:\.\d+)+` },
  {
    what: 'navn',
    before: pattern`(\p{L}+)$`,
    at: pattern`^\d+[\p{L}\d]*(?:[-.]\d[\p{L}\d]*)*(?:-\p{L}+)*`,
    only: isGlued,
    evenWithUnit: true,
  },
  { what: 'navn', before: pattern`(\p{L}{2,}[-:])$`, at: pattern`^\d+[\p{L}\d]*(?:-\d+)*(?![.,]\d)` },
  { what: 'navn', before: pattern`(?<!\p{L})(\p{Lu}-)$`, at: pattern`^\d+[\p{L}\d]*` },
  { what: 'navn', at: pattern`^24/7` },
  { what: 'navn', at: pattern`^360\s?(?:°|grader)` },
  {
    what: 'navn',
    at: pattern`^\d+(?!(?:kr|mio|mia|pct|tkr|er\b|stk|km|kg|år|timer)(?!\p{L}))\p{L}[\p{L}\d]*(?!\d)`,
    only: (_, after) => !after.startsWith('²'),
  },
];

const moneyGlued = anyCase`(?:^|[^\p{L}])(?:kr|dkk|mio|mia|ca)$`;

function isGlued({ before }: { readonly before: string }, _after: string): boolean {
  return !moneyGlued.test(before);
}

const opensUnit = pattern`(?:^|\(|,|(?<!\p{L})i (?:hele )?)$`;

/** Numbers of a list in one line, parts of a unit (`(1.000 kr.)`, `i hele 1000 kr.`), and the pages of a table of contents. */
export const parts: readonly MentionRule[] = [
  {
    what: 'liste',
    at: pattern`^\d{1,2}\.(?=\s)`,
    only: ({ at, context }) => context.listed?.has(at) === true,
  },
  {
    what: 'enhed',
    at: anyCase`^1[.\s]?000(?:[.\s]?000)?['’]?\s?-?(?:kr\.?|kroner|dkk|er(?!\p{L}))`,
    evenWithUnit: true,
    only: ({ before, context }, after) =>
      context.kind === 'hoved' || (opensUnit.test(before) && /^\s*(?:$|[),;])/.test(after)),
  },
  { what: 'enhed', before: pattern`(['’])$`, at: pattern`^000(?!\d)` },
  { what: 'side', at: pattern`^\d{1,4}\s*$`, only: ({ context }) => context.kind === 'indhold' },
];

/** Classes that rows and columns are named by: `(1-7 pladser)`, `(+50 pladser)`. */
export const classes: readonly MentionRule[] = [
  {
    what: 'klasse',
    at: pattern`^(?:\d+\s?[-–]\s?\d+|\d+\+)(?!\d)`,
    only: ({ before, context }, after) =>
      context.isLabel === true && !hasUnit(after) && lettersBefore.test(before) && !measuring.test(before),
  },
  {
    what: 'klasse',
    before: pattern`(?:\(|\s)([+<>≥≤])$`,
    at: pattern`^\d+(?=\s\p{Ll})`,
    only: ({ context }, after) => context.isLabel === true && !hasUnit(after),
  },
];
const lettersBefore = pattern`\p{L}[^\n]*$`;
const measuring = pattern`(?<!\p{L})(?:ca\.|mellem|på|med)\s$`;
