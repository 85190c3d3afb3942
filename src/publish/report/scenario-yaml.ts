import { scenarioTitle } from '../../calculate/scenario/apply-scenario.ts';
import { decimalsOf, formatNumber } from '../../model/exact/format.ts';
import { multiply, type Rational, rational } from '../../model/exact/rational.ts';
import type { Rounding } from '../../model/exact/rounding.ts';
import type { Scenario, SchemeText, Spot } from '../../model/scheme/scenario.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';

/** A scenario as an ordning of its own: the text of the one it was made of, with what is changed written in its place. */
export function scenarioYaml(
  { text, title, allocations, indexed }: SchemeText,
  scheme: Scheme,
  scenario: Scenario,
): string {
  const edits = allocations.flatMap((spots) => {
    const { amount, rounding, recipients } = scenario.allocations.get(spots.id) ?? {};
    return [
      ...edit(spots.amount, amount && `{ fast: ${inYaml(amount)} }`),
      ...edit(spots.rounding, rounding && roundingInYaml(rounding)),
      ...edit(spots.recipients, recipients && `[${recipients.map(({ name }) => quoted(name)).join(', ')}]`),
      ...spots.dates.flatMap((spot) => edit(spot, scenario.date && quoted(scenario.date))),
    ];
  });
  const rates = indexed.flatMap(({ place, rates: spot, lead, needless }) => {
    const own = scenario.rates?.get(place);
    if (own === undefined) return [];
    const stated = own.map((rate) => inYaml(multiply(rate, rational(100n))));
    return [...edit(spot, `${lead}[${stated.join(', ')}]`), ...needless.flatMap((each) => edit(each, ''))];
  });
  // An amount that is another has no rates any more.
  const standing = rates.filter((own) => !edits.some(({ from, to }) => from <= own.from && own.to <= to));
  // From the end to the beginning; where something is taken away, what is put in its place comes after.
  const all = [...edits, ...standing, ...edit(title, quoted(scenarioTitle(scheme)))].sort(
    (a, b) => b.from - a.from || b.to - a.to,
  );
  const written = all.reduce((so, { from, to, with: own }) => so.slice(0, from) + own + so.slice(to), text);
  return `# Et scenarie af ${scheme.id}. Stierne regnes fra den ordnings mappe: læg filen i den.\n${written}`;
}

function edit(spot: Spot, own: string | undefined): (Spot & { readonly with: string })[] {
  return own === undefined ? [] : [{ ...spot, with: own }];
}

function roundingInYaml({ method, step }: Rounding): string {
  return `{ metode: ${method}, til: ${inYaml(step)} }`;
}

/** More decimals than any number of an ordning has. */
const mostDecimals = 20;

/** A number as an ordning has it. With three decimals it might be thousands: those are written as four. */
function inYaml(value: Rational): string {
  const decimals = decimalsOf(value, mostDecimals);
  return quoted(formatNumber(value, decimals === 3 ? 4 : decimals));
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
