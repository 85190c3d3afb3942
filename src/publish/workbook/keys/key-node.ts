import { zero } from '../../../model/exact/rational.ts';
import { type AllocationKey, keyName } from '../../../model/scheme/allocation-key.ts';
import type { Traced } from '../../../model/traced.ts';
import { constant, difference, type Expression, larger, product, sum } from '../layout/expression.ts';
import { classed, stepped } from './steps-and-classes.ts';

/** A value on the way to a weight: the column it stands in, and the key that gave it, where one did. */
export interface KeyNode {
  readonly title: string;
  readonly key: AllocationKey | undefined;
  readonly traced: Traced;
}

/** A key and the values behind a weight, as columns: what each comes of, and how. */
export interface KeyStep {
  readonly parts: readonly KeyNode[];
  /** The value, from the cells of its parts. */
  readonly of: (parts: readonly Expression[]) => Expression | undefined;
}

/**
 * How a weight comes of others, where they have columns of their own; undefined where it is read from the input. A share is its weight
 * over what the column of weights comes to, which is for the sheet to say.
 */
export function keyStep({ key, traced }: KeyNode): KeyStep | 'andel' | undefined {
  const { operation, operands = [] } = traced.derivation ?? {};
  const nodes = (...keys: readonly (AllocationKey | undefined)[]) =>
    operands.map(
      ({ label, traced: operand }, index): KeyNode => ({ title: label, key: keys[index], traced: operand }),
    );
  const [first] = nodes(innerKey(key));
  if (first === undefined) return undefined;
  switch (operation) {
    case 'maaneder':
    case 'dage':
      return { parts: nodes(key), of: product };
    case 'produkt':
      return { parts: productNodes(key, nodes), of: product };
    case 'sum':
      // Of several kommuner as one the counts are added up where they are read.
      return key?.kind === 'blanding' ? { parts: nodes(...partKeys(key, operands)), of: sum } : undefined;
    case 'andel':
      return key?.kind === 'graenser' ? undefined : 'andel';
    case 'trin':
      return key?.kind === 'trin'
        ? { parts: [first], of: one((count) => stepped(count, key.stretches)) }
        : undefined;
    case 'klasse':
      return key?.kind === 'klasser'
        ? { parts: [first], of: one((count) => classed(count, key.classes)) }
        : undefined;
    case 'gulv':
      return key?.kind === 'optaelling'
        ? {
            parts: [{ ...first, title: `${first.title}, også under nul` }],
            of: one((net) => larger(net, constant(zero))),
          }
        : undefined;
    case 'forskel':
      return { parts: nodes(), of: ([a, b]) => a && b && difference(a, b) };
    default:
      return undefined;
  }
}

function one(of: (part: Expression) => Expression) {
  return ([part]: readonly Expression[]) => part && of(part);
}

function innerKey(key: AllocationKey | undefined): AllocationKey | undefined {
  return key !== undefined && 'key' in key ? key.key : key;
}

/** A factor stands behind what it is a factor of; a rate before it; and of a mix the percentage before the share. */
function productNodes(
  key: AllocationKey | undefined,
  nodes: (...keys: readonly (AllocationKey | undefined)[]) => KeyNode[],
): KeyNode[] {
  if (key?.kind === 'faktorer') return nodes(key.key);
  if (key?.kind === 'sats') return nodes(undefined, key.key);
  return nodes(undefined, key);
}

/** The keys of the parts that a recipient is in the circle of. */
function partKeys(
  { parts }: Extract<AllocationKey, { kind: 'blanding' }>,
  operands: readonly { readonly label: string }[],
): (AllocationKey | undefined)[] {
  const left = [...parts];
  return operands.map(({ label }) => {
    const at = left.findIndex((part) => label === `efter ${keyName(part.key)}`);
    return at === -1 ? undefined : left.splice(0, at + 1).at(-1)?.key;
  });
}
