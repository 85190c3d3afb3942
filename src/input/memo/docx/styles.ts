import { childOf, elementsOf, type XmlNode } from '../../reading/package/xml.ts';
import { isOn, settingOf } from './settings.ts';

/** What a named style says of a paragraph or of a piece of text. */
export interface Style {
  readonly name: string;
  /** The level of a heading, from 1. */
  readonly outline?: number | undefined;
  readonly numId?: string | undefined;
  readonly level?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly raised?: boolean | undefined;
}

export type Styles = (id: string | undefined) => Style | undefined;

/** The styles of a document by their identity, each with what it inherits. */
export function stylesOf(part: XmlNode | undefined): Styles {
  const nodes = new Map(
    (part === undefined ? [] : elementsOf(part))
      .filter(({ name }) => name === 'style')
      .map((node) => [node.attributes.get('styleId') ?? '', node]),
  );
  const known = new Map<string, Style>();
  const resolve = (id: string, below: ReadonlySet<string>): Style | undefined => {
    const node = nodes.get(id);
    if (node === undefined || below.has(id) || below.size > longestChain) return undefined;
    const base = settingOf(node, 'basedOn');
    const inherited = base === undefined ? undefined : resolve(base, new Set([...below, id]));
    return { ...inherited, ...defined(ownStyle(node)) } as Style;
  };
  return (id) => {
    if (id === undefined) return undefined;
    const style = known.get(id) ?? resolve(id, new Set());
    if (style !== undefined) known.set(id, style);
    return style;
  };
}

const longestChain = 50;

function ownStyle(node: XmlNode): Style {
  const name = settingOf(node, 'name') ?? '';
  return { name, ...paragraphFormat(childOf(node, 'pPr'), name), ...textFormat(childOf(node, 'rPr')) };
}

/** What the properties of a paragraph say, of its own or in a style. */
export function paragraphFormat(
  properties: XmlNode | undefined,
  styleName = '',
): Pick<Style, 'outline' | 'numId' | 'level'> {
  const numbering = childOf(properties, 'numPr');
  return {
    outline: headingLevel(settingOf(properties, 'outlineLvl'), styleName),
    numId: settingOf(numbering, 'numId'),
    level: numberOf(settingOf(numbering, 'ilvl')),
  };
}

/** In half points: some programs lift a mark instead of saying that it is one. */
const clearlyLifted = 5;

/** What the properties of a piece of text say. */
export function textFormat(properties: XmlNode | undefined): Pick<Style, 'hidden' | 'struck' | 'raised'> {
  const position = settingOf(properties, 'vertAlign');
  const lifted = numberOf(settingOf(properties, 'position'));
  return {
    hidden: isOn(properties, 'vanish'),
    struck: isOn(properties, 'strike') ?? isOn(properties, 'dstrike'),
    raised:
      position === undefined && lifted === undefined
        ? undefined
        : position === 'superscript' || (lifted ?? 0) >= clearlyLifted,
  };
}

/** The style of a heading says its level, or its name does; 9 is the level of what is none. */
function headingLevel(outline: string | undefined, styleName: string): number | undefined {
  const level = numberOf(outline);
  if (level !== undefined) return level + 1;
  const named = /^(?:heading|overskrift) ([1-9])$/i.exec(styleName)?.[1];
  if (named !== undefined) return Number(named);
  return /^(?:title|titel)$/i.test(styleName) ? 1 : undefined;
}

/** A number of an attribute. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** Without what is not said: it would hide what is inherited. */
export function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;
}
