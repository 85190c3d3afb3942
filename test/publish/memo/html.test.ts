import { expect, it } from 'vitest';
import { findingsOf } from '../../../src/check/memo/findings.ts';
import { memoHtml } from '../../../src/publish/memo/html.ts';
import { checkedMemos } from '../../support/checked-memo.ts';

const memo = `# Match i 2024

Der er 12 <kommuner> & andre.

| Kommune | Match |
|---|---:|
| Hjørring | 171 |
| Aalborg | 687 |
| I alt | 868 |
`;
const check = checkedMemos([memo.replace('<kommuner>', '\\<kommuner\\>')]);
const page = memoHtml({ check, findings: findingsOf(check), accepted: [], off: [] });

it('shows the memo with every figure marked: wrong, held against others, or not checked', () => {
  expect(page).toMatch(
    /<a href="#fund-1" class="fejl" title="I alt, Match: der står 868, men delene giver 858">868<\/a>/,
  );
  expect(page).toMatch(/<span class="holder" title="Kontrolleret af NOTAT-SUM">171<\/span>/);
  expect(page).toMatch(/<span class="ukontrolleret" title="Ikke kontrolleret: [^"]+">12<\/span>/);
});

it('leads from a wrong figure to its finding', () => {
  expect(page).toContain('<li id="fund-1"><p><strong class="fejl">fejl NOTAT-SUM</strong>');
});

it('takes nothing in the memo for mark-up', () => {
  expect(page).toContain('&lt;kommuner&gt; &amp; andre.');
});
