import { expect, it } from 'vitest';
import { compareSchemes } from '../../src/calculate/comparison/compare-schemes.ts';
import { explain } from '../../src/calculate/explain.ts';
import { comparisonDocument } from '../../src/publish/comparison/document.ts';
import { explanationDocument } from '../../src/publish/explanation/document.ts';
import { noScreen } from '../../src/publish/format/screen.ts';
import { renderText } from '../../src/publish/format/text.ts';
import { resultDocument } from '../../src/publish/result/result-document.ts';
import { calculated, fordeling } from '../support/scheme-text.ts';

const inMillions = calculated(
  [
    `fordelinger:\n${fordeling('f', 'fast: "1,234567"', { enhed: 'mio. kr.', til: '"0,000001"' })}takster:`,
    '  - { id: t, titel: T, enhed: mio. kr., grundtakst: { fast: "0,012345" }, grupper: [{ id: g, titel: G, faktor: 1 }], afrunding: { til: "0,000001" } }',
    'budgetter:',
    '  - { id: b, titel: B, enhed: mio. kr., fil: b.csv, kolonne: beloeb, post: post, kolonner: [{ id: k, titel: K }] }',
    'rammer: [{ id: r, titel: R, enhed: mio. kr., ramme: { fast: "2,000004" }, dele: [{ titel: D, beloeb: { fast: 1 } }] }]',
    'noegletal: [{ id: n, titel: N, enhed: mio. kr., taeller: [{ fast: "0,000123" }], afrunding: { til: "0,000001" } }]',
  ].join('\n'),
  { 'b.csv': 'post;beloeb\nDrift;0,004005\n' },
);

it('every krone of an amount in mio. kr. is shown, in each table', () => {
  const text = renderText(resultDocument(inMillions), noScreen);
  for (const figure of ['0,000001 mio. kr.', '0,617284', '0,012345', '0,004005', '1,000004', '0,000123'])
    expect(text).toContain(figure);
});

it('every krone of an amount in mio. kr. is explained', () => {
  const explanations = inMillions.allocations.flatMap(
    (allocation) => explain(allocation, allocation.rows[0]?.recipient.key ?? '') ?? [],
  );
  const text = renderText(explanationDocument(inMillions, explanations), noScreen);
  expect(text).toContain('= 1,234567 × 1 / 2 = 0,6172835000 → 0,000001 mio. kr.');
});

it('a total that does not go up in the step is shown whole where two are compared', () => {
  const of = (amount: string) => calculated(`fordelinger:\n${fordeling('f', amount, { til: '1' })}`);
  const text = renderText(
    comparisonDocument(compareSchemes(of('fast: "1000,5"'), of('fast: 1001'))),
    noScreen,
  );
  expect(text).toMatch(/Total +1\.000,50 +1\.001 +0,50/);
});
