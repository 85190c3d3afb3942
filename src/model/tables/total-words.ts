/** What the words of a label say about its row. */
export interface TotalWord {
  /**
   * `total`: it says outright that it totals others, `I alt`, `Sum af drift`, `Samlede udgifter`, `Netto`. `maybe`: it may be a total
   * or the name of a line, `Samlet indsats`, `Hele landet`. `part`: `heraf` of the line above.
   */
  readonly kind: 'total' | 'maybe' | 'part';
  /** What the label names beside the word: `pleje` of `Pleje i alt`, or nothing. */
  readonly rest: string;
  /** It may be what is left of income when expenditure is taken from it. */
  readonly isBalance: boolean;
  /** It is said of all rows: `I alt`, and not of some, `Subtotal`, `Udgifter i alt`. */
  readonly isOfAll?: true;
  /** The user says that it is one. */
  readonly isNamed?: true;
  /** It may be a total, but can hardly be the name of a line: `Begge køn`, `Overskud`. */
  readonly isSure?: true;
  /** It is a line unless its figures are a sum to the last digit: `3 årsværk i alt`, `Overført`. */
  readonly isExact?: true;
}

/** Most labels have none of these in them, and are not looked at further. */
const hint =
  /[σ∑]|alt|tot|sum|samle|brutto|tils|heraf|herunder|deraf|hvoraf|heri|landet|region|netto|skud|result|saldo|balance|begge|alle|kvinder/i;
/** No label of a total is so long, and none is looked at further. */
const longest = 200;

const alone =
  /^(?:i ?alt|total(?:en|t|er)?|sum(?:men|ma)?|(?:slut|kontrol|tvær) ?sum|total ?sum|hoved(?: ?total|sum)|samlet|tilsammen)$/;
const ofSome = /^(?:sub|del|mellem)(?: ?total|sum)$/;
const first = /^(?:i ?alt|sub ?total|delsum|mellemsum|(?:sum|total) (?:af|for))(?: (?<rest>.+))$/;
const last = /^(?<rest>.+) i ?alt$/;
const maybeFirst =
  /^(?:samle(?:t|de)|total(?:en|t|e)?|sum(?:men)?|region|resultat(?:et)?)(?: (?<rest>.+)|$)|^total(?:budget|beløb|ramme|bevilling)(?:let|en|tet)?$/;
/** All of a table that is split by sex, age or place. */
const allOfSplit = /^(?:hele landet|begge køn|alle (?:køn|aldre|alder)|mænd og kvinder|kvinder og mænd)$/;
const maybeLast = /^(?<rest>.+) (?:total(?:t)?|subtotal|sum|samlet|tilsammen)$/;
/** The long expressions for these take a millisecond to make ready, and are not asked about other labels. */
const namesSide = /udgift|indtægt|omkostning/;
const namesNet = /netto|resultat|saldo|balance/;
/** What a budget has on its two sides; all of one side, or one less the other, is no line of it. */
const side = '(?:drifts)?(?:udgift|indtægt|omkostning)(?:er|erne)?';
const allOfSide = new RegExp(
  `^(?:(?:total|brutto|sum) ?(?<whole>${side})|(?:sum|samle(?:t|de)|total(?:en|t|e)?)(?: netto)? (?<rest>${side})|(?<after>${side}) (?:sum|total(?:t)?|samlet|tilsammen))$`,
);
const net = new RegExp(
  `^(?:netto|netto ?(?:${side}|budget|beløb|resultat|drift)|(?:${side}|budget) netto|(?:netto )?i ?alt netto|(?:årets )?resultat|saldo|balance)$`,
);
const balance = /^(?:netto(?!pris|løn).*|(?:overskud|underskud)(?: (?:overskud|underskud))?)$/;
/** `Nettobudget`, `Netto pleje`: a line may be called so. */
const netName = /^netto/;
const part = /^[^\p{L}\p{N}]*(?:heraf|deraf|hvoraf|herunder|heri)(?=[\s:,(]|$)/u;
/** What stands behind the words and says no more of what is totalled: `2026`, `, kr.`, `(1+2)`, `ekskl. moms`. */
const behind = / (?:(?:19|20|21)\d\d|i|kr|t ?kr|mio|1 000|1000|ekskl|inkl|moms|priser|pl|budget|regnskab)$/;
/** An amount of something else: `3 årsværk i alt`. */
const quantity =
  /^\d[\d ]*(?:årsværk|timer?|stk|dage?|uger?|måneder?|personer|borgere|elever|pladser|m2|kvm|enheder)$/;

const partWithin = /[^\p{L}\p{N}](?:heraf|deraf|hvoraf|herunder|heri)(?=[\s:,)]|$)/iu;

/** A label that names a line and then what is part of it: `Løn` and `vikarer` of `Løn, heraf vikarer`; nothing in `Vikarer (heraf)`. */
export function partWithinIn(label: string): { readonly of: string; readonly part: string } | undefined {
  const found = label.length > longest || !hint.test(label) ? null : partWithin.exec(label);
  if (found === null) return undefined;
  const of = labelWords(label.slice(0, found.index));
  return of === '' ? undefined : { of, part: labelWords(label.slice(found.index + found[0].length)) };
}

/** Looks for the words of totals in a label, whatever its case and whatever signs stand around and between the words. */
export function totalWordIn(label: string): TotalWord | undefined {
  if (label.length > longest || !hint.test(label)) return undefined;
  if (part.test(label.toLowerCase()) || partWithinIn(label)?.part === '')
    return { kind: 'part', rest: '', isBalance: false };
  const words = labelWords(label);
  if (alone.test(words)) return { kind: 'total', rest: '', isBalance: true, isOfAll: true };
  if (ofSome.test(words)) return { kind: 'total', rest: '', isBalance: true };
  const sure = first.exec(words) ?? last.exec(words);
  if (sure !== null) {
    const rest = sure.groups?.rest ?? '';
    const isBalance = /netto/.test(words);
    return quantity.test(rest)
      ? { kind: 'maybe', rest, isBalance, isExact: true }
      : { kind: 'total', rest, isBalance };
  }
  if (namesNet.test(words) && net.test(words)) return { kind: 'total', rest: '', isBalance: true };
  const all = namesSide.test(words) ? allOfSide.exec(words)?.groups : undefined;
  if (all !== undefined)
    return { kind: 'total', rest: all.rest ?? all.after ?? all.whole ?? '', isBalance: false };
  if (balance.test(words))
    return { kind: 'maybe', rest: '', isBalance: true, ...(netName.test(words) ? {} : { isSure: true }) };
  if (allOfSplit.test(words)) return { kind: 'maybe', rest: '', isBalance: false, isSure: true };
  const possible = maybeFirst.exec(words) ?? maybeLast.exec(words);
  return possible === null
    ? undefined
    : { kind: 'maybe', rest: possible.groups?.rest ?? '', isBalance: false };
}

/** What a line may well be called, and a total too: what is carried to the next page, what is shared, an amount with its moms. */
const seldom =
  /^(?:(?:transport(?:eret)?|overført|at overføre)(?: (?:fra|til) (?:forrige|sidste|næste) side)?|.+ i ?alt .+|(?:.+ )?til (?:fordeling|deling|opkrævning)|.+ (?:inkl|inklusive?) moms)$/;
const seldomHint = /transport|overfør|alt|deling|opkrævning|moms/i;

/** The word of a total that a label has only where its figures say so to the last digit; elsewhere, as in a memo, it is none. */
export function seldomTotalIn(label: string): TotalWord | undefined {
  if (label.length > longest || !seldomHint.test(label)) return undefined;
  const words = plainWords(label);
  return seldom.test(words) ? { kind: 'maybe', rest: '', isBalance: false, isExact: true } : undefined;
}

/** `Budget 2026`, `2026`, `Rammen`, `Hele centret`. */
const whole =
  /^(?:(?:vedtaget|oprindeligt|korrigeret|årets|årsbudget|budget(?:ramme(?:n)?)?|regnskab|ramme(?:n)?|forslag|b|r|år)[ .]*)*(?:(?:19|20|21)\d\d)?$|^(?:hele|alle|samtlige)(?: |$)/i;

/** Whether a label is the name of what a table is of, and not of a line or a group of it. */
export function namesWhole(label: string): boolean {
  return whole.test(label);
}

/** The words of a label alone, less its parentheses and what says no more of what is totalled. */
export function labelWords(label: string): string {
  let words = plainWords(label);
  while (behind.test(words)) words = words.replace(behind, '');
  return words;
}

function plainWords(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[σς∑]/g, ' sum ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^grand total(?= |$)|(?<=^| )tot(?= |$)/g, 'total');
}
