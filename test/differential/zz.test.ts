import fc from 'fast-check';
import { it } from 'vitest';
import { anyCase } from './generate-case.ts';
import { expected } from './model/expected.ts';
import { differences, run } from './run-case.ts';
it('census', { timeout: 300_000 }, () => {
  const n = Number(process.env['FORDEL_CASES'] ?? 200);
  const t0 = performance.now();
  const all = fc.sample(anyCase, { numRuns: n, seed: Number(process.env['FORDEL_SEED'] ?? 3) });
  const t1 = performance.now();
  const tally = new Map<string, number>();
  const kinds = new Map<string, number>();
  let tm = 0, tr = 0;
  let shown = 0;
  for (const c of all) {
    let t = performance.now();
    const { refusals } = expected(c); tm += performance.now() - t;
    t = performance.now(); run(c); tr += performance.now() - t;
    const d = differences(c);
    const k = `${d.length === 0 ? 'same' : 'DIFF'} ${[...refusals].join('+') || 'ok'}`;
    tally.set(k, (tally.get(k) ?? 0) + 1);
    if (d.length > 0 && shown++ < 6) console.log(d.slice(0, 4).join('\n'), JSON.stringify(c.fordelinger, (_, v) => typeof v === 'bigint' ? String(v) : v instanceof Map ? [...v] : v).slice(0, 1500));
    for (const f of c.fordelinger) JSON.stringify(f.key, (k2, v) => { if (v && typeof v === 'object' && 'kind' in v && !('value' in v)) kinds.set(v.kind, (kinds.get(v.kind) ?? 0) + 1); return v instanceof Map ? [...v] : typeof v === 'bigint' ? String(v) : v; });
  }
  console.log('gen', t1 - t0, 'model', tm, 'run', tr, [...tally], [...kinds]);
});
