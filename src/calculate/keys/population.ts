import { failure } from '../../model/diagnostic.ts';
import { sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { PopulationKey } from '../../model/scheme/allocation-key.ts';
import type { Extract } from '../../model/statbank/extract.ts';
import { derive } from '../../model/traced.ts';
import { populationWeights, type Weighted } from './headcount.ts';
import { type KeyWeights, partsOfSum } from './key-weights.ts';

/**
 * `befolkning`: the headcount of each recipient; of several kommuner as one, the sum of theirs.
 *
 * @throws FordelError `NOEGLE-MODTAGER` for a party that is no kommune, and as `populationWeights` does.
 */
export function weighPopulation(
  key: PopulationKey,
  recipients: readonly Recipient[],
  extract: Extract,
): KeyWeights {
  const parties = recipients.filter(({ memberCodes }) => memberCodes.length === 0);
  if (parties.length > 0) {
    throw failure({
      code: 'NOEGLE-MODTAGER',
      message: `${parties.map(({ name }) => name).join(', ')} er ingen kommune og har intet folketal`,
      place: key.origin,
      advice: 'Brug en nøgle, der kan veje parten: optaelling, procenter, beloeb eller lige.',
    });
  }
  const members = recipients.flatMap(membersOf);
  const counted = populationWeights(key, extract, members);
  return partsOfSum(recipients.map((recipient) => joined(recipient, counted)));
}

function membersOf(recipient: Recipient): Recipient[] {
  if (recipient.memberCodes.length === 1) return [recipient];
  return recipient.memberCodes.map((code) => ({
    key: code,
    municipalityCode: code,
    memberCodes: [code],
    name: `${recipient.name} (${code})`,
  }));
}

function joined(recipient: Recipient, counted: readonly Weighted[]): Weighted {
  const own = counted.filter(({ recipient: { municipalityCode } }) =>
    recipient.memberCodes.some((code) => code === municipalityCode),
  );
  const [only, ...others] = own;
  if (only !== undefined && others.length === 0) return { recipient, weight: only.weight };
  const operands = own.map(({ recipient: { name }, weight }) => ({ label: name, traced: weight }));
  const value = sum(own.map(({ weight }) => weight.value));
  return { recipient, weight: derive('sum', value, operands) };
}
