import { childOf, elementsOf, type XmlNode } from '../../reading/package/xml.ts';
import { settingOf } from './settings.ts';
import { numberOf } from './styles.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface List {
  readonly abstract: string;
  /** Where it begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The numbers of a document's lists, in the order its items come: Word writes them nowhere. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<string, List>();
  /** What each list has come to, by level; lists of one form go on from each other. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(part: XmlNode | undefined) {
    for (const node of part === undefined ? [] : elementsOf(part)) {
      if (node.name === 'abstractNum') {
        this.#levels.set(node.attributes.get('abstractNumId') ?? '', levelsOf(node));
      }
      if (node.name === 'num') {
        const abstract = settingOf(node, 'abstractNumId') ?? '';
        this.#lists.set(node.attributes.get('numId') ?? '', { abstract, restarts: restartsOf(node) });
      }
    }
  }

  /** What stands before the next item of a list at a level, from 0: `1.`, `a)`, `•`. */
  next(numId: string, level: number): string {
    const list = this.#lists.get(numId);
    const levels = this.#levels.get(list?.abstract ?? '');
    const form = levels?.get(level);
    if (list === undefined || form === undefined || level > deepestLevel) return '•';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const restart = this.#begun.has(`${numId} ${level}`) ? undefined : list.restarts.get(level);
    this.#begun.add(`${numId} ${level}`);
    counts[level] = restart ?? (counts[level] ?? form.start - 1) + 1;
    counts.length = level + 1;
    if (form.format === 'bullet') return '•';
    return form.text.replace(/%([1-9])/g, (_, which: string) => {
      const at = Number(which) - 1;
      const shown = levels?.get(at);
      return inFormat(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
  }
}

const deepestLevel = 8;

function levelsOf(node: XmlNode): Map<number, Level> {
  return new Map(
    elementsOf(node)
      .filter(({ name }) => name === 'lvl')
      .map((level) => [
        numberOf(level.attributes.get('ilvl')) ?? 0,
        {
          format: settingOf(level, 'numFmt') ?? 'decimal',
          text: settingOf(level, 'lvlText') ?? '',
          start: numberOf(settingOf(level, 'start')) ?? 1,
        },
      ]),
  );
}

function restartsOf(node: XmlNode): Map<number, number> {
  return new Map(
    elementsOf(node)
      .filter((child) => child.name === 'lvlOverride' && childOf(child, 'startOverride') !== undefined)
      .map((override) => [
        numberOf(override.attributes.get('ilvl')) ?? 0,
        numberOf(settingOf(override, 'startOverride')) ?? 1,
      ]),
  );
}

function inFormat(number: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'lowerLetter') return letters(number);
  if (format === 'upperLetter') return letters(number).toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  return String(number);
}

/** a … z, aa … zz, as Word counts them. */
function letters(number: number): string {
  const place = Math.max(number - 1, 0);
  return 'abcdefghijklmnopqrstuvwxyz'.charAt(place % 26).repeat(Math.min(Math.floor(place / 26) + 1, 20));
}

function roman(number: number): string {
  const signs = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = Math.min(number, 300);
  let text = '';
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
