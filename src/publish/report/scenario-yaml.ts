import { scenarioTitle } from '../../calculate/scenario/apply-scenario.ts';
import type { Rounding } from '../../model/exact/rounding.ts';
import type { Scenario, SchemeText, Spot } from '../../model/scheme/scenario.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';
import { csvDecimal } from '../format/decimal.ts';

/** A scenario as an ordning of its own: the text of the one it was made of, with what is changed written in its place. */
export function scenarioYaml(
  { text, title, allocations }: SchemeText,
  scheme: Scheme,
  scenario: Scenario,
): string {
  const edits = allocations.flatMap((spots) => {
    const { amount, rounding, recipients } = scenario.allocations.get(spots.id) ?? {};
    return [
      ...edit(spots.amount, amount && `{ fast: ${quoted(csvDecimal(amount))} }`),
      ...edit(spots.rounding, rounding && roundingInYaml(rounding)),
      ...edit(spots.recipients, recipients && `[${recipients.map(({ name }) => quoted(name)).join(', ')}]`),
      ...spots.dates.flatMap((spot) => edit(spot, scenario.date && quoted(scenario.date))),
    ];
  });
  const all = [...edits, ...edit(title, quoted(scenarioTitle(scheme)))].sort((a, b) => b.from - a.from);
  const written = all.reduce((so, { from, to, with: own }) => so.slice(0, from) + own + so.slice(to), text);
  return `# Et scenarie af ${scheme.id}. Stierne regnes fra den ordnings mappe: læg filen i den.\n${written}`;
}

function edit(spot: Spot, own: string | undefined): (Spot & { readonly with: string })[] {
  return own === undefined ? [] : [{ ...spot, with: own }];
}

function roundingInYaml({ method, step }: Rounding): string {
  return `{ metode: ${method}, til: ${quoted(csvDecimal(step))} }`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
