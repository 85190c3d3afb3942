import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { packageRoot, shippedPath } from '../../../src/input/reading/paths.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(reference: string) {
  const input = loadScheme(reference, { withPublished: true });
  return checkScheme(input, calculateScheme(input));
}

/** A shipped ordning whose published table has one text replaced. */
function checkWith(
  name: string,
  file: string,
  from: string,
  to: string,
  edit: (scheme: string) => string = (scheme) => scheme,
) {
  const published = readFileSync(shippedPath('facit', file), 'utf8');
  expect(published).toContain(from);
  writeFileSync(join(folder, file), published.replace(from, to));
  const scheme = readFileSync(shippedPath('ordninger', `${name}.yaml`), 'utf8')
    .replace(`../facit/${file}`, file)
    .replaceAll('../', `${packageRoot}/data/`);
  writeFileSync(join(folder, 'ordning.yaml'), edit(scheme));
  return check(join(folder, 'ordning.yaml'));
}
/** The same, with that published table alone. */
const checkOnly = (file: string, from: string, to: string) =>
  checkWith(
    'socialtilsyn-nord-2023',
    file,
    from,
    to,
    (scheme) =>
      `${scheme.slice(0, scheme.indexOf('\nfacit:'))}\nfacit: [{ fordeling: objektiv-finansiering, fil: ${file}, kilde: budget }]\n`,
  );
const nord = (from: string, to: string) =>
  checkWith('socialtilsyn-nord-2024', 'socialtilsyn-nord-2024-objektiv-finansiering.csv', from, to);

it('never takes an ordning whose published table was not read for one that holds', () => {
  const input = loadScheme('socialtilsyn-nord-2024');
  expect(() => checkScheme(input, calculateScheme(input))).toThrow('KONTROL-INTET');
});

describe('the shipped ordninger against what was published', () => {
  it.each([
    ['socialtilsyn-nord-2023', 26, ['KONTROL-SAMME-KILDE', 'KONTROL-TOTALER', 'KONTROL-NOEGLETAL']],
    [
      'socialtilsyn-nord-2024',
      64,
      [
        'KONTROL-SAMME-KILDE',
        'KONTROL-SUM',
        'KONTROL-TOTALER',
        'KONTROL-SAMME-KILDE',
        'KONTROL-AFSKAARET',
        'KONTROL-SAMME-KILDE',
        'KONTROL-AFSKAARET',
        'KONTROL-SAMME-KILDE',
        'KONTROL-GRUNDTAKST',
        'KONTROL-GRUNDTAKST',
        'KONTROL-SAMME-KILDE',
      ],
    ],
    ['erhvervshus-nordjylland-2023', 12, ['KONTROL-TOTALER']],
    ['telecare-nord-2023', 12, []],
  ])('%s: %i cells', (name, count, codes) => {
    const { cells, findings } = check(name);
    expect(cells.filter(({ verdict }) => verdict !== 'ukontrolleret')).toHaveLength(count);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it('finds 18.627, which is 18.626,29 rounded up', () => {
    const finding = check('socialtilsyn-nord-2023').findings.find(({ code }) => code === 'KONTROL-NOEGLETAL');
    expect(finding).toMatchObject({ severity: 'fejl', stated: '18.627', computed: '18.626' });
    expect(finding?.advice).toContain('Det er 18.626,2929 afrundet op.');
  });

  it('warns of the krone that the 2024 table loses', () => {
    const finding = check('socialtilsyn-nord-2024').findings.find(({ code }) => code === 'KONTROL-SUM');
    expect(finding).toMatchObject({ severity: 'advarsel', stated: '19.156.058', computed: '19.156.057' });
  });
});

describe('a cell that does not hold', () => {
  const errors = (report: ReturnType<typeof check>) =>
    report.findings.filter(({ severity }) => severity === 'fejl');

  it('says which rounding method gives a published amount', () => {
    const [finding] = errors(nord('1.152.027', '1.152.028'));
    expect(finding).toMatchObject({ code: 'KONTROL-BELOEB', stated: '1.152.028', computed: '1.152.027' });
    expect(finding?.advice).toContain(
      'forskel 1. Det er beløbet efter afrundingsmetoden største rest (metode: stoerste-rest).',
    );
  });

  it('says that an amount was rounded up', () => {
    const [finding] = errors(nord('3.443.644', '3.443.645'));
    expect(finding?.advice).toContain('Det er 3.443.644,1840 afrundet op.');
  });

  it('says which weight would explain an amount', () => {
    // 7.780 in place of 7.775, the others as they are: 19.156.058 × 7.780 / 121.673 = 1.224.874,3
    const [finding] = errors(nord('1.224.137', '1.224.874'));
    expect(finding?.advice).toContain('Vægten 7.775 forklarer det ikke; det ville 7.780 gøre.');
  });

  it('says when no weight would', () => {
    const [finding] = errors(nord('1.224.137', '1.224.200'));
    expect(finding?.advice).toContain('det gør intet andet helt antal.');
  });

  it('finds a weight, a share and a total that differ', () => {
    expect(errors(nord('7.775', '7.757'))[0]).toMatchObject({ code: 'KONTROL-VAEGT', computed: '7.775' });
    expect(errors(nord('8,2 %', '8,3 %'))[0]).toMatchObject({ code: 'KONTROL-ANDEL', computed: '8,2479 %' });
    const { findings } = nord('19.156.058', '19.156.057');
    expect(findings.filter(({ severity }) => severity !== 'note')[0]).toMatchObject({
      code: 'KONTROL-TOTAL',
      severity: 'advarsel',
      message: 'beløbet i alt er summen af de afrundede rækker, ikke det, der er fordelt',
    });
    expect(errors(nord('19.156.058', '19.156.158')).map(({ code }) => code)).toEqual([
      'KONTROL-TOTAL',
      'KONTROL-SUM',
    ]);
  });

  it('warns of a share that is cut off, as of any percentage', () => {
    // 7.775 of 121.673 are 6,390 %.
    const { findings } = nord('6,4 %', '6,3 %');
    expect(findings.find(({ place }) => place?.line === 3)).toMatchObject({
      code: 'KONTROL-AFSKAARET',
      severity: 'advarsel',
      message: 'andelen for Brønderslev er skåret af, ikke afrundet',
    });
  });

  it('lets a published share stand for any value it may round', () => {
    expect(errors(nord('8,2 %', '8,25 %'))).toEqual([]);
    expect(errors(nord('8,2 %', '8,26 %'))).toHaveLength(1);
  });

  it('reports rows that are missing, surplus and double in the published table', () => {
    expect(() => nord('Læsø;218;0,2 %;34.323\n', '')).toThrow('FACIT-MANGLER');
    expect(() => nord('Læsø', 'Hjørring')).toThrow('FACIT-OVERSKYDENDE');
    expect(() => nord('Læsø', 'Aalborg')).toThrow('RAEKKE-DUBLET');
  });

  it('refuses a column that nobody reads, and suggests the one that was meant', () => {
    expect(() => nord('andel;beloeb', 'andel;beløbet')).toThrow('CSV-KOLONNE');
    expect(() => nord('andel;beloeb', 'andel;belob')).toThrow('CSV-KOLONNE');
  });

  it('refuses a published table without a figure, also beside one with figures', () => {
    const file = 'socialtilsyn-nord-2023-noegletal.csv';
    expect(() => checkWith('socialtilsyn-nord-2023', file, '18.627', '')).toThrow('KONTROL-INTET');
  });

  it('refuses a published table of nothing but what the ordning has from it', () => {
    const file = 'socialtilsyn-nord-2023-objektiv-finansiering.csv';
    const original = readFileSync(shippedPath('facit', file), 'utf8');
    const weights = original.replace(/^([^;]*;[^;]*);.*$/gm, '$1').replace(/\nI alt.*/, '');
    expect(() => checkOnly(file, original, weights)).toThrow(
      /^KONTROL-INTET intet at kontrollere: ordningen har selv sine tal fra de 11 celler i facit/,
    );
  });

  it('reads the rows of its own fordeling from a file of several', () => {
    const file = 'telecare-nord-2023.csv';
    const original = readFileSync(shippedPath('facit', file), 'utf8');
    const rows = original.trim().split('\n').slice(1);
    const several = [
      'fordeling;modtager;beloeb',
      ...rows.flatMap((row) => [`hjertesvigt;${row}`, `andet;${row.replace(/;.*/, ';1')}`]),
    ];
    const withOther = (scheme: string) =>
      scheme.replace(
        'fordelinger:\n',
        'fordelinger:\n  - { id: andet, titel: A, beloeb: { fast: 1 }, noegle: { lige: {} }, modtagere: [Læsø], afrunding: { metode: hver-for-sig } }\n',
      );
    const checkSeveral = (edit?: (scheme: string) => string) =>
      checkWith('telecare-nord-2023', file, original, `${several.join('\n')}\n`, edit);
    const report = checkSeveral(withOther);
    expect([report.cells.length, report.findings.map(({ code, severity }) => `${severity} ${code}`)]).toEqual(
      [12, ['advarsel LINJE-UBRUGT']],
    );
    const [own] = report.accounts.filter((account) => account.file.endsWith(file));
    expect([own?.rows, own?.used]).toEqual([2 * rows.length, rows.length]);
    expect(() => checkSeveral()).toThrow(/^FACIT-OVERSKYDENDE ordningen har ingen fordeling "andet"$/);
  });

  it('refuses to call an ordning without a published table checked', () => {
    const scheme = readFileSync(shippedPath('ordninger', 'telecare-nord-2023.yaml'), 'utf8').replaceAll(
      '../',
      `${packageRoot}/data/`,
    );
    writeFileSync(join(folder, 'uden.yaml'), scheme.slice(0, scheme.indexOf('facit:')));
    expect(() => check(join(folder, 'uden.yaml'))).toThrow('KONTROL-INTET');
  });
});
