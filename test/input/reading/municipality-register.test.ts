import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';

const register = readMunicipalityRegister(new SourceReader());
const codeOf = (text: string) => {
  const found = register.lookup(text);
  return found.kind === 'kommune' ? found.municipality.code : found.kind;
};

describe('the register of kommuner', () => {
  it('has the 98, each found by its name, legal name, code and both together', () => {
    expect(register.all).toHaveLength(98);
    for (const { code, name, legalName } of register.all) {
      for (const text of [name, legalName, code, `0${code}`, `${code} ${name}`, name.toUpperCase()]) {
        expect([text, codeOf(text)]).toEqual([text, code]);
      }
    }
  });

  it.each([
    ['Vesthimmerland', '820'],
    ['Vesthimmerlands Kommune', '820'],
    ['Århus', '751'],
    ['Aarhus Kommune', '751'],
    ['0851', '851'],
    ['DK-851', '851'],
    ['DK0851', '851'],
    ['Aalborg (851)', '851'],
    ['Aalborg (0851)', '851'],
    ['Aalborg, 851', '851'],
    ['851 - Aalborg', '851'],
    ['851: Aalborg', '851'],
    ['Brønderslev-Dronninglund', '810'],
    ['Bornholms Regionskommune', '400'],
    ['Københavns Kommune', '101'],
    ['Copenhagen', '101'],
    ['Åbenrå', '580'],
    ['Høje Taastrup', '169'],
    ['  Lyngby-Tårbæk ', '173'],
  ])('knows "%s"', (text, code) => expect(codeOf(text)).toBe(code));

  it.each([
    'Hele landet',
    '000',
    '000 Hele landet',
    'Region Nordjylland',
    '081',
    'All Denmark',
    'Landsdel Nordjylland',
    'Christiansø',
    '411',
  ])('knows that "%s" is no kommune', (text) => expect(codeOf(text)).toBe('omraade'));

  it('never reads a longer code as a shorter one', () => {
    for (const text of ['0101x', '1010', '8510', '85', '00851']) expect(codeOf(text)).toBe('ukendt');
  });

  it('suggests what was meant, and tells when code and name differ', () => {
    expect(register.lookup('Alborg')).toMatchObject({
      advice: expect.stringContaining('Mente du "Aalborg"?'),
    });
    expect(register.lookup('851 Aarhus')).toMatchObject({
      message: expect.stringContaining('Aarhus har koden 751'),
    });
    expect(register.lookup('Atlantis')).toMatchObject({ advice: expect.not.stringContaining('Mente du') });
    expect(register.lookup('')).toMatchObject({ kind: 'ukendt' });
  });
});
