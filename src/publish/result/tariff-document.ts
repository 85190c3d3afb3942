import { decimalsOf, formatExact, formatNumber, formatPercent } from '../../model/exact/format.ts';
import type { TariffPrice, TariffResult } from '../../model/scheme/tariff.ts';
import { type Block, table } from '../format/document.ts';

/** A family of takster, its services, and whether it meets the need. */
export function tariffBlocks(schemeTitle: string, result: TariffResult): Block[] {
  const { plan, base, groups, services, coverage } = result;
  const decimals = decimalsOf(plan.step, 4);
  const develops = groups.some(({ previous }) => previous !== undefined);
  const counted = groups.some(({ count }) => count !== undefined);
  const blocks: Block[] = [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `Grundtakst ${formatExact(base.value, 4)} ${plan.unit}, uafrundet; hver takst er rundet for sig`,
    },
    table(
      [
        'Gruppe',
        'Faktor>',
        ...(counted ? ['Antal>'] : []),
        ...(develops ? ['Forrige>'] : []),
        'Takst>',
        ...(develops ? ['Pct.>'] : []),
      ],
      groups.map((price) => [
        price.group.title,
        formatExact(price.group.factor, 4),
        ...(counted ? [countOf(price)] : []),
        ...(develops
          ? [price.previous === undefined ? '' : formatNumber(price.previous.amount, decimals)]
          : []),
        formatNumber(price.amount, decimals),
        ...(develops ? [changeOf(price)] : []),
      ]),
    ),
  ];
  if (services.length > 0) {
    blocks.push(
      table(
        [
          'Gruppe',
          ...services.map(({ service }) => `${service.title} (${formatPercent(service.fraction, 1)})>`),
        ],
        groups.map(({ group }, index) => [
          group.title,
          ...services.map(({ prices }) => {
            const price = prices[index];
            return price === undefined ? '' : formatNumber(price.amount, decimals);
          }),
        ]),
      ),
    );
  }
  if (coverage !== undefined) {
    const { income, need, surplus } = coverage;
    const line = `Taksterne indbringer ${formatExact(income, 4)} af et behov på ${formatExact(need, 4)} ${plan.unit}: ${formatExact(surplus, 4)} ${surplus.numerator < 0n ? 'for lidt' : 'for meget'} ved afrunding.`;
    blocks.push({ kind: 'afsnit', lines: [line] });
  }
  return blocks;
}

function countOf({ count }: TariffPrice): string {
  return count === undefined ? '' : formatExact(count.value, 4);
}

function changeOf({ previous }: TariffPrice): string {
  const share = previous?.change.share;
  return share === undefined ? '' : formatPercent(share, 1);
}
