import type { XmlElement } from '../../../model/invoice/xml.ts';
import { type InvoiceRule, official, type RuleFinding } from '../rules/rule.ts';
import { type Part, partsOf } from './aggregate.ts';

/** What the schema is called where a rule of the schematrons would have a name. */
export const schemaId = 'UBL 2.1 XSD';
const beforeAll = -1;

/** Which elements may stand where, in which order and how often (UBL 2.1, XSD). */
export const sequenceRules: readonly InvoiceRule[] = [
  official(schemaId, ({ document, root }) => misplacedIn(document, root)),
  official(schemaId, ({ document }) => mixedIn(document)),
];

function misplacedIn(parent: XmlElement, aggregate: string): RuleFinding[] {
  const parts = partsOf(aggregate);
  if (parts === undefined) return [];
  return [
    ...misplaced(parent, parts),
    ...missing(parent, parts),
    ...parent.children.flatMap((child) => {
      const inner = parts.get(child.name)?.aggregate;
      return inner === undefined ? [] : misplacedIn(child, inner);
    }),
  ];
}

/** Either text or elements: both in one are read by nobody in the same way. */
function mixedIn(element: XmlElement): RuleFinding[] {
  // What an extension holds is its own.
  if (partName(element) === 'ext:UBLExtensions') return [];
  const isMixed = element.children.length > 0 && (element.text !== '' || element.name.startsWith('cbc:'));
  const inner = element.children.flatMap(mixedIn);
  if (!isMixed) return inner;
  return [found(element, `<${element.name}> har både tekst og elementer i sig`, 'Behold det ene.'), ...inner];
}

function misplaced(parent: XmlElement, parts: ReadonlyMap<string, Part>): RuleFinding[] {
  let last: Part | undefined;
  return parent.children.flatMap((element): RuleFinding[] => {
    const part = parts.get(partName(element));
    if (part === undefined)
      return [found(element, `<${element.name}> hører ikke til i <${parent.name}>`, 'Udelad elementet.')];
    const before = last;
    if (before !== undefined && part.index < before.index) {
      const advice = 'Ret rækkefølgen: den er fastlagt i UBL 2.1.';
      return [found(element, `<${element.name}> skal stå før <${before.name}>`, advice)];
    }
    last = part;
    if (part.index === (before?.index ?? beforeAll) && !part.isRepeatable)
      return [
        found(element, `<${element.name}> står mere end én gang i <${parent.name}>`, 'Behold den ene.'),
      ];
    return [];
  });
}

function missing(parent: XmlElement, parts: ReadonlyMap<string, Part>): RuleFinding[] {
  const there = new Set(parent.children.map(({ name }) => name));
  return [...parts.values()]
    .filter(({ name, isRequired }) => isRequired && !there.has(name))
    .map(({ name }) => found(parent, `<${parent.name}> mangler <${name}>`, 'Tilføj elementet.'));
}

/** Extensions are of a namespace that has no usual prefix here. */
function partName({ name }: XmlElement): string {
  return name.endsWith(':UBLExtensions') ? 'ext:UBLExtensions' : name;
}

function found(element: XmlElement, message: string, advice: string): RuleFinding {
  return { element, message, advice };
}
