import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { calculateScheme } from '../../../../src/calculate/calculate-scheme.ts';
import { loadScheme } from '../../../../src/input/load-scheme.ts';
import { type Severity, severities } from '../../../../src/model/diagnostic.ts';
import { type Mutation, mutateProse, mutateTables } from '../../../support/memo-mutations.ts';

const folder = fileURLToPath(new URL('../../../../fixtures/notater/', import.meta.url));
/** Other memos instead, one a line: how CONTRIBUTING measures documents that are nobody's to ship. */
const others = process.env.FORDEL_NOTATER?.split('\n').filter(Boolean);
const paths =
  others ??
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|txt)$/.test(name))
    .map((name) => join(folder, name));

/** All digits of other memos take minutes; of the fixtures a part of them is enough to see a rule that sees no more. */
const every = others === undefined ? { tables: 11, prose: 4 } : { tables: 1, prose: 1 };

/** In percent, of all the digits of all the memos. */
const least = { tables: 95, prose: 40 };
const graver = ['fejl', 'advarsel'] as const;

it(
  'finds nearly every digit that is changed in a table with a total, a share or a key',
  () => {
    const tables = paths.flatMap((path) => mutated(path, mutateTables, every.tables));
    const prose = paths.flatMap((path) => mutated(path, mutateProse, every.prose));
    report('tabeller', tables);
    report('sætninger', prose);
    expect(shareFound(tables, graver)).toBeGreaterThanOrEqual(least.tables);
    expect(shareFound(prose, severities)).toBeGreaterThanOrEqual(least.prose);
  },
  others === undefined ? 60_000 : 3_600_000,
);

it('finds every digit that is changed of what an ordning computes', () => {
  const path = join(folder, 'objektiv-finansiering-2024.md');
  const results = [calculateScheme(loadScheme('socialtilsyn-nord-2024'))];
  const tables = mutateTables(readFileSync(path, 'utf8'), basename(path), { results, every: 3 });
  expect(tables.length).toBeGreaterThan(40);
  expect(shareFound(tables, graver)).toBeGreaterThanOrEqual(99);
});

function mutated(
  path: string,
  mutate: typeof mutateTables,
  each: number,
): readonly (Mutation & { readonly path: string })[] {
  return mutate(readFileSync(path, 'utf8'), basename(path), { every: each }).map((mutation) => ({
    ...mutation,
    path,
  }));
}

function shareFound(mutations: readonly Mutation[], as: readonly Severity[]): number {
  const found = mutations.filter((mutation) => mutation.found !== undefined && as.includes(mutation.found));
  return (found.length * 100) / mutations.length;
}

/** Of other memos the share and what was not found; of the fixtures nothing, unless it is too little. */
function report(kind: string, mutations: readonly (Mutation & { readonly path: string })[]): void {
  if (others === undefined) return;
  const shares = [graver, severities].map((as) => `${shareFound(mutations, as).toFixed(1)} %`);
  process.stdout.write(
    `${kind}: af ${mutations.length} ændrede cifre er ${shares[0]} fundet som fejl eller advarsel, ${shares[1]} med noter\n`,
  );
  for (const { path, line, from, to, found } of mutations)
    if (found === undefined || found === 'note')
      process.stdout.write(`  ${basename(path)}:${line}: ${from} -> ${to}${found ? ' (note)' : ''}\n`);
}
