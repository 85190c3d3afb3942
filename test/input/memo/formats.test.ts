import { expect, it } from 'vitest';
import { memoOf, outline } from '../../support/memo.ts';

const markdown = `# Budget 2025

Budgettet er **36.061.167 kr.**, heraf *16.905.109*[^1] kr. til tilbud & "andet".

- Første
- Andet

| Post | 2024 | 2025 |
|---|---|---|
| | kr. | kr. |
| Løn | 5 | 6,5 |
| I alt | 5 | 6,5 |
`;
const tabs = `# Budget 2025

Budgettet er 36.061.167 kr., heraf 16.905.109¹ kr. til
tilbud & "andet".

• Første
• Andet

Post\t2024\t2025
\tkr.\tkr.
Løn\t5\t6,5
I alt\t5\t6,5
`;
const page = `<!DOCTYPE html>
<html><head><title>Notat 77</title><style>td { width: 5px }</style></head><body>
<h1>Budget 2025</h1>
<p>Budgettet er <b>36.061.167 kr.</b>, heraf <i>16.905.109</i><sup><a href="#n1">[1]</a></sup> kr. til
tilbud &amp; &quot;andet&quot;.</p>
<ul><li>Første<li><p>Andet</p></ul>
<table><thead><tr><th>Post<th>2024<th>2025</thead>
<tr><td><td>kr.<td>kr.</tr><tr><td>Løn<td>5<td>6,5</tr><tr><td>I alt<td>5<td>6,5</table>
</body></html>`;

it('the same memo is the same in every text format', () => {
  const same = [
    'overskrift 1: Budget 2025',
    'afsnit: Budgettet er 36.061.167 kr., heraf 16.905.109¹ kr. til tilbud & "andet".',
    'punkt 1 •: Første',
    'punkt 1 •: Andet',
    'tabel 2: Post|2024|2025 / |kr.|kr. / Løn|5|6,5 / I alt|5|6,5',
  ];
  expect(outline(memoOf(markdown, 'notat.md')).map((line) => line.replace('punkt 1 -', 'punkt 1 •'))).toEqual(
    same,
  );
  expect(outline(memoOf(tabs, 'notat.txt'))).toEqual(same);
  expect(outline(memoOf(page, 'notat.html'))).toEqual(same);
  // What a file says itself counts for more than its name.
  expect(memoOf(page, 'notat.txt').format).toBe('html');
});

it('pages that a program has parted are read on', () => {
  expect(outline(memoOf('Side et\n\n\fTabel 1\n\f\nKommune\tKr.\nLæsø\t5\n'))).toEqual([
    'afsnit: Side et',
    'afsnit: Tabel 1',
    'tabel 1: Kommune|Kr. / Læsø|5',
  ]);
});
