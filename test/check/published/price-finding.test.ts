import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { schemeOf } from '../../support/scheme-text.ts';

const counts = {
  Aalborg: 219487,
  Rebild: 30466,
  Thisted: 43000,
  Morsø: 19800,
  Jammerbugt: 38200,
  Brønderslev: 36300,
  Hjørring: 64000,
  Frederikshavn: 58600,
  Læsø: 1780,
  Mariagerfjord: 41500,
} as const;
type Amounts = Readonly<Record<string, number | string>>;

/** 31,4052 kr. pr. indbygger, each rounded on its own: worked out apart from the program. */
const published: Amounts = {
  Aalborg: 6893033,
  Rebild: 956791,
  Thisted: 1350424,
  Morsø: 621823,
  Jammerbugt: 1199679,
  Brønderslev: 1140009,
  Hjørring: 2009933,
  Frederikshavn: 1840345,
  Læsø: 55901,
  Mariagerfjord: 1303316,
};

const csv = (head: string, rows: Amounts) =>
  `${head}\n${Object.entries(rows)
    .map(([name, figure]) => `${name};${figure}`)
    .join('\n')}\n`;

/** What the check says. */
function findings(total: number | string, amounts: Amounts, method = 'hver-for-sig') {
  return checked(total, amounts, method).findings.map(({ code, severity, message, advice, place }) => ({
    code,
    severity,
    message,
    advice,
    line: place?.line,
  }));
}

/** The rows of the cells with a verdict. */
const rowsThat = (verdict: string, total: number, amounts: Amounts) =>
  checked(total, amounts, 'hver-for-sig')
    .cells.filter((cell) => cell.verdict === verdict)
    .map(({ row }) => row);

function checked(total: number | string, amounts: Amounts, method: string) {
  return schemeOf(
    `fordelinger:
  - id: a
    titel: A
    beloeb: { fast: ${total} }
    noegle: { optaelling: { fil: antal.csv, navn: kommune, kolonne: antal, betegnelse: indbyggere } }
    modtagere: [${Object.keys(counts).join(', ')}]
    afrunding: { metode: ${method}, til: 1 }
facit:
  - { fordeling: a, fil: facit.csv }
`,
    (input) => checkScheme(input, calculateScheme(input)),
    { 'antal.csv': csv('kommune;antal', counts), 'facit.csv': csv('modtager;beloeb', amounts) },
  );
}

describe('rows that share a price', () => {
  it('but one, whose weight was another: one fault, with the weight it was printed with', () => {
    // 30.646 × 31,4052 = 962.443,76; all ten together 17.376.905,43.
    const found = findings(17376905, { ...published, Rebild: 962444 });
    expect(found).toEqual([
      {
        code: 'KONTROL-BELOEB',
        severity: 'fejl',
        message:
          '9 af 10 rækker koster 31,4052 kr. pr. indbygger; Rebilds gør det med 30.646 i stedet for 30.466',
        advice:
          'Angivet 962444, beregnet 957.102. De øvrige rækker passer sammen og er ikke fejl. Totalen ligger mellem 17.376.904,1408 og 17.376.906,3543; i hele kr. fra 17.376.905 til 17.376.906. Ordningens total er 17.376.905 kr.',
        line: 3,
      },
    ]);
  });

  it('all of them, but not that of the ordning: the total is another', () => {
    const found = findings(17381905, { ...published, Rebild: 956791 });
    expect(found).toMatchObject([
      {
        code: 'KONTROL-TOTAL',
        message: 'alle 10 rækker koster 31,4052 kr. pr. indbygger, men ordningens total giver 31,4245 kr.',
      },
    ]);
    expect(found[0]?.advice).toContain('Ordningens total er 17.381.905 kr. og ligger uden for.');
  });

  it('under a method that conserves the sum as well, whose rows stray a whole step', () => {
    const found = findings(17400000, published, 'stoerste-rest');
    expect(found.map(({ code }) => code)).toEqual(['KONTROL-TOTAL']);
  });

  it('the price of the ordning itself leaves each other row a fault of its own', () => {
    const found = findings(17371252, { ...published, Rebild: 956792, Læsø: 55902 });
    expect(found.map(({ code, line }) => [code, line])).toEqual([
      ['KONTROL-BELOEB', 3],
      ['KONTROL-BELOEB', 10],
    ]);
  });

  it('not where two rows cost something else: each differing row is said', () => {
    const found = findings(17376905, { ...published, Rebild: 962444, Læsø: 60000 });
    expect(found.length).toBe(10);
  });
});

describe('cells that one cause explains are no deviations of their own', () => {
  it('the rows that agree among themselves, beside the one that does not', () => {
    const amounts = { ...published, Rebild: 962444 };
    expect(rowsThat('afviger', 17376905, amounts)).toEqual(['Rebild']);
    expect(rowsThat('indbyrdes', 17376905, amounts)).toHaveLength(9);
  });

  it('all rows, where the total is another', () => {
    expect(rowsThat('indbyrdes', 17381905, published)).toHaveLength(10);
  });

  it('none without such a cause', () => {
    const amounts = { ...published, Rebild: 962444, Læsø: 60000 };
    expect(rowsThat('afviger', 17376905, amounts)).toHaveLength(10);
  });
});

it.each(['rund-op', 'rund-ned'])('%s takes a row at most a step from its exact amount', (method) => {
  expect(findings(17400000, published, method).map(({ code }) => code)).toEqual(['KONTROL-TOTAL']);
});

describe('a table that holds', () => {
  it('says between which totals it was made', () => {
    expect(findings(17371252, published)).toMatchObject([
      {
        code: 'KONTROL-TOTALER',
        severity: 'note',
        message: 'alle 10 beløb kommer af én total',
        advice:
          'Totalen ligger mellem 17.371.251,2052 og 17.371.253,4180; i hele kr. fra 17.371.252 til 17.371.253. Ordningens total er 17.371.252 kr.',
      },
    ]);
  });
});

it('a difference below four decimals is written with those that show it', () => {
  const [finding] = schemeOf(
    `fordelinger:
  - { id: a, titel: A, beloeb: { fast: "0,00001" }, noegle: { lige: {} }, modtagere: [Rebild], afrunding: { metode: hver-for-sig, til: "0,000001" } }
facit:
  - { fordeling: a, fil: facit.csv }
`,
    (input) => checkScheme(input, calculateScheme(input)).findings,
    { 'facit.csv': 'modtager;beloeb\nRebild;0,00003\n' },
  );
  expect(finding?.advice).toMatch(/^Angivet 0,00003, beregnet 0,00001, forskel 0,00002\./);
});
