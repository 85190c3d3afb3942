import { anyCase, pattern } from './pattern.ts';

/** A word after a number that says what it counts. */
interface Noun {
  readonly kind: 'antal' | 'maal';
  readonly name: string;
  /** From the number to the end of the word. */
  readonly length: number;
}

/** Words that follow a number and count nothing. */
const others = new Set(
  `og eller i på af til fra for med er var har havde blev bliver som der den det de men om ved pr per mod hvor samt at under over efter
  inden kan skal vil kunne skulle ville ud ind op ned end ikke også heraf svarende fordelt mens hvilket hvoraf så når da hos jf mv osv
  flere færre højere lavere mere mindre tidligere senere nu år-til-år ift iht ifm vedr hhv henholdsvis altså dog derfor herunder hvis
  blandt både hver alene kun bl dvs fx eksempelvis plus minus cirka ca knap godt inkl ekskl eksklusive
  inklusive mellem siden før uden indenfor inden udenfor ad sammen samlet årligt årlig pct kr mio mia faldt steg gav giver viser viste
  angiver angav svarer udgør udgjorde tilbage inde ialt alt den dette disse denne dem vi man han hun jeg sig selv sammenlignet sammenholdt
  indtil omkring via ml pga ang nr stk. men hvorfor hvordan hvem hvad hvilke inkluderet forventes sker skete fik får kom kommer går gik
  overføres udbetales medfører betyder svarede tilsvarende højst mindst ligesom idet fordi samtidig ellers endnu allerede fortsat således
  en et et-årig gælder noterer`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** What is measured, and so may be rounded. */
const measured = anyCase`^(?:år|måneder|måned|uger|uge|dage|dag|døgn|timer|time|min|minutter|minut|sekunder|årsværk|fuldtidsstillinger|fuldtidspersoner|fuldtidsansatte|helårs\p{L}+|km|kilometer|meter|m²|m2|m³|ha|hektar|tons?|kg|kilo|gram|liter|point|kwh|mwh|gwh|tj|gj|grader|indekspoint|mm|cm)$`;
/** An adjective between the number and what it counts: `6 forlængede forsøg`. */
const adjective = pattern`(?:ske|ede|ale|ive|ige|ste|elle|ære|ante|ende|nye|lige|faste|fælles|større|små|store|andre|lokale|offentlige|private|ekstra|hele|nuværende|øvrige|mulige|meste|rene|åbne|unikke|forskellige|ledige|unge|ældre|\p{L}+te|\p{L}+[^aeiouyæøå]de|kollektive|årlige|målrettede|vejledte|sociale|gode|bedste|fleksible|grønne)$`;
const word = pattern`^[\s\u00a0]([kcdm]?m[²³]|(?:\p{Lu}[\p{L}\d]*-)?\p{Ll}[\p{L}]*(?:-(?:og\s)?\p{Ll}\p{L}*|-\p{Ll}?)*)`;
/** `finansieres`, `opgøres`, `har 208 svaret`, `mod 488 året før`: no noun of several ends so. */
const passive = /[^s]es$|øres$|.{2}[^nt]t$/;
const furthest = 3;

/** What the number before a text counts: the first word that is no adjective, if it counts at all. */
export function nounAfter(after: string): Noun | undefined {
  let at = 0;
  for (let words = 0; words < furthest; words++) {
    const [found, name = ''] = word.exec(after.slice(at)) ?? [];
    if (found === undefined || others.has(name)) return undefined;
    at += found.length;
    const isLast = !adjective.test(name) || !isFollowedByNoun(after.slice(at));
    if (isLast && passive.test(name) && !adjective.test(name) && !measured.test(name.slice(0, -1)))
      return undefined;
    if (isLast) return { ...counted(name), length: at };
  }
  return undefined;
}

/** `37 timers arbejdspligt` is of 37 timer, and one time is counted in timer. */
function counted(name: string): Pick<Noun, 'kind' | 'name'> {
  const bare = name.endsWith('s') && measured.test(name.slice(0, -1)) ? name.slice(0, -1) : name;
  return measured.test(bare) ? { kind: 'maal', name: several.get(bare) ?? bare } : { kind: 'antal', name };
}

const several: ReadonlyMap<string, string> = new Map([
  ['time', 'timer'],
  ['dag', 'dage'],
  ['uge', 'uger'],
  ['måned', 'måneder'],
  ['minut', 'minutter'],
]);

function isFollowedByNoun(after: string): boolean {
  const [, name = ''] = word.exec(after) ?? [];
  return name !== '' && !others.has(name);
}

const plural = pattern`(?:er|ere|børn|forsøg|match|mål|tilbud|år|dage|gange|breve|folk|unge|ældre|studerende|ledige|årsværk|stk|trin|spor|led|forløb|hold|job|møder|besøg|ting|sæt|værk|forhold|kontorer|krav|råd|udvalg|tiltag|slags|hjem|sprog)$`;

/** Whether a noun is one that several of can be counted: a word that is a number is one only before such. */
export function isPlural(name: string): boolean {
  return plural.test(name) && !adjectivesInEr.test(name);
}
const adjectivesInEr = pattern`^(?:efter|under|over|eller|inder|men|der|er|her|hver|derefter|desuden|sikrer|arbejder)$`;
/** Whether a word counts so surely that a number from 1900 to 2099 before it is no year. */
export function isCounted(name: string): boolean {
  return surely.test(name);
}
const surely = pattern`(?:ere|inger|elser|heder|ioner|enter|ender|udenter|pladser|match|borgere|personer|timer|årsværk|børn|elever|familier|tilbud|sager|besøg|kroner|stk|kommuner|studerende|virksomheder|job)$`;
