import { expect, it } from 'vitest';
import { rational } from '../../../../src/model/exact/rational.ts';
import { amounts, names, table } from '../../../../src/publish/format/document.ts';
import { renderHtml } from '../../../../src/publish/format/html/document.ts';

const page = renderHtml([
  { kind: 'overskrift', text: 'Fordeling & <b>mere</b>', note: 'efter folketal' },
  table(
    [names('Kommune'), amounts('Beløb', 'kr.')],
    [['Læsø', rational(343230n, 10n)]],
    [['I alt', rational(34323n)]],
  ),
  { kind: 'kode', text: '  ^^^ "her" <script>' },
  { kind: 'overskrift', text: 'Takster' },
]);

it('is a page of its own: nothing in the result is mark-up, and nothing is fetched', () => {
  expect(page).toContain('<title>Fordeling &amp; &lt;b&gt;mere&lt;/b&gt;</title>');
  expect(page).toContain('<h1>Fordeling &amp; &lt;b&gt;mere&lt;/b&gt;</h1>');
  expect(page).toContain('<h2>Takster</h2>');
  expect(page).toContain('<pre>  ^^^ &quot;her&quot; &lt;script&gt;</pre>');
  expect(page).not.toMatch(/<script|src=|@import|url\(/);
  expect(page).toContain('lang="da"');
});

it('sets figures to the right, with the decimals of their column, and totals apart', () => {
  expect(page).toContain('<th scope="col" class="number">Beløb kr.</th>');
  expect(page).toContain('<td>Læsø</td><td class="number">34.323</td>');
  expect(page).toContain('<tfoot><tr><td>I alt</td><td class="number">34.323</td></tr></tfoot>');
});
