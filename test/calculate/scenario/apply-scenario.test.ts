import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import {
  applyScenario,
  circleFixedBy,
  datesToChoose,
} from '../../../src/calculate/scenario/apply-scenario.ts';
import { otherRates, ratesToChoose } from '../../../src/calculate/scenario/choose-other-rates.ts';
import { shippedSchemes } from '../../../src/input/find-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { schemeText } from '../../../src/input/scheme/yaml/scheme-text.ts';
import { FordelError } from '../../../src/model/diagnostic.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import type { AllocationScenario, Scenario } from '../../../src/model/scheme/scenario.ts';
import type { SchemeInput } from '../../../src/model/scheme/scheme-input.ts';
import { scenarioYaml } from '../../../src/publish/report/scenario-yaml.ts';

// A scenario is written beside its ordning, so that is done where no other test looks.
const place = mkdtempSync(join(tmpdir(), 'fordel-'));
for (const folder of ['data', 'fixtures/ordninger', 'fixtures/statbank'])
  cpSync(folder, join(place, folder), { recursive: true });
const schemes = [
  ...shippedSchemes().map((name) => `data/ordninger/${name}.yaml`),
  ...readdirSync('fixtures/ordninger')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `fixtures/ordninger/${file}`),
];

/** A scenario that changes one thing of an ordning wherever it can. */
const changes: Readonly<Record<string, (input: SchemeInput) => Scenario>> = {
  beloeb: each(({ amount }) => (amount.kind === 'noeglesum' ? {} : { amount: rational(123_456_789n, 100n) })),
  afrunding: each(({ rounding }) =>
    rounding.method === 'krydstabel' || rounding.method === 'restmodtager'
      ? {}
      : { rounding: { method: 'stoerste-rest', step: rational(1n, 100n) } },
  ),
  'pl-sats': (input) => ({
    rates: otherRates(
      input,
      new Map(ratesToChoose(input).map(({ id }, index) => [id, rational(BigInt(31 + index), 1000n)])),
    ),
    allocations: new Map(),
  }),
  tidspunkt: (input) => ({ date: datesToChoose(input)[0], allocations: new Map() }),
  modtagere: (input) =>
    each((plan) =>
      circleFixedBy(input.scheme, plan) === undefined ? { recipients: plan.recipients.slice(1) } : {},
    )(input),
};

function each(change: (plan: SchemeInput['scheme']['allocations'][number]) => AllocationScenario) {
  return ({ scheme }: SchemeInput): Scenario => ({
    allocations: new Map(scheme.allocations.map((plan) => [plan.id, change(plan)])),
  });
}

/** What each recipient pays; or that it cannot be worked out. */
function paid(work: () => SchemeInput): unknown {
  try {
    const { amounts, allocations } = calculateScheme(work());
    const named = amounts.map(({ amount }) => amount.value);
    const shared = allocations.map(({ rows, total, residual }) => ({
      total: total.value,
      residual,
      rows: rows.map(({ recipient, weight, share, exact, amount }) => [
        recipient.name,
        weight.value,
        share,
        exact,
        amount,
      ]),
    }));
    return { named, shared };
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return 'kan ikke beregnes';
  }
}

describe('a scenario', () => {
  const cases = schemes.flatMap((name) => Object.keys(changes).map((change) => ({ name, change })));
  it.each(cases)('$change of $name is what its YAML computes', ({ name, change }) => {
    const path = join(place, name);
    const input = loadScheme(path, { everyHeadcount: true });
    const scenario = changes[change]?.(input) ?? { allocations: new Map() };
    const yaml = scenarioYaml(schemeText(readFileSync(path, 'utf8')), input.scheme, scenario);
    const beside = path.replace('.yaml', `-${change}.yaml`);
    writeFileSync(beside, yaml);
    expect(paid(() => applyScenario(input, scenario))).toEqual(paid(() => loadScheme(beside)));
  });
});

/** How a fremskrivning may be written: its rates by a choice or stated, on one line or several, in any order. */
const forms = [
  'fremskrevet: { skoen: forventet, af: { fast: 1000000 }, fra: 2022, til: 2024, afrund: 1 }',
  'fremskrevet: { af: { fast: 1000000 }, fra: 2022, til: 2024, skoen: seneste, indeks: kl }',
  'fremskrevet: { af: { fast: 1000000 }, fra: 2022, til: 2024, satser: [3, "2,5"], kaede: afrundet }',
  `
        skoen: forventet   # endnu ikke endelig
        af: { fast: 1000000 }
        fra: 2022
        art: samlet
        til: 2024
        afrund: 1`.replace(/^/, 'fremskrevet:'),
  'sum: [{ fremskrevet: { af: { fremskrevet: { af: { fast: 5 }, fra: 2022, til: 2023, satser: [2] } }, fra: 2023, til: 2024, skoen: forventet } }, { fast: 7 }]',
];

describe('a rate of a scenario', () => {
  it.each(forms)('stands in the YAML of %s', (form) => {
    const text = `ordning: pl
titel: PL
aar: 2024
udsteder: Eksempel
beloeb:
  - id: drift
    titel: Drift
    beloeb:
      ${form}
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { beloeb: drift }
    noegle: { lige: {} }
    modtagere: [Aalborg, Rebild]
    afrunding: { metode: hver-for-sig, til: "0,01" }
`;
    const path = join(place, 'pl.yaml');
    writeFileSync(path, text);
    const input = loadScheme(path);
    const [first] = ratesToChoose(input);
    if (first === undefined) throw new Error('there is no rate to choose');
    const scenario = {
      rates: otherRates(input, new Map([[first.id, rational(172144n, 10_000_000n)]])),
      allocations: new Map(),
    };
    const yaml = scenarioYaml(schemeText(text), input.scheme, scenario);
    expect(yaml).toMatch(/satser: \[(?:"[^"]+", )?"1,72144"/);
    expect(yaml).not.toMatch(/skoen: forventet, af|seneste|art: samlet/);
    writeFileSync(path, yaml);
    const computed = paid(() => loadScheme(path));
    expect(computed).not.toEqual(paid(() => input));
    expect(paid(() => applyScenario(input, scenario))).toEqual(computed);
  });
});
