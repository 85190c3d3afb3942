import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chargesOfTariff } from '../../../src/calculate/invoice/charges-of-tariff.ts';
import type { InstalmentPlan } from '../../../src/model/invoice/instalment-plan.ts';
import type { ServiceProvider } from '../../../src/model/invoice/service-provider.ts';
import type { TariffResult } from '../../../src/model/scheme/tariff.ts';
import { calculationCsv } from '../../../src/publish/invoice/calculation-csv.ts';
import { batchOf } from '../../support/invoicing.ts';
import { tal } from '../../support/rational.ts';
import { hours, tariffOf, tilbud } from '../../support/tariffs.ts';

const bySize = tariffOf('40.000,40');

/** The bilag of the first document, a record a row. */
function bilag(tariff: TariffResult, providers: readonly ServiceProvider[], rater: InstalmentPlan = 1) {
  const [invoice] = batchOf([chargesOfTariff(tariff, providers)], {}, rater).documents;
  if (invoice === undefined) throw new Error('no document');
  return parse(calculationCsv(invoice, []), { bom: true, delimiter: ';', columns: true }) as Record<
    string,
    string
  >[];
}

describe('the bilag of a takst', () => {
  it('is the grundtakst, a row per tilbud with all its amount rests on, and the sum', () => {
    const charged = { size: { citizens: 245 }, approvedIn: 3, enhancedMonths: 2 };
    const rows = bilag(bySize, [tilbud('851', 'Birkely', 12), tilbud('851', 'Egely', 0, { charged })], 2);
    expect(rows.map(({ tilbud: name, beloeb }) => [name, beloeb])).toEqual([
      ['Grundtakst, uafrundet', ''],
      ['Birkely', '24000'],
      ['Egely', '38001'],
      ['I alt', '62001'],
    ]);
    expect(rows[2]).toEqual({
      tilbud: 'Egely',
      takstgruppe: '25-49 pladser',
      faktor: '2',
      takst_uafrundet: '80000,8',
      takst: '80001',
      pladser: '25',
      borgere: '245',
      antal: '',
      maaneder: '9',
      tilsyn: '60001',
      skaerpet_maaneder: '2',
      skaerpet_procent: '10',
      skaerpet_tilsyn: '16000',
      aarets_beloeb: '76001',
      beloeb: '38001',
      kilde: 'tilbud.csv:2',
    });
  });

  it('keeps a tilbud that pays from next year, which is no line of the invoice', () => {
    const charged = { size: { places: 5 }, approvedIn: 12, enhancedMonths: 0 };
    const rows = bilag(bySize, [tilbud('851', 'Birkely', 12), tilbud('851', 'Sent', 0, { charged })]);
    expect(rows.map(({ tilbud: name, maaneder, beloeb }) => [name, maaneder, beloeb]).slice(1)).toEqual([
      ['Birkely', '12', '48000'],
      ['Sent', '0', '0'],
      ['I alt', '', '48000'],
    ]);
  });

  it('has the signs of the document: what a credit note repays is positive', () => {
    const rows = bilag(bySize, [tilbud('851', 'Birkely', 12, { correction: tal('-50.000,50') })]);
    expect(
      rows.map(({ tilbud: name, aarets_beloeb, beloeb }) => [name, aarets_beloeb, beloeb]).slice(1),
    ).toEqual([
      ['Birkely', '-48000', '-48000'],
      ['Birkely, regulering', '50000,5', '50000,5'],
      ['I alt', '2000,5', '2000,5'],
    ]);
  });

  it('has counts where the takst has no sizes', () => {
    const charged = { group: 'time', count: tal('7,5') };
    const [, row] = bilag(tariffOf('672', { groups: hours }), [tilbud('851', 'Birkely', 0, { charged })]);
    expect(row).toMatchObject({
      takstgruppe: 'Time',
      takst: '672',
      antal: '7,5',
      pladser: '',
      beloeb: '5040',
    });
  });
});
