import type { Amount } from '../../model/scheme/amount.ts';
import { placeOfIndexed, withRates } from '../../model/scheme/indexed-amounts.ts';
import { atDate, keysIn } from '../../model/scheme/inner-keys.ts';
import { partsOfAmounts } from '../../model/scheme/parts-of-amounts.ts';
import type { Scenario } from '../../model/scheme/scenario.ts';
import type { AllocationPlan, Scheme } from '../../model/scheme/scheme.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';

/** The ordning that a scenario is: what `scenarioYaml` writes, as if it had been read from that. */
export function applyScenario(input: SchemeInput, scenario: Scenario): SchemeInput {
  const { scheme } = input;
  const converted = (amount: Amount) =>
    withRates(amount, ({ origin, rates }) => scenario.rates?.get(placeOfIndexed(origin)) ?? rates);
  const allocations = scheme.allocations.map((plan): AllocationPlan => {
    const {
      amount,
      rounding = plan.rounding,
      recipients = plan.recipients,
    } = scenario.allocations.get(plan.id) ?? {};
    const shared = plan.amount.kind === 'noeglesum' ? plan.amount : converted(plan.amount);
    return {
      ...plan,
      amount: amount === undefined ? shared : { kind: 'fast', value: amount, origin: plan.origin },
      rounding,
      recipients,
      key: scenario.date === undefined ? plan.key : atDate(plan.key, scenario.date),
    };
  });
  const amounts = scheme.amounts.map((plan) => ({ ...plan, amount: converted(plan.amount) }));
  return { ...input, scheme: { ...scheme, title: scenarioTitle(scheme), amounts, allocations } };
}

export function scenarioTitle({ title }: Pick<Scheme, 'title'>): string {
  return `${title}, scenarie`;
}

/** The headcount dates that all extracts have which fordelinger count people by; none where none does. */
export function datesToChoose({ scheme, extracts }: SchemeInput): string[] {
  const files = scheme.allocations
    .flatMap(({ key }) => keysIn(key))
    .flatMap((key) => (key.kind === 'befolkning' ? [key.file] : []));
  const [first, ...rest] = [...new Set(files)].map((file) => [
    ...(extracts.get(file)?.headcounts.keys() ?? []),
  ]);
  return (first ?? []).filter((date) => rest.every((dates) => dates.includes(date))).sort();
}

/** What keeps the circle of a fordeling as it is. */
export type CircleFixedBy = 'noegle' | 'deltagelse' | 'navn' | 'pr' | 'afrunding' | 'fakturering';

/** Why others cannot take part in a fordeling; undefined where they can. */
export function circleFixedBy(scheme: Scheme, plan: AllocationPlan): CircleFixedBy | undefined {
  const isFree = keysIn(plan.key).every(
    ({ kind }) => kind === 'befolkning' || kind === 'lige' || kind === 'trin',
  );
  if (!isFree) return 'noegle';
  const isPlain = plan.recipients.every(
    ({ municipalityCode, membership }) => municipalityCode !== null && membership === undefined,
  );
  if (!isPlain) return 'deltagelse';
  const isNamed = partsOfAmounts(scheme).some(
    (part) => part.kind === 'fordelt' && part.recipient !== undefined,
  );
  if (isNamed) return 'navn';
  if (plan.per !== undefined) return 'pr';
  if (plan.rounding.method === 'restmodtager' || plan.rounding.method === 'krydstabel') return 'afrunding';
  return (scheme.invoicing?.excluded ?? []).length === 0 ? undefined : 'fakturering';
}
