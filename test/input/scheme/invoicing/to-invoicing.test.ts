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

const register = readMunicipalityRegister(new SourceReader());
const valid = readFileSync(fixture('begge-fortegn.yaml'), 'utf8');
const fik = 'fik: { kortart: "71", kreditor: "12345678" }';

const settling = (entry: string) => valid.replace('  debitorer:', `  afregninger: [${entry}]\n  debitorer:`);

function read(text: string) {
  const problems: Diagnostic[] = [];
  const document = new YamlDocument({ file: 'o.yaml', sha256: '', text }, problems);
  const file = validateScheme(document, problems);
  const scheme =
    file === undefined
      ? undefined
      : toScheme(new SchemeContext(file, document, register, (path) => path, problems));
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

  it.each([
    ['konto: { reg: 123, nr: 1234567 }', { kind: 'bank', branch: '0123', account: '0001234567' }],
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
      '"aconto" er id for noget andet, der opkræves',
    ],
    [
      'a treatment of a fordeling that is charged in an afregning',
      settling('{ id: samlet, titel: Samlet, fordelinger: [aconto, efterregulering] }').replace(
        '  numre:',
        '  moms_for: { aconto: { kategori: S, bekraeftet_af: Revisor } }\n  numre:',
      ),
      'der er ingen opkrævning "aconto"',
    ],
    ['series that meet', valid.replace('praefiks: K24-', 'praefiks: "240"'), 'kan få samme nummer'],
    ['one series for both kinds', valid.replace('praefiks: K24-', 'praefiks: "24"'), 'har samme præfiks'],
    [
      'a number too long for FIK',
      valid.replace('praefiks: "24", cifre: 5', 'praefiks: "2024012345", cifre: 5'),
      'for langt til FIK',
    ],
    [
      'VAT for a charge that there is none of',
      valid.replace('  numre:', '  moms_for: { andet: { kategori: S, bekraeftet_af: x } }\n  numre:'),
      'der er ingen opkrævning "andet"',
    ],
    ['nobody who confirmed the VAT', valid.replace(/ {4}bekraeftet_af:.*\n/, ''), '"bekraeftet_af" mangler'],
  ])('refuses %s', (_, text, message) => {
    expect(text).not.toBe(valid);
    expect(read(text).problems.join('\n')).toContain(message);
  });
});
