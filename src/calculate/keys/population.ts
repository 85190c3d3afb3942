import { failure } from '../../model/diagnostic.ts';
import { formatNumber } from '../../model/exact/format.ts';
import { compare, subtract, sum, zero } from '../../model/exact/rational.ts';
import { isChristiansoe, type Recipient } from '../../model/recipient.ts';
import type { PopulationKey } from '../../model/scheme/allocation-key.ts';
import { christiansoeCode, countryCode } from '../../model/statbank/area.ts';
import type { Extract } from '../../model/statbank/extract.ts';
import { derive, type Traced } from '../../model/traced.ts';
import { populationWeights } from '../weighing/headcount.ts';
import { type KeyWeights, partsOfSum, type Weighted } from '../weighing/key-weights.ts';

/**
 * `befolkning`: the headcount of each recipient; of several kommuner as one, the sum of theirs; of the party that is the rest, that of the
 * country less all others'.
 *
 * @throws FordelError `NOEGLE-MODTAGER` for a party that is none of these, `UDTRAEK-TOTAL` where the others are more than the country, and
 *   as `populationWeights` does.
 */
export function weighPopulation(
  key: PopulationKey,
  recipients: readonly Recipient[],
  extract: Extract,
): KeyWeights {
  const isRest = ({ memberCodes, name }: Recipient) => memberCodes.length === 0 && name === key.rest;
  const rest = recipients.find(isRest);
  const others = recipients.filter((recipient) => !isRest(recipient));
  refuseParties(key, others, rest);
  const areas = others.flatMap(membersOf);
  const counted = populationWeights(key, extract, rest === undefined ? areas : [...areas, country]);
  const weighted = others.map((recipient) => joined(recipient, counted));
  if (rest === undefined) return partsOfSum(weighted);
  const [whole] = counted.filter(({ recipient }) => recipient === country);
  if (whole === undefined) throw new Error('the country was asked for');
  const ofRest = { recipient: rest, weight: restOf(key, whole, weighted) };
  return partsOfSum(
    recipients.map((recipient) => weighted.find((each) => each.recipient === recipient) ?? ofRest),
  );
}

const country = areaAs('Hele landet', countryCode);

function areaAs(name: string, code: string): Recipient {
  return { key: code, municipalityCode: code, memberCodes: [code], name };
}

function refuseParties(key: PopulationKey, others: readonly Recipient[], rest: Recipient | undefined): void {
  const parties = others.filter((each) => each.memberCodes.length === 0 && !isChristiansoe(each));
  const refuse = (message: string, advice: string) =>
    failure({ code: 'NOEGLE-MODTAGER', message, place: key.origin, advice });
  if (parties.length > 0) {
    throw refuse(
      `${parties.map(({ name }) => name).join(', ')} er ingen kommune og har intet folketal`,
      'Brug en nøgle, der kan veje parten: optaelling, procenter, beloeb eller lige. Er den resten af landet, så skriv resten under nøglen.',
    );
  }
  if (key.rest !== undefined && rest === undefined) {
    throw refuse(
      `resten er "${key.rest}", og den part er ikke blandt modtagerne`,
      `Skriv { part: ${key.rest} } under modtagere.`,
    );
  }
}

/** What the country has beside those who are counted. */
function restOf(key: PopulationKey, whole: Weighted, others: readonly Weighted[]): Traced {
  const parts = others.map(({ recipient: { name }, weight }) => ({ label: name, traced: weight }));
  const counted = derive('sum', sum(others.map(({ weight }) => weight.value)), parts);
  const value = subtract(whole.weight.value, counted.value);
  if (compare(value, zero) < 0) {
    throw failure({
      code: 'UDTRAEK-TOTAL',
      message: `modtagerne er flere end Hele landet, ${formatNumber(whole.weight.value)} for ${key.date}`,
      place: key.origin,
      advice: 'Hent udtrækket igen: Hele landet skal være med de samme valg som kommunerne.',
    });
  }
  return derive('forskel', value, [
    { label: whole.recipient.name, traced: whole.weight },
    { label: 'de øvrige modtagere', traced: counted },
  ]);
}

function membersOf(recipient: Recipient): Recipient[] {
  if (isChristiansoe(recipient)) return [areaAs(recipient.name, christiansoeCode)];
  if (recipient.memberCodes.length === 1) return [recipient];
  return recipient.memberCodes.map((code) => ({
    key: code,
    municipalityCode: code,
    memberCodes: [code],
    name: `${recipient.name} (${code})`,
  }));
}

function joined(recipient: Recipient, counted: readonly Weighted[]): Weighted {
  const codes = isChristiansoe(recipient) ? [christiansoeCode] : recipient.memberCodes;
  const own = counted.filter(({ recipient: { municipalityCode } }) =>
    codes.some((code) => code === municipalityCode),
  );
  const [only, ...others] = own;
  if (only !== undefined && others.length === 0) return { recipient, weight: only.weight };
  const operands = own.map(({ recipient: { name }, weight }) => ({ label: name, traced: weight }));
  const value = sum(own.map(({ weight }) => weight.value));
  return { recipient, weight: derive('sum', value, operands) };
}
