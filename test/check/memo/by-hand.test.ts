import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingsListed, placed, readList, seenIn, trapListed, trapSeen } from '../../support/memo-list.ts';

const folder = fileURLToPath(new URL('../../../fixtures/notater/laest/', import.meta.url));
const names = readdirSync(folder).filter((name) => !name.endsWith('.yaml'));

/** The program is held against lists that were made by reading the memos; none of them was made by running it. */
describe.each(names)('%s', (name) => {
  const list = readList(join(folder, name.replace(/\.\w+$/, '.yaml')));
  const seen = seenIn(join(folder, name));

  it('has the findings that were found by reading it, and no others', () => {
    expect([...seen.findings].sort()).toEqual(findingsListed(list, seen.lines).sort());
  });

  it('holds its figures against each other as a reader does', () => {
    const missing = placed(list.holder, seen.lines).filter((relation) => !seen.holding.includes(relation));
    expect(missing).toEqual([]);
  });

  it('has no relation among those that no rule sees which one does see', () => {
    const known = placed(list.uset, seen.lines).filter((relation) => seen.holding.includes(relation));
    expect(known).toEqual([]);
  });

  it('reads no number as something that it is not', () => {
    expect(list.faelder.map((trap) => trapSeen(trap, seen))).toEqual(list.faelder.map(trapListed));
  });

  it.runIf(list.tal !== undefined)('has as many figures as were counted by hand', () => {
    expect(`${seen.figures}`).toBe(list.tal);
  });
});
