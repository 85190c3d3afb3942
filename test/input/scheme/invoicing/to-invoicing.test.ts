import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../../src/input/reading/source.ts';
import { SchemeContext } from '../../../../src/input/scheme/context.ts';
import { toScheme } from '../../../../src/input/scheme/to-scheme.ts';
import { validateScheme } from '../../../../src/input/scheme/validate.ts';
import { YamlDocument } from '../../../../src/input/scheme/yaml/document.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import { fixture } from '../../../support/invoicing.ts';
import { unreadFiles } from '../../../support/read-scheme.ts';

const register = readMunicipalityRegister(new SourceReader());
const valid = readFileSync(fixture('begge-fortegn.yaml'), 'utf8');
const fik = 'fik: { kortart: "71", kreditor: "12345678" }';

const settling = (entry: string) => valid.replace('fakturering:', `afregninger: [${entry}]\nfakturering:`);

const excluding = (...names: readonly string[]) =>
  valid.replace(
    / {2}undtaget:\n(?: {4}.*\n)+/,
    `  undtaget:\n${names.map((name) => `    - { modtager: "${name}", grund: x }\n`).join('')}`,
  );
const charging = (ids: string) => valid.replace('  debitorer:', `  opkraeves: ${ids}\n  debitorer:`);

function read(text: string) {
  const problems: Diagnostic[] = [];
  const document = new YamlDocument({ file: 'o.yaml', sha256: '', text }, problems);
  const file = validateScheme(document, problems);
  const scheme =
    file === undefined
      ? undefined
      : toScheme(file, new SchemeContext(file, document, register, unreadFiles(), problems));
  return {
    invoicing: scheme?.invoicing,
    problems: problems.map(({ code, message }) => `${code} ${message}`),
  };
}

describe('the block fakturering', () => {
  it('becomes what invoices say', () => {
    const { invoicing, problems } = read(valid);
    expect(problems).toEqual([]);
    expect(invoicing).toMatchObject({
      payment: { kind: 'fik', cardType: '71', creditor: '12345678' },
      termDays: 30,
      invoiceSeries: { prefix: '24', digits: 5, first: 101 },
      example: false,
    });
    expect(invoicing?.excluded.map(({ recipient }) => recipient.name)).toEqual(['Læsø']);
  });

  it('may exclude a joint recipient, by its name', () => {
    const joint = '{ navn: Syd, kommuner: [Rebild, Læsø] }';
    const { invoicing, problems } = read(excluding('Syd').replaceAll('Rebild, Læsø', joint));
    expect(problems).toEqual([]);
    expect(invoicing?.excluded.map(({ recipient }) => recipient.key)).toEqual(['825+840']);
  });

  it('says which fordelinger are charged; all of them where it does not', () => {
    expect(read(valid).invoicing).not.toHaveProperty('charged');
    expect(read(charging('[efterregulering]'))).toMatchObject({
      invoicing: { charged: ['efterregulering'] },
      problems: [],
    });
    expect(read(charging('[]')).invoicing?.charged).toEqual([]);
  });

  it.each([
    ['konto: { reg: 123, nr: 1234567 }', { kind: 'bank', branch: '0123', account: '0001234567' }],
    [
      'fik: { kortart: "75", kreditor: "12345678", foran: "1" }',
      { kind: 'fik', cardType: '75', creditor: '12345678', lead: '1' },
    ],
    ['iban: { nr: DK50 0040 0440 1162 43, bic: DABADKKK }', { kind: 'iban', iban: 'DK5000400440116243' }],
  ])('reads %s', (payment, expected) => {
    expect(read(valid.replace(fik, payment)).invoicing?.payment).toMatchObject(expected);
  });

  it.each([
    [
      'a CVR against modulus 11',
      valid.replace('cvr: "12345674"', 'cvr: "12345678"'),
      'er ikke et CVR-nummer',
    ],
    [
      'a postal code of no place',
      valid.replace('postnr: "9000"', 'postnr: "9999"'),
      '"9999" er ikke et postnummer',
    ],
    [
      'a postal code of three digits',
      valid.replace('postnr: "9000"', 'postnr: 800'),
      '"800" er ikke et postnummer',
    ],
    [
      'a wrong GLN',
      valid.replace('cvr: "12345674"', 'cvr: "12345674"\n    gln: "5798009811579"'),
      'er ikke et GLN',
    ],
    ['a wrong IBAN', valid.replace(fik, 'iban: { nr: DK5100400440116243, bic: X }'), 'er ikke et IBAN'],
    [
      'an account that is none',
      valid.replace(fik, 'konto: { reg: "12345", nr: "1" }'),
      'kontoen kan ikke læses',
    ],
    [
      'a registration number of zeros',
      valid.replace(fik, 'konto: { reg: "0000", nr: "1" }'),
      'kontoen kan ikke læses',
    ],
    ['a short creditor number', valid.replace('"12345678"', '"1234"'), 'kreditornummeret kan ikke læses'],
    [
      'no reason for no VAT',
      valid.replace(/ {4}begrundelse:.*\n/, ''),
      '"begrundelse" mangler ved kategori O',
    ],
    [
      'an afregning where it stood once',
      valid.replace('  debitorer:', '  afregninger: []\n  debitorer:'),
      'afregninger står ikke længere under fakturering',
    ],
    [
      'an afregning of a fordeling that is none',
      settling('{ id: samlet, titel: Samlet, fordelinger: [aconto, efterregulring] }'),
      'der er ingen fordeling "efterregulring"',
    ],
    [
      'an afregning of one fordeling twice',
      settling('{ id: samlet, titel: Samlet, fordelinger: [aconto, aconto] }'),
      'fordelingen "aconto" er nævnt to gange',
    ],
    [
      'an afregning that has the id of a fordeling',
      settling('{ id: aconto, titel: Samlet, fordelinger: [aconto, efterregulering] }'),
      'id "aconto" er allerede brugt',
    ],
    [
      'a treatment of a fordeling that is charged in an afregning',
      settling('{ id: samlet, titel: Samlet, fordelinger: [aconto, efterregulering] }').replace(
        '  numre:',
        '  moms_for: { aconto: { kategori: S, bekraeftet_af: Revisor } }\n  numre:',
      ),
      'der er ingen opkrævning "aconto"',
    ],
    ['a charge of a fordeling that is none', charging('[akonto]'), 'der er ingen fordeling "akonto"'],
    ['a charge named twice', charging('[aconto, aconto]'), 'fordelingen "aconto" er nævnt to gange'],
    [
      'a treatment of a fordeling that is not charged',
      charging('[efterregulering]').replace(
        '  numre:',
        '  moms_for: { aconto: { kategori: S, bekraeftet_af: Revisor } }\n  numre:',
      ),
      'der er ingen opkrævning "aconto"',
    ],
    [
      'an afregning of a fordeling that is not charged',
      settling('{ id: samlet, titel: Samlet, fordelinger: [aconto, efterregulering] }').replace(
        '  numre:',
        '  opkraeves: [aconto]\n  numre:',
      ),
      'fordelingen "efterregulering" er i en afregning, men opkræves ikke',
    ],
    ['series that meet', valid.replace('praefiks: K24-', 'praefiks: "240"'), 'kan få samme nummer'],
    ['one series for both kinds', valid.replace('praefiks: K24-', 'praefiks: "24"'), 'har samme præfiks'],
    [
      'a number too long for FIK',
      valid.replace('praefiks: "24", cifre: 5', 'praefiks: "2024012345", cifre: 5'),
      'for langt til FIK',
    ],
    [
      'a first number too long for FIK',
      valid
        .replace('praefiks: "24", cifre: 5', 'praefiks: "240000", cifre: 5')
        .replace('foerste: 101', 'foerste: 1234567890'),
      'for langt til FIK',
    ],
    [
      'digits in front that make it too long',
      valid.replace(fik, fik.replace(' }', ', foran: "2024" }')).replace('cifre: 5', 'cifre: 10'),
      'for langt til FIK',
    ],
    [
      'digits in front where there is no reference',
      valid.replace(fik, 'fik: { kortart: "73", kreditor: "12345678", foran: "1" }'),
      'kortart 73 har ingen reference',
    ],
    [
      'series that differ in capitals only',
      valid.replace('praefiks: "24"', 'praefiks: k24-'),
      'kan få samme nummer',
    ],
    [
      'VAT for a charge that there is none of',
      valid.replace('  numre:', '  moms_for: { andet: { kategori: S, bekraeftet_af: x } }\n  numre:'),
      'der er ingen opkrævning "andet"',
    ],
    [
      'a first number too long for FIK',
      valid.replace('foerste: 101', 'foerste: 9999999999').replace('praefiks: "24"', 'praefiks: "20240"'),
      'for langt til FIK',
    ],
    [
      'a first number of nothing',
      valid.replace('foerste: 101', 'foerste: 0'),
      '"foerste" skal være fra 1 til',
    ],
    ['a number of no digits', valid.replace('cifre: 5', 'cifre: -5'), '"cifre" skal være fra 1 til 10'],
    [
      'a term of no days',
      valid.replace('  numre:', '  frist: 0\n  numre:'),
      '"frist" skal være fra 1 til 120',
    ],
    [
      'an exclusion of somebody who is no recipient',
      excluding('Hjørring'),
      '"Hjørring" er ikke en af ordningens modtagere',
    ],
    ['an exclusion twice', excluding('Læsø', '0825'), 'Læsø står to gange'],
    [
      'an exclusion of a member of a joint recipient',
      excluding('Rebild').replaceAll('Rebild, Læsø', '{ navn: Syd, kommuner: [Rebild, Læsø] }'),
      '"Rebild" er ikke en af ordningens modtagere',
    ],
    ['nobody who confirmed the VAT', valid.replace(/ {4}bekraeftet_af:.*\n/, ''), '"bekraeftet_af" mangler'],
  ])('refuses %s', (_, text, message) => {
    expect(text).not.toBe(valid);
    expect(read(text).problems.join('\n')).toContain(message);
  });
});
