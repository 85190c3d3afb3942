import { type Rational, rational } from '../../../model/exact/rational.ts';
import { isChristiansoe, type Recipient } from '../../../model/recipient.ts';
import type { PopulationKey } from '../../../model/scheme/allocation-key.ts';
import type { SchemeInput } from '../../../model/scheme/scheme-input.ts';
import { christiansoeCode, countryCode } from '../../../model/statbank/area.ts';
import type { AgeSpan, PopulationGroup } from '../../../model/statbank/extract.ts';

/**
 * The headcount of each recipient, counted anew in the extract: of every dimension the total where the extract has it,
 * else all of its parts, and never both.
 */
export function headcounts(
  key: PopulationKey,
  recipients: readonly Recipient[],
  input: SchemeInput,
): Map<string, Rational> {
  const atDate = input.extracts.get(key.file)?.headcounts.get(key.date);
  const present = atDate?.groups ?? [];
  const sexes = present.some(({ sex }) => sex === key.sex) ? [key.sex] : ['maend', 'kvinder'];
  const isTotal = present.some(({ civilStatus }) => civilStatus === 'alle');
  const ages = agesOf(key, present);
  const countOf = (code: string): bigint => {
    let total = 0n;
    for (const { sex, civilStatus, ages: span, count } of atDate?.rowsOf(code) ?? []) {
      if (!sexes.includes(sex) || (civilStatus === 'alle') !== isTotal) continue;
      if (ages.has(textOf(span))) total += count;
    }
    return total;
  };
  const isRest = ({ memberCodes, name }: Recipient) => memberCodes.length === 0 && name === key.rest;
  const own = (recipient: Recipient) =>
    (isChristiansoe(recipient) ? [christiansoeCode] : recipient.memberCodes).reduce(
      (total, code) => total + countOf(code),
      0n,
    );
  // Those who are left when each recipient has taken its own from the country.
  const left = recipients.reduce(
    (people, each) => people - (isRest(each) ? 0n : own(each)),
    countOf(countryCode),
  );
  return new Map(recipients.map((each) => [each.key, rational(isRest(each) ? left : own(each))]));
}

/** The groups that make up the wanted ages: the group itself, or a way through narrower ones, from its last age back. */
function agesOf({ ages }: PopulationKey, present: readonly PopulationGroup[]): Set<string> {
  const spans = new Map(present.map((group) => [textOf(group.ages), group.ages]));
  if (ages === 'alle' || spans.has(textOf(ages))) return new Set([textOf(ages)]);
  // By the age that a way from the first wanted age has come to: the group it came by.
  const reached = new Map<number, AgeSpan>();
  const ascending = [...spans.values()]
    .filter((span): span is AgeSpan => span !== 'alle' && span.from >= ages.from && span.to <= ages.to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  for (const span of ascending) {
    if (span.from === ages.from || reached.has(span.from - 1)) reached.set(span.to, span);
  }
  const way = new Set<string>();
  for (let at = reached.get(ages.to); at !== undefined; at = reached.get(at.from - 1)) way.add(textOf(at));
  return way;
}

function textOf(ages: AgeSpan | 'alle'): string {
  return ages === 'alle' ? 'alle' : `${ages.from}-${ages.to}`;
}
