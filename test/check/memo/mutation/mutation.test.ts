import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { foundIn } from '../../../support/checked-memo.ts';
import { type Mutation, mutateProse, mutateTables } from '../../../support/memo-mutations.ts';

const folder = fileURLToPath(new URL('../../../../fixtures/notater/', import.meta.url));
/** Other memos instead, one a line: how CONTRIBUTING measures documents that are nobody's to ship. */
const others = process.env.FORDEL_NOTATER?.split('\n').filter(Boolean);
const paths =
  others ??
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    // Where something is wrong already, another digit may put it right.
    .filter((path) => !foundIn(readFileSync(path, 'utf8')).some((line) => line.startsWith('fejl')));

/** In percent, of all the digits of all the memos. */
const least = { tables: 95 };

it(
  'finds nearly every digit that is changed in a table with a total, a share or a key',
  () => {
    const tables = paths.flatMap((path) => mutated(path, mutateTables));
    const prose = paths.flatMap((path) => mutated(path, mutateProse));
    report('tabeller', tables);
    report('sætninger', prose);
    expect(shareFound(tables)).toBeGreaterThanOrEqual(least.tables);
  },
  others === undefined ? 60_000 : 3_600_000,
);

function mutated(
  path: string,
  mutate: typeof mutateTables,
): readonly (Mutation & { readonly path: string })[] {
  return mutate(readFileSync(path, 'utf8'), basename(path)).map((mutation) => ({ ...mutation, path }));
}

function shareFound(mutations: readonly Mutation[]): number {
  return (mutations.filter(({ found }) => found).length * 100) / mutations.length;
}

/** Of other memos the share and what was not found; of the fixtures nothing, unless it is too little. */
function report(kind: string, mutations: readonly (Mutation & { readonly path: string })[]): void {
  if (others === undefined) return;
  process.stdout.write(
    `${kind}: ${shareFound(mutations).toFixed(1)} % af ${mutations.length} ændrede cifre er fundet\n`,
  );
  for (const { path, line, from, to, found } of mutations)
    if (!found) process.stdout.write(`  ${basename(path)}:${line}: ${from} -> ${to}\n`);
}
