import type { TariffCharge } from '../calculate/tariff-charge.ts';
import { formatExact } from '../model/format.ts';
import { type Document, table } from './document.ts';

/** What one tilbud pays in the year, line by line. */
export function chargeDocument(charge: TariffCharge): Document {
  const { price, places, citizens, months, supervision, enhancedMonths, enhanced, total, unit } = charge;
  const size =
    citizens === undefined ? `${places} pladser` : `${citizens} borgere, der tæller som ${places} pladser`;
  const exact = formatExact(price.exact, 4);
  const rows = [
    [`Tilsyn i ${months} af 12 måneder`, `${exact} × ${months}/12`, formatExact(supervision, 4)],
    ...(enhancedMonths === 0
      ? []
      : [
          [
            `Skærpet tilsyn, ${enhancedMonths} påbegyndte måneder`,
            `${exact} × 10 % × ${enhancedMonths}`,
            formatExact(enhanced, 4),
          ],
        ]),
  ];
  return [
    { kind: 'overskrift', text: `Et tilbud med ${size}`, note: `Takstgruppe: ${price.group.title}` },
    table(['', 'Beregning', `Beløb ${unit}>`], rows, [['I alt', '', formatExact(total, 4)]]),
  ];
}
