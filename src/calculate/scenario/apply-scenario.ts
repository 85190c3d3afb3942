import { atDate, keysIn } from '../../model/scheme/inner-keys.ts';
import { partsOfAmounts } from '../../model/scheme/parts-of-amounts.ts';
import type { Scenario } from '../../model/scheme/scenario.ts';
import type { AllocationPlan, Scheme } from '../../model/scheme/scheme.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';

/** The ordning that a scenario is: what `scenarioYaml` writes, as if it had been read from that. */
export function applyScenario(input: SchemeInput, scenario: Scenario): SchemeInput {
  const { scheme } = input;
  const allocations = scheme.allocations.map((plan): AllocationPlan => {
    const { amount, rounding, recipients } = scenario.allocations.get(plan.id) ?? {};
    return {
      ...plan,
      ...(amount === undefined ? {} : { amount: { kind: 'fast', value: amount, origin: plan.origin } }),
      ...(rounding === undefined ? {} : { rounding }),
      ...(recipients === undefined ? {} : { recipients }),
      ...(scenario.date === undefined ? {} : { key: atDate(plan.key, scenario.date) }),
    };
  });
  return { ...input, scheme: { ...scheme, title: scenarioTitle(scheme), allocations } };
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

/** Whether others may take part in a fordeling: its key has no value of each recipient, and nothing else of the ordning names one. */
export function mayChangeCircle(scheme: Scheme, plan: AllocationPlan): boolean {
  const isFree = keysIn(plan.key).every(
    ({ kind }) => kind === 'befolkning' || kind === 'lige' || kind === 'trin',
  );
  const isPlain = plan.recipients.every(
    ({ municipalityCode, membership }) => municipalityCode !== null && membership === undefined,
  );
  const isNamed = partsOfAmounts(scheme).some(
    (part) => part.kind === 'fordelt' && part.recipient !== undefined,
  );
  return (
    isFree &&
    isPlain &&
    !isNamed &&
    plan.per === undefined &&
    plan.rounding.method !== 'restmodtager' &&
    plan.rounding.method !== 'krydstabel' &&
    (scheme.invoicing?.excluded ?? []).length === 0
  );
}
