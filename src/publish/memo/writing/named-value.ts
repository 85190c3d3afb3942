import { type Rational, rational } from '../../../model/exact/rational.ts';
import { kroner } from '../../../model/exact/unit.ts';
import type { Backing, BackingOf } from './backing.ts';

/** What a path of a template leads to. */
export interface NamedValue {
  readonly kind: 'beloeb' | 'andel' | 'procent' | 'procentpoint' | 'antal' | 'tekst';
  /** Undefined for a text. */
  readonly value: Rational | undefined;
  readonly text: string;
  /** What an amount is in. */
  readonly unit: string;
  readonly backing: Backing;
}

/** A name that leads nowhere, and those that would. */
export interface UnknownName {
  readonly unknown: string;
  readonly known: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

/** What an entry of a list is known by. */
const nameKeys = ['id', 'modtager', 'post', 'titel', 'navn', 'aar'] as const;
/** What a path that ends at an entry means. */
const ownValue = ['beloeb', 'total', 'takst', 'vaerdi', 'grundtakst'] as const;
/** What is a text though it may be written with digits: `kommunekode` 740, a column whose `titel` is 2024. */
const textKeys =
  /^(?:ordning|id|titel|navn|modtager|post|kommunekode|tidspunkt|betegnelse|enhed|afrunding|art|dokument|afsnit|side|fil)$/;
const countKeys = /^(?:vaegt|vaegtIAlt|antal|taeller|naevner|faktor)$/;

/** The JSON of an ordning, and what its figures rest on. */
export interface Named {
  readonly json: unknown;
  readonly backed: ReadonlyMap<object, BackingOf>;
}

/** Where a path ends. */
interface End {
  readonly node: unknown;
  /** What the node is called by the object around it. */
  readonly key: string;
  /** The objects around it, from the innermost. */
  readonly around: readonly Node[];
  readonly unit: string;
}

/**
 * Follows names through what `fordel beregn --format json` writes. A list may be left out of the path: `objektiv-finansiering/Silkeborg/beloeb` is
 * `fordelinger/objektiv-finansiering/raekker/Silkeborg/beloeb`. A name may be that of several entries: there is an end for each that the rest of the path leads on from.
 */
export function follow(json: unknown, names: readonly string[]): readonly End[] | UnknownName {
  return followFrom({ node: json, key: '', around: [], unit: kroner }, names);
}

function followFrom(end: End, [name, ...rest]: readonly string[]): readonly End[] | UnknownName {
  if (name === undefined) return [end];
  const { node, around, unit } = end;
  const tried = stepsTo(node, name).map((next) =>
    followFrom(
      {
        ...next,
        around: isNode(node) ? [node, ...around] : around,
        unit: isNode(next.node) && typeof next.node.enhed === 'string' ? next.node.enhed : unit,
      },
      rest,
    ),
  );
  const ends = tried.flatMap((each) => ('unknown' in each ? [] : each));
  if (ends.length > 0) return ends;
  const [first, ...others] = tried.flatMap((each) => ('unknown' in each ? [each] : []));
  if (first === undefined) return { unknown: name, known: namesIn(node) };
  return { unknown: first.unknown, known: [...new Set([first, ...others].flatMap(({ known }) => known))] };
}

/** What a path ends at is no figure: the names that go on from there. */
export interface NoFigure {
  readonly below: readonly string[];
}

/** Figures that a path means alike. */
export interface Ambiguous {
  readonly meant: readonly NamedValue[];
}

/** The figure or text that names lead to; that of an entry is its amount, takst or value. */
export function namedValue(
  { json, backed }: Named,
  names: readonly string[],
): NamedValue | UnknownName | NoFigure | Ambiguous {
  const found = follow(json, names);
  if ('unknown' in found) return found;
  const figures = found.flatMap((end) => {
    const own = isNode(end.node) ? ownFigure(end, end.node) : end;
    return own === undefined || Array.isArray(own.node) ? [] : [leaf(own, backed)];
  });
  const [first, ...others] = figures;
  if (first === undefined) return { below: [...new Set(found.flatMap(({ node }) => namesIn(node)))] };
  const isAlike = others.every(({ text, unit }) => text === first.text && unit === first.unit);
  return isAlike ? first : { meant: figures };
}

function ownFigure({ around, unit }: End, node: Node): End | undefined {
  const key = ownValue.find((each) => typeof node[each] === 'string' || node[each] === null);
  return key === undefined ? undefined : { node: node[key], key, around: [node, ...around], unit };
}

function leaf({ node, key, around, unit }: End, backed: Named['backed']): NamedValue {
  const value =
    typeof node === 'string' && !textKeys.test(key) ? exactly(around[0]?.[`${key}Broek`], node) : undefined;
  const backing = around.flatMap((each) => backed.get(each)?.(key) ?? [])[0];
  return {
    kind: value === undefined ? 'tekst' : kindOf(key, unit),
    value,
    text: textOf(node),
    unit,
    backing: backing ?? { origins: [], provisional: false },
  };
}

function textOf(node: unknown): string {
  if (node === null) return awaited;
  return typeof node === 'boolean' ? (node ? 'ja' : 'nej') : String(node);
}

/** What stands for a figure that is not out yet. */
export const awaited = 'forventet';

function kindOf(key: string, unit: string): NamedValue['kind'] {
  if (key === 'andel') return 'andel';
  if (key.endsWith('Pct') || unit === '%') return 'procent';
  return countKeys.test(key) || unit === 'antal' ? 'antal' : 'beloeb';
}

/** The fraction beside a decimal that never ends, or the decimal itself; undefined for a text that is no number. */
function exactly(fraction: unknown, decimal: string): Rational | undefined {
  const [, over, under] = /^(-?\d+)\/(\d+)$/.exec(typeof fraction === 'string' ? fraction : '') ?? [];
  if (over !== undefined && under !== undefined) return rational(BigInt(over), BigInt(under));
  const [, whole, decimals = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return whole === undefined
    ? undefined
    : rational(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

interface Step {
  readonly node: unknown;
  readonly key: string;
}

/** Where a name leads: to what an object has by it, or to the entries of its lists that are called so. */
function stepsTo(node: unknown, name: string): Step[] {
  if (Array.isArray(node)) return entriesIn(node, name);
  if (!isNode(node)) return [];
  if (Object.hasOwn(node, name)) return [{ node: node[name], key: name }];
  return Object.values(node).flatMap((list) => (Array.isArray(list) ? entriesIn(list, name) : []));
}

function entriesIn(list: readonly unknown[], name: string): Step[] {
  const called = list.filter((entry) => isNode(entry) && nameKeys.some((key) => isCalled(entry[key], name)));
  return called.map((node) => ({ node, key: name }));
}

function isCalled(value: unknown, name: string): boolean {
  return (typeof value === 'string' || typeof value === 'number') && String(value) === name;
}

/** The names that a step may take, for a suggestion. */
function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesOf);
  if (!isNode(node)) return [];
  const lists = Object.values(node).flatMap((each) => (Array.isArray(each) ? each.flatMap(namesOf) : []));
  return [...new Set([...lists, ...Object.keys(node).filter((key) => !/(?:Fra|Broek)$/.test(key))])];
}

function namesOf(entry: unknown): string[] {
  if (!isNode(entry)) return [];
  const name = nameKeys.map((key) => entry[key]).find((each) => typeof each === 'string');
  return typeof name === 'string' ? [name] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
