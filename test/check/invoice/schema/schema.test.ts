import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInvoice } from '../../../../src/check/invoice/check-invoice.ts';
import { partsOf } from '../../../../src/check/invoice/schema/aggregate.ts';
import { sequenceRules } from '../../../../src/check/invoice/schema/sequence-rules.ts';
import { sequences } from '../../../../src/check/invoice/schema/sequences.ts';
import { valueRules } from '../../../../src/check/invoice/schema/value-rules.ts';
import { readUbl } from '../../../../src/input/invoice/ubl-file.ts';
import { everyElement } from '../../../../src/model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../../src/model/invoice/xml.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenSequences, brokenValues } from '../../../support/broken/schema.ts';
import { sound } from '../../../support/broken/sound.ts';

describe('sequence-rules', () => describeFamily(sequenceRules, brokenSequences));
describe('value-rules', () => describeFamily(valueRules, brokenValues));

describe('the table of the schema', () => {
  const aggregates = [...sequences.matchAll(/^\s*(\w+): /gm)].map(([, name = '']) => name);

  it('knows every aggregate that an invoice can have, down to the last', () => {
    const reached = aggregates.flatMap((name) => [...(partsOf(name)?.values() ?? [])]);
    const unknown = reached.flatMap(({ aggregate }) => aggregate ?? []).filter((name) => !partsOf(name));
    expect(unknown).toEqual([]);
    // UBL 2.1: what UBL-Invoice-2.1.xsd and UBL-CreditNote-2.1.xsd reach.
    expect(aggregates).toHaveLength(110);
    expect(reached).toHaveLength(1273);
  });
});

const documents = Object.values(sound).map((xml) => readUbl({ file: 'f.xml', sha256: '', text: xml }));

it('finds any two neighbours that change places, unless they are of one name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.nat(), ({ file, root, document }, pick) => {
      const pairs = everyElement(document).flatMap((parent) =>
        parent.children.slice(1).flatMap((child, index) => {
          const before = parent.children[index];
          return before === undefined || before.name === child.name ? [] : [{ parent, before, child }];
        }),
      );
      const pair = pairs[pick % pairs.length];
      if (pair === undefined) return;
      const swapped = replaced(document, pair.parent, {
        ...pair.parent,
        children: pair.parent.children.map((each) =>
          each === pair.before ? pair.child : each === pair.child ? pair.before : each,
        ),
      });
      const messages = checkInvoice(file, root, swapped).map(({ message }) => message);
      expect(messages).toContain(`[UBL 2.1 XSD] <${pair.before.name}> skal stå før <${pair.child.name}>`);
    }),
  );
});

/** The same document with another element in the place of one. */
function replaced(from: XmlElement, element: XmlElement, by: XmlElement): XmlElement {
  if (from === element) return by;
  return { ...from, children: from.children.map((child) => replaced(child, element, by)) };
}
