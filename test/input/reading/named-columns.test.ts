import { describe, expect, it } from 'vitest';
import { budgetAmount } from '../../../src/calculate/budget-amount.ts';
import { weighCounts } from '../../../src/calculate/keys/counts.ts';
import { readDebtors } from '../../../src/input/invoice/debtors-file.ts';
import { readProviders } from '../../../src/input/invoice/providers-file.ts';
import { readCsv } from '../../../src/input/reading/csv-table.ts';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { columnIndex } from '../../../src/input/reading/named-columns.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { readBudget } from '../../../src/input/tables/budget-file.ts';
import { readCounts } from '../../../src/input/tables/count-file.ts';
import { readIndexRates } from '../../../src/input/tables/index-rate-file.ts';
import { readPublishedAllocation } from '../../../src/input/tables/published/allocation.ts';
import { readPublishedTable } from '../../../src/input/tables/published/table.ts';
import { readTableToTrace } from '../../../src/input/tables/table-to-trace.ts';
import { type Diagnostic, FordelError } from '../../../src/model/diagnostic.ts';
import { countKey, kommune, origin } from '../../support/keys.ts';
import { vis } from '../../support/rational.ts';
import { hours, sizes } from '../../support/tariffs.ts';

const register = readMunicipalityRegister(new SourceReader());
const source = (text: string) => ({ file: 'fil.csv', sha256: '', text });

describe('columnIndex', () => {
  const index = (headings: string, required: string[], optional: string[] = [], closed?: true) => {
    const problems: Diagnostic[] = [];
    const table = readCsv(source(`${headings}\n${headings.replace(/[^;]+/g, '1')}\n`), problems);
    const known = { required, optional, ...(closed === undefined ? {} : { closed }) };
    const found = columnIndex(table, known, problems);
    return { found, advice: problems.map(({ place, advice }) => `${place?.column} ${advice}`) };
  };

  it('finds a heading in any case, with any white space, and composed in any way', () => {
    const { found, advice } = index(
      'REGULERING; Modtager \u00a0;Fælles  ård',
      ['modtager', 'Fælles ård'],
      ['regulering'],
    );
    expect([found, advice]).toEqual([{ modtager: 1, 'Fælles ård': 2, regulering: 0 }, []]);
  });

  it('says what a heading is nearly, whether it is needed or may be left out', () => {
    expect(index('modtager;belob', ['beloeb']).advice).toEqual([
      '1 Filen har: modtager, belob. Mente du "belob"?',
    ]);
    expect(index('modtager;Reguleringer', ['modtager'], ['regulering']).advice).toEqual([
      '10 Mente du "regulering"? Ellers giv den et navn, der ikke ligner.',
    ]);
    expect(index('modtager;regulering;regulering2', ['modtager'], ['regulering']).found).toBeDefined();
    expect(index('modtager;regulering;regulering2', ['modtager'], ['regulering']).advice).toHaveLength(1);
  });

  it('leaves remarks alone where the reader knows only some columns, and refuses them where it knows all', () => {
    expect(index('tilbud;tilbudsnr;bemærkning', ['tilbud'], ['regulering']).advice).toEqual([]);
    expect(index('modtager;bemærkning', ['modtager'], ['beloeb'], true).advice).toEqual([
      '10 Her kan stå: modtager, beloeb.',
    ]);
    expect(index('modtager;Beløb', ['modtager'], ['beloeb'], true).advice).toEqual([
      '10 Her kan stå: modtager, beloeb. Mente du "beloeb"?',
    ]);
  });

  it('refuses figures without a heading where every column is known', () => {
    const problems: Diagnostic[] = [];
    const table = readCsv(source('modtager;beloeb;;\nAalborg;1;2;\n'), problems);
    columnIndex(table, { required: ['modtager'], optional: ['beloeb'], closed: true }, problems);
    expect(problems.map(({ place }) => place?.column)).toEqual([17]);
  });
});

describe('every reader', () => {
  const rates = 'indeks;fra;til;art;sats;niveaukorrektion;korrektion;skoen;status;kilde';
  const debtors =
    'modtager;opkraevning;gln;personreference;ordrenummer;kontostreng;cvr;vej;nummer;postnr;by;bekraeftet';
  const recipients = [kommune('851', 'Aalborg')];
  /** What each makes of a heading and a row: a figure of it. */
  const readers = {
    budget: (text: string, problems: Diagnostic[]) => {
      const budget = readBudget(source(text), new Set(['beloeb']), problems, { optional: ['retning'] });
      return budget.lines[0]?.get('BELOEB')?.value;
    },
    count: (text: string, problems: Diagnostic[]) => {
      const rules = { recipients: new Set<string>(), register };
      const table = readCounts(source(text), 'modtager', new Set(['antal']), rules, problems);
      return table.lines[0]?.cells.get('Antal')?.value;
    },
    size: (text: string, problems: Diagnostic[]) =>
      readProviders(source(text), { year: 2024, groups: sizes }, register, problems)[0]?.correction,
    hours: (text: string, problems: Diagnostic[]) =>
      readProviders(source(text), { year: 2024, groups: hours }, register, problems)[0]?.correction,
    allocation: (text: string, problems: Diagnostic[]) =>
      readPublishedAllocation(source(text), { recipients }, register, problems).rows[0]?.figures.get('beloeb')
        ?.value,
    table: (text: string, problems: Diagnostic[]) => {
      const columns = { keys: ['gruppe'], figures: ['takst', 'aendringPct'] } as const;
      return readPublishedTable(source(text), columns, problems).rows[0]?.figures.get('aendringPct')?.value;
    },
    rates: (text: string, problems: Diagnostic[]) => readIndexRates(source(text), problems).rates[0]?.rate,
    traced: (text: string) => readTableToTrace(source(text), register).rows[0]?.amount,
  };

  it.each([
    ['budget', 'Post;Beloeb ;RETNING', 'Løn;12;udgift', '12'],
    ['count', 'MODTAGER;Antal', 'Aalborg;7', '7'],
    [
      'size',
      'Kommune;Tilbud;Pladser;Borgere;Godkendt;Skaerpet_maaneder;Regulering',
      'Aalborg;X;12;;;;-30',
      '-30',
    ],
    ['hours', 'KOMMUNE;TILBUD;GRUPPE;ANTAL;REGULERING', 'Aalborg;X;time;1;-672', '-672'],
    ['allocation', 'Modtager;Beloeb', 'Aalborg;5', '5'],
    ['allocation', 'Modtager;Vægt;Andel (%);Beløb i 1.000 kr.', 'Aalborg;6;7;5', '5'],
    ['table', 'Gruppe;AENDRINGPCT', 'a;50 %', '0,5'],
    ['rates', rates.toUpperCase(), 'kl;2023;2024;samlet;5 %;uoplyst;;2024;endelig;x', '0,05'],
    ['traced', 'Modtager;BELOEB', 'Aalborg;5', '5'],
  ] as const)('%s knows its columns in any case', (reader, heading, row, value) => {
    const problems: Diagnostic[] = [];
    const read = readers[reader](`\n${heading}\n${row}\n`, problems);
    expect(problems).toEqual([]);
    expect(read === undefined ? undefined : vis(read)).toBe(value);
  });

  it.each([
    ['budget', 'post;beloeb;retnig', 'Løn;12;udgift', 'retning'],
    [
      'size',
      'kommune;tilbud;pladser;borgere;godkendt;skaerpet_maaneder;Reguleringen',
      'Aalborg;X;12;;;;-30',
      'regulering',
    ],
    ['hours', 'kommune;tilbud;gruppe;antal;reglering', 'Aalborg;X;time;1;-672', 'regulering'],
    ['allocation', 'modtager;beloeb;vægte', 'Aalborg;5;6', 'vaegt'],
    ['table', 'gruppe;taksten', 'a;50', 'takst'],
    ['rates', rates.replace('korrektion;skoen', 'korektion;skoen'), 'x;x;x;x;x;x;x;x;x;x', 'korrektion'],
  ] as const)('%s refuses a heading that is nearly one it knows', (reader, heading, row, meant) => {
    const problems: Diagnostic[] = [];
    try {
      readers[reader](`${heading}\n${row}\n`, problems);
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      problems.push(...error.diagnostics);
    }
    expect(problems.map(({ code }) => code)).toEqual(['CSV-KOLONNE']);
    expect(problems[0]?.advice).toContain(`Mente du "${meant}"?`);
  });

  it('refuses two columns that are one', () => {
    const problems: Diagnostic[] = [];
    readers.size(
      'kommune;tilbud;pladser;borgere;godkendt;skaerpet_maaneder;regulering;Regulering\nAalborg;X;12;;;;1;2\n',
      problems,
    );
    expect(problems.map(({ code }) => code)).toEqual(['CSV-KOLONNE-DUBLET']);
  });

  it('refuses two columns of a published table that are known as one', () => {
    const problems: Diagnostic[] = [];
    readers.allocation('modtager;beloeb;Beløb kr.\nAalborg;1;2\n', problems);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'CSV-KOLONNE-DUBLET kolonnen "Beløb kr." er den samme som "beloeb"',
    ]);
  });

  it('names nobody of a debitorfil whose heading has run into its first row', () => {
    const problems: Diagnostic[] = [];
    const row = 'Anne Person;;5798009811578;Anne Person;;;;Vej;1;9000;By;2024-01-31';
    for (const heading of [debtors, `${debtors};retter_dato`]) {
      readDebtors(source(`${heading}${row}\n${row}\n`), register, problems);
      readDebtors(source(`${heading}\n${row};1;1\n`), register, problems);
      readDebtors(source(`${heading}Anne;${row}\n`), register, problems);
    }
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['CSV-KOLONNE', 'CSV-KORT', 'CSV-LANG', 'CSV-KOLONNE-DUBLET']),
    );
    expect(JSON.stringify(problems)).not.toContain('Person');
    const upper: Diagnostic[] = [];
    const good = 'Aalborg;;5798009811578;Anne Person;;;;Vej;1;9000;By;2024-01-31';
    expect(readDebtors(source(`${debtors.toUpperCase()}\n${good}\n`), register, upper)).toHaveLength(1);
    expect(upper).toEqual([]);
  });
});

describe('the columns that an ordning names', () => {
  it('are those of the file in any case', () => {
    const budget = readBudget(source('Afdeling;Beløb\na;5\nb;7\n'), new Set(['beløb']), []);
    const where = new Map([['afdeling', ['b']]]);
    const amount = { kind: 'budget', file: 'b', column: 'BELØB', where, origin } as const;
    expect(vis(budgetAmount(amount, { budgets: new Map([['b', budget]]) }).value)).toBe('7');
    expect(() =>
      budgetAmount({ ...amount, column: 'beløbet' }, { budgets: new Map([['b', budget]]) }),
    ).toThrow('BUDGET-KOLONNE');
  });

  it('are those of a file of counts in any case', () => {
    const text = 'Modtager;Type;ANTAL\nAalborg;a;5\nAalborg;b;7\n';
    const rules = { recipients: new Set<string>(), register };
    const table = readCounts(source(text), 'modtager', new Set(['antal']), rules, []);
    const key = { ...countKey, where: new Map([['type', ['b']]]) };
    const { weighted } = weighCounts(key, [kommune('851', 'Aalborg')], table);
    expect(weighted.map(({ weight }) => vis(weight.value))).toEqual(['7']);
  });
});
