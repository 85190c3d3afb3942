import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { relationCodes } from '../../../src/model/memo/relation-codes.ts';
import { foundIn } from '../../support/checked-memo.ts';

const folder = fileURLToPath(new URL('../../../docs/notat/', import.meta.url));
const pages = readdirSync(folder).filter((file) => file.startsWith('NOTAT-'));
/** A memo in a `markdown` block, and right after it what is found in it, line by line, in a `fund` block; an empty one finds nothing. */
const examples = /```markdown(?: ordning=(\S+))?\n([\s\S]*?)```\n+```fund\n([\s\S]*?)```/g;

describe('the pages of docs/notat', () => {
  it('are one a rule', () => {
    expect(pages.map((page) => page.replace('.md', '')).toSorted()).toEqual(
      Object.keys(relationCodes).toSorted(),
    );
  });

  describe.each(pages)('%s', (page) => {
    const text = readFileSync(`${folder}${page}`, 'utf8');
    const code = page.replace('.md', '');

    it('says what the rule holds the figures against', () => {
      const rule = Object.entries(relationCodes).find(([each]) => each === code)?.[1];
      expect(text.split('\n')[0]).toBe(`# ${code}: ${rule}`);
    });

    it('finds in its examples what it says', () => {
      const run = [...text.matchAll(examples)].map(([, ordning, memo = '', found = '']) => ({
        found: foundIn(memo, ordning === undefined ? [] : [ordning]),
        said: found.split('\n').filter(Boolean),
      }));
      expect(run.some(({ said }) => said.some((line) => line.includes(code)))).toBe(true);
      for (const { found, said } of run) expect(found).toEqual(said);
    });
  });
});
