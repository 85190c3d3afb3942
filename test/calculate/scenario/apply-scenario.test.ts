import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import {
  applyScenario,
  datesToChoose,
  mayChangeCircle,
} from '../../../src/calculate/scenario/apply-scenario.ts';
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
  tidspunkt: (input) => ({ date: datesToChoose(input)[0], allocations: new Map() }),
  modtagere: (input) =>
    each((plan) => (mayChangeCircle(input.scheme, plan) ? { recipients: plan.recipients.slice(1) } : {}))(
      input,
    ),
};

function each(change: (plan: SchemeInput['scheme']['allocations'][number]) => AllocationScenario) {
  return ({ scheme }: SchemeInput): Scenario => ({
    allocations: new Map(scheme.allocations.map((plan) => [plan.id, change(plan)])),
  });
}

/** What each recipient pays; or that it cannot be worked out. */
function paid(work: () => SchemeInput): unknown {
  try {
    return calculateScheme(work()).allocations.map(({ rows, total, residual }) => ({
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
