import type { TariffCharge } from '../../calculate/invoice/tariff-charge.ts';
import { formatAmount, inNumber } from '../../model/exact/format.ts';
import { type Document, table } from '../format/document.ts';
import { citizensInWords, placesInWords } from './tariff-words.ts';

/** What one tilbud pays in the year, line by line. */
export function chargeDocument(charge: TariffCharge): Document {
  const { price, places, citizens, months, supervision, enhancedMonths, enhanced, total, unit } = charge;
  const size = citizens === undefined ? placesInWords(places) : citizensInWords(citizens, places);
  const exact = formatAmount(price.exact, 4);
  const rows = [
    [`Tilsyn i ${months} af 12 måneder`, `${exact} × ${months}/12`, formatAmount(supervision, 4)],
    ...(enhancedMonths === 0
      ? []
      : [
          [
            `Skærpet tilsyn, ${inNumber(enhancedMonths, 'påbegyndt måned', 'påbegyndte måneder')}`,
            `${exact} × 10 % × ${enhancedMonths}`,
            formatAmount(enhanced, 4),
          ],
        ]),
  ];
  return [
    { kind: 'overskrift', text: `Et tilbud med ${size}`, note: `Takstgruppe: ${price.group.title}` },
    table(['', 'Beregning', `Beløb ${unit}>`], rows, [['I alt', '', formatAmount(total, 4)]]),
  ];
}
