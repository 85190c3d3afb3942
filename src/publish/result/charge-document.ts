import { formatRate, inNumber } from '../../model/exact/format.ts';
import { numberIn } from '../../model/exact/unit.ts';
import type { TariffCharge } from '../../model/scheme/tariff.ts';
import { amounts, type Document, type Row, table } from '../format/document.ts';
import { citizensInWords, placesInWords } from './tariff-words.ts';

/** What one tilbud pays in the year, line by line. */
export function chargeDocument(charge: TariffCharge): Document {
  const { price, places, citizens, months, supervision, enhancedMonths, enhancedBy, enhanced, total, unit } =
    charge;
  const size = citizens === undefined ? placesInWords(places) : citizensInWords(citizens, places);
  const exact = numberIn(price.exact, unit);
  const rows: Row[] = [
    [`Tilsyn i ${months} af 12 måneder`, `${exact} × ${months}/12`, supervision],
    ...(enhancedBy === undefined
      ? []
      : [
          [
            `Skærpet tilsyn, ${inNumber(enhancedMonths, 'påbegyndt måned', 'påbegyndte måneder')}`,
            `${exact} × ${formatRate(enhancedBy.fraction)} × ${enhancedMonths}`,
            enhanced,
          ],
        ]),
  ];
  return [
    { kind: 'overskrift', text: `Et tilbud med ${size}`, note: `Takstgruppe: ${price.group.title}` },
    table(['', 'Beregning', amounts('Beløb', unit, { most: 4 })], rows, [['I alt', '', total]]),
  ];
}
