import { describe, expect, it } from 'vitest';
import { chargesOfTariff } from '../../../src/calculate/invoice/charges-of-tariff.ts';
import type { InstalmentPlan } from '../../../src/model/invoice/instalment-plan.ts';
import type { ServiceProvider } from '../../../src/model/invoice/service-provider.ts';
import type { TariffResult } from '../../../src/model/scheme/tariff.ts';
import { providerTable } from '../../../src/publish/invoice/provider-table.ts';
import { batchOf } from '../../support/invoicing.ts';
import { tal } from '../../support/rational.ts';
import { hours, tariffOf, tilbud } from '../../support/tariffs.ts';

function tableOf(tariff: TariffResult, provider: ServiceProvider, rater: InstalmentPlan = 1) {
  const [invoice] = batchOf([chargesOfTariff(tariff, [provider])], {}, rater).documents;
  if (invoice === undefined) throw new Error('no document');
  const { columns, rows, yearTotal } = providerTable(invoice);
  return { heads: columns.map(({ title }) => title), rows, yearTotal };
}

const bySize = tariffOf('40.000,40');

describe('the table of a takst', () => {
  it('has a row a tilbud, from its size to what it pays', () => {
    expect(tableOf(bySize, tilbud('851', 'Birkely', 1200), 4)).toEqual({
      heads: ['Tilbud', 'Takstgruppe', 'Pladser', 'Takst kr.', 'Årets beløb kr.', '1. kvartal 2024 kr.'],
      rows: [{ cells: ['Birkely', '50 pladser og flere', '1.200', '120.001,00', '120.001,00', '30.000,00'] }],
      yearTotal: '120.001,00',
    });
  });

  it('has one amount where the year is paid at once, and counts where there are no sizes', () => {
    const charged = { group: 'time', count: tal('7,5') };
    expect(tableOf(tariffOf('672', { groups: hours }), tilbud('851', 'Birkely', 0, { charged }))).toEqual({
      heads: ['Tilbud', 'Takstgruppe', 'Antal', 'Takst kr.', 'Beløb kr.'],
      rows: [{ cells: ['Birkely', 'Time', '7,5', '672,00', '5.040,00'] }],
      yearTotal: '',
    });
  });

  it('says with numbers why a tilbud pays something else than its takst', () => {
    const charged = { size: { citizens: 1 }, approvedIn: 10, enhancedMonths: 1 };
    expect(tableOf(bySize, tilbud('851', 'Birkely', 0, { charged })).rows[0]?.note).toBe(
      '1 borger, der tæller som 1 plads · Tilsyn i 2 af 12 måneder: 40.000,40 kr. × 2/12, afrundet 6.667 kr. · Skærpet tilsyn i 1 måned: 40.000,40 kr. × 10 % × 1, afrundet 4.000 kr.',
    );
  });

  it('gives a correction a row of its own', () => {
    const { rows } = tableOf(bySize, tilbud('851', 'Birkely', 5, { correction: tal('-30.000,5') }));
    expect(rows[1]).toEqual({ cells: ['Birkely, regulering', '', '', '', '-30.000,50'] });
  });
});
