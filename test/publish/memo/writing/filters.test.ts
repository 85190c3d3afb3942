import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../../src/input/reading/paths.ts';
import { filters } from '../../../../src/publish/memo/writing/filters.ts';
import { filled } from '../../../support/memo-writing.ts';

/** What stands for an insert, or why it does not. */
const put = (insert: string) => {
  const { text, problems } = filled(`{{${insert}}}`);
  return problems.length === 0 ? text.trimEnd() : problems.join('\n');
};

const written: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  kr: [
    ['nu | kr', '1.250 kr.'],
    ['oere | kr', '8,50 kr.'],
    ['oere | kr 0', '9 kr.'],
    ['tusinder | kr', '1.250.000 kr.'],
  ],
  tkr: [
    ['underskud | tkr', '-1.235 t.kr.'],
    ['underskud | tkr 1', '-1.234,6 t.kr.'],
    ['tusinder | tkr', '1.250 t.kr.'],
  ],
  mio: [
    ['underskud | mio', '-1,2 mio. kr.'],
    ['tusinder | mio 2', '1,25 mio. kr.'],
  ],
  pct: [
    ['andel-da | pct', '52,5 %'],
    ['andel-nu | pct 0', '55 %'],
    ['drift/Rebild/andel | pct', '37,5 %'],
    ['nu fra da | vaekst | pct 2', '25,00 %'],
  ],
  tal: [
    ['nu | tal', '1.250'],
    ['stillinger | tal', '46,7'],
    ['stillinger | tal 0', '47'],
    ['andel-da | tal', '52,5'],
  ],
  forskel: [
    ['nu fra da | forskel', '250 kr.'],
    ['da fra nu | forskel', '-250 kr.'],
    ['tusinder fra da | forskel', '1.249 t.kr.'],
    ['andel-nu fra andel-da | forskel', '2,5 procentpoint'],
  ],
  vaekst: [
    ['nu fra da | vaekst', '25,0 %'],
    ['da fra nu | vaekst', '-20,0 %'],
  ],
  'uden-fortegn': [['underskud | uden-fortegn | kr', '1.234.567 kr.']],
  fortegn: [
    ['nu | fortegn', '+1.250 kr.'],
    ['underskud | fortegn', '−1.234.567 kr.'],
    ['intet | fortegn', '0 kr.'],
  ],
  retning: [
    ['nu fra da | retning', 'steget'],
    ['da fra nu | retning', 'faldet'],
    ['uaendret fra da | retning', 'uændret'],
  ],
  'fra-til': [
    ['nu fra da | fra-til', 'fra 1.000 kr. til 1.250 kr.'],
    ['andel-nu fra andel-da | fra-til', 'fra 52,5 % til 55 %'],
  ],
  saetning: [
    ['nu fra da | saetning', 'steget med 25,0 %, svarende til 250 kr.'],
    ['da fra nu | saetning 0', 'faldet med 20 %, svarende til 250 kr.'],
    ['uaendret fra da | saetning', 'uændret'],
    ['nu fra intet | saetning', 'steget med 1.250 kr.'],
    ['nu fra underskud | saetning', 'steget med 1.235.817 kr.'],
    ['underskud fra nu | saetning', 'faldet med 98.865,4 %, svarende til 1.235.817 kr.'],
    ['tusinder fra nu | saetning', 'steget med 99.900,0 %, svarende til 1.248,75 t.kr.'],
    ['nu fra da | vaekst | saetning', 'steget med 25,0 %'],
    ['andel-nu fra andel-da | forskel | saetning', 'steget med 2,5 procentpoint'],
  ],
  nutid: [
    ['nu fra da | nutid', 'stiger med 25,0 %, svarende til 250 kr.'],
    ['da fra nu | forskel | nutid', 'falder med 250 kr.'],
    ['uaendret fra da | nutid', 'er uændret'],
  ],
  udvikling: [
    ['nu fra da | udvikling', 'en stigning på 25,0 %, svarende til 250 kr.'],
    ['da fra nu | vaekst | udvikling', 'et fald på 20,0 %'],
    ['uaendret fra da | udvikling', 'ingen ændring'],
  ],
};

describe.each(Object.entries(written))('the filter %s', (_, cases) => {
  it.each(cases)('{{%s}} is %s', (insert, text) => expect(put(insert)).toBe(text));
});

it('is tried here for each that there is', () => expect(Object.keys(written)).toEqual(Object.keys(filters)));

describe('without a filter', () => {
  it.each([
    ['nu', '1.250 kr.'],
    ['tusinder', '1.250 t.kr.'],
    ['stillinger', '46,7 årsværk'],
    ['andel-da', '52,5 %'],
    ['drift/Thisted/beloeb', '625 kr.'],
    ['drift/Thisted', '625 kr.'],
    ['drift/Thisted/andel', '62,5 %'],
    ['drift/Thisted/vaegt', '62,5'],
    ['drift/total', '1.000 kr.'],
    ['aar', '2024'],
    ['drift/Thisted/kommunekode', '787'],
    ['venter', 'forventet'],
  ])('{{%s}} is %s', (insert, text) => expect(put(insert)).toBe(text));
});

describe('what a filter cannot do', () => {
  it.each([
    [
      'stillinger | kr',
      '1:16 filteret kr passer ikke her: 46,7 årsværk er ikke et beløb, der kan skrives i kr.',
    ],
    ['nu | pct', '1:8 filteret pct passer ikke her: 1.250 kr. er hverken en andel eller en procent'],
    ['nu | saetning', '1:8 filteret saetning passer ikke her: der skal to tal til: skriv A fra B'],
    [
      'nu fra stillinger | forskel',
      '1:23 filteret forskel passer ikke her: 46,7 årsværk og 1.250 kr. kan ikke sammenlignes',
    ],
    [
      'nu fra intet | vaekst',
      '1:18 filteret vaekst passer ikke her: en vækst i procent er fra mere end 0, og her er den fra 0 kr.',
    ],
    [
      'nu fra underskud | vaekst',
      '1:22 filteret vaekst passer ikke her: en vækst i procent er fra mere end 0, og her er den fra -1.234.567 kr.',
    ],
    ['nu fra da', '1:3 en ændring skal have et filter'],
    ['nu | kr | mio', '1:13 filteret mio kommer efter et, der gav en tekst'],
    ['venter | kr', '1:3 tallet er ikke kommet endnu (forventet)'],
  ])('{{%s}}: %s', (insert, problem) => expect(put(insert)).toBe(problem));
});

it('is explained in docs/notat/skriv.md, each of them', () => {
  const page = readFileSync(join(packageRoot, 'docs/notat/skriv.md'), 'utf8');
  const explained = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name ?? '');
  expect(explained.sort()).toEqual(Object.keys(filters).sort());
});
