import type { CountLine } from '../../../model/count-table.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import { greatestCommonDivisor, magnitude } from '../../../model/exact/integer.ts';
import {
  add,
  isZero,
  overCommonDenominator,
  type Rational,
  subtract,
  zero,
} from '../../../model/exact/rational.ts';
import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import type { AgeSpan } from '../../../model/statbank/extract.ts';
import { namesWhole, totalWordIn } from '../../../model/tables/total-words.ts';
import { parseAges, parseSex } from '../../statbank/labels.ts';
import { placeOfCell } from './several-periods.ts';

/** What is asked of the rows of counts that one key adds up. */
interface Counted {
  readonly lines: readonly CountLine[];
  /** The column that is counted. */
  readonly amount: string;
  /** The columns that tell the rows of a recipient apart. */
  readonly others: readonly string[];
}

/** A column of so many texts is none of kinds. */
const mostKinds = 100;

/**
 * A column of kinds where one of them has another in it, so that people are counted twice: ages or sexes that overlap, and a text that
 * for recipient after recipient is the sum of the others. `hvor` says which are counted.
 */
export function wholeAndParts(column: string, counted: Counted): Diagnostic[] {
  const cells = counted.lines.flatMap((line) => line.cells.get(column) ?? []);
  const kinds = new Map<string, BudgetCell>();
  for (const cell of cells) {
    if (!kinds.has(cell.text)) kinds.set(cell.text, cell);
    if (kinds.size > mostKinds) return [];
  }
  if (kinds.size < 2) return [];
  const groups = groupsOf(column, counted);
  const overlap = overlappingKinds(column, [...kinds.keys()], groups);
  if (overlap !== undefined) {
    const [one, other] = overlap;
    const message = `kolonnen "${column}" har både "${one}" og "${other}", som overlapper, og de lægges sammen`;
    return asked('HVOR-OVERLAP', message, kinds.get(other), column, [...kinds.keys()], other);
  }
  const whole = [...kinds.keys()].find((kind) => isSumOfOthers(kind, groups));
  if (whole === undefined) return [];
  const message = `"${whole}" er for hver modtager summen af de andre i kolonnen "${column}" og lægges til dem`;
  return asked('TOTALRAEKKE-MULIG', message, kinds.get(whole), column, [...kinds.keys()], whole);
}

/** By whom the rows are of and what else they say, the counts by kind. */
function groupsOf(column: string, { lines, amount, others }: Counted): Map<string, Rational>[] {
  const beside = others.filter((each) => headingKey(each) !== headingKey(column));
  const groups = new Map<string, Map<string, Rational>>();
  for (const { key, name, cells } of lines) {
    let identity = key ?? name;
    for (const each of beside) identity += `\n${cells.get(each)?.text}`;
    const group = groups.get(identity) ?? new Map<string, Rational>();
    const kind = cells.get(column)?.text ?? '';
    group.set(kind, add(group.get(kind) ?? zero, cells.get(amount)?.value ?? zero));
    groups.set(identity, group);
  }
  return [...groups.values()];
}

/** What a day is of; a sum once is no chance where the words say so. */
const partOfDay = /^(?:dag|nat|aften|morgen)(?:timer|vagt(?:er)?|pladser)?$/;
const wholeDay = /^(?:hele )?(?:døgn(?:et)?|doegn(?:et)?)(?:timer|pladser)?$/;

/** Whether the names of kinds say that one of them is all of the others. */
function isNamedWhole(kind: string, others: readonly string[]): boolean {
  const isDay = wholeDay.test(headingKey(kind)) && others.every((each) => partOfDay.test(headingKey(each)));
  return kind === '' || isDay || totalWordIn(kind) !== undefined || namesWhole(kind);
}

/** A sum is asked about once it stands where only one in so many would be by chance. */
const certainty = 100n;

/**
 * Whether a kind is the sum of the others wherever there are others, and of two or more of them twice at least: once may be by chance, but where its name
 * says so, or where its figure is one of many that it could have been, counted in the largest unit of them all.
 */
function isSumOfOthers(kind: string, groups: readonly ReadonlyMap<string, Rational>[]): boolean {
  let convincing = 0;
  let isCertain = false;
  for (const group of groups) {
    const own = group.get(kind);
    const others = [...group].filter(([text, count]) => text !== kind && !isZero(count));
    if (own === undefined || others.length === 0) continue;
    const sum = others.reduce((added, [, count]) => add(added, count), zero);
    if (!isZero(subtract(sum, own))) return false;
    if (others.length < 2) continue;
    convincing++;
    isCertain ||= isNamedWhole(
      kind,
      others.map(([text]) => text),
    );
    isCertain ||= unitsOf([own, ...others.map(([, count]) => count)]) >= certainty * BigInt(group.size);
  }
  return convincing > (isCertain ? 0 : 1);
}

/** The first of figures in the largest unit that all are multiples of. */
function unitsOf(figures: readonly Rational[]): bigint {
  const { numerators } = overCommonDenominator(figures);
  const unit = numerators.reduce(greatestCommonDivisor, 0n);
  return unit === 0n ? 0n : magnitude(numerators[0] ?? 0n) / unit;
}

const headingOfAges = /alder|^aldre$|årige$/i;

/** The first two kinds that some recipient has both of and that have people in common, the wider last. */
function overlappingKinds(
  column: string,
  kinds: readonly string[],
  groups: readonly ReadonlyMap<string, Rational>[],
): readonly [string, string] | undefined {
  const spans = headingOfAges.test(column) ? kinds.map(agesOf) : kinds.map(sexesOf);
  // One that cannot be read may be of anything.
  if (spans.includes(undefined) && !headingOfAges.test(column)) return undefined;
  for (const [at, one] of spans.entries()) {
    for (const [more, other] of spans.slice(at + 1).entries()) {
      if (one === undefined || other === undefined || one.to < other.from || other.to < one.from) continue;
      const pair = [kinds[at] ?? '', kinds[at + 1 + more] ?? ''] as const;
      if (!groups.some((group) => pair.every((kind) => group.has(kind)))) continue;
      return one.to - one.from > other.to - other.from ? [pair[1], pair[0]] : pair;
    }
  }
  return undefined;
}

const allAges: AgeSpan = { from: 0, to: 1000 };

function agesOf(text: string): AgeSpan | undefined {
  const ages = parseAges(text);
  return ages === 'alle' ? allAges : ages;
}

/** The sexes in a row, so that all of them overlap each, and one the other not. */
function sexesOf(text: string): AgeSpan | undefined {
  const sex = parseSex(text);
  if (sex === undefined) return undefined;
  const at = { maend: 0, kvinder: 1, alle: undefined }[sex];
  return at === undefined ? { from: 0, to: 1 } : { from: at, to: at };
}

function asked(
  code: 'HVOR-OVERLAP' | 'TOTALRAEKKE-MULIG',
  message: string,
  cell: BudgetCell | undefined,
  column: string,
  kinds: readonly string[],
  whole: string,
): Diagnostic[] {
  const all = kinds.map((kind) => `"${kind}"`).join(', ');
  return [
    {
      code,
      severity: 'fejl',
      message,
      ...(cell === undefined ? {} : { place: placeOfCell(cell) }),
      advice: `Skriv under nøglen, hvad der ikke tæller: udelad: { ${column}: "${whole}" }. Skal de alle tælle: hvor: { ${column}: [${all}] }.`,
    },
  ];
}
