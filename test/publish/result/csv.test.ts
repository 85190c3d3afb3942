import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../../support/in-process.ts';

/** The figures of a text, without their signs of grouping. */
function figuresOf(text: string): string[] {
  return [...text.matchAll(/\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g)].map(([figure]) =>
    figure.replaceAll('.', ''),
  );
}

/** Without zeros at the end of its decimals. */
function plain(figure: string): string {
  return figure.replace(/(,\d*?)0+$/, '$1').replace(/,$/, '');
}

/** The amounts of the tables, as they are shown: each stands in the CSV too. */
const tables = [
  'socialtilsyn-nord-2024',
  'sundhedssekretariat-2024',
  'fixtures/faktura/efterregulering.yaml',
];

describe('the CSV of beregn', () => {
  it.each(tables)('%s: has every amount that the tables show', async (ordning) => {
    const shown = (await fordel(['beregn', ordning])).stdout.split('\n');
    const csv = (await fordel(['beregn', ordning, '-f', 'csv'])).stdout;
    const written = new Set(figuresOf(csv).map(plain));
    const rows = shown.filter((line) => / {2,}-?\d/.test(line) && !/\.(csv|yaml)/.test(line));
    const amounts = rows
      .flatMap((line) => figuresOf(line).map(plain))
      .filter((figure) => /^\d{5,}/.test(figure));
    expect(amounts.length).toBeGreaterThan(5);
    expect(amounts.filter((figure) => !written.has(figure))).toEqual([]);
  });
});
