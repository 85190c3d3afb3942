import { decimalsOfStep, formatRate } from '../../model/exact/format.ts';
import { absolute } from '../../model/exact/rational.ts';
import { formatIn, numberIn } from '../../model/exact/unit.ts';
import type { IndexStep } from '../../model/scheme/index-rate.ts';
import type { TariffResult } from '../../model/scheme/tariff.ts';
import { isProvisional, isUnknown } from '../../model/traced.ts';
import { amountsIn, type Block, counts, names, percents, table } from '../format/document.ts';
import { figureCell, provisionalBlocks, ratesBlock } from './provisional.ts';

/** A family of takster, its services, and whether it meets the need. */
export function tariffBlocks(
  schemeTitle: string,
  result: TariffResult,
  shown: ReadonlySet<IndexStep> = new Set(),
): Block[] {
  const { plan, base, groups, services, coverage } = result;
  const decimals = { most: Math.max(2, decimalsOfStep(plan.step)) };
  const money = (title: string) => amountsIn(plan.unit, title, decimals);
  const develops = groups.some(({ previous }) => previous !== undefined);
  const counted = groups.some(({ count }) => count !== undefined);
  const blocks: Block[] = [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `Grundtakst ${baseInWords(result)}, uafrundet; hver takst er rundet for sig`,
    },
    table(
      [
        names('Gruppe'),
        counts('Faktor'),
        ...(counted ? [counts('Antal')] : []),
        ...(develops ? [money('Forrige')] : []),
        money('Takst'),
        ...(develops ? [percents('Pct.', 1)] : []),
      ],
      groups.map(({ group, count, previous, amount }) => [
        group.title,
        group.factor,
        ...(counted ? [count && figureCell(count.value, count)] : []),
        ...(develops ? [previous?.amount] : []),
        figureCell(amount, base),
        ...(develops ? [previous?.change.share] : []),
      ]),
    ),
  ];
  if (services.length > 0) {
    blocks.push(
      table(
        [
          names('Gruppe'),
          ...services.map(({ service }) => money(`${service.title} (${formatRate(service.fraction)})`)),
        ],
        groups.map(({ group }, index) => [
          group.title,
          ...services.map(({ prices }) => {
            const price = prices[index];
            return price && figureCell(price.amount, base);
          }),
        ]),
      ),
    );
  }
  if (coverage !== undefined) {
    const { income, need, surplus } = coverage;
    const line = `Taksterne indbringer ${numberIn(income, plan.unit)} af et behov på ${formatIn(need, plan.unit)}: ${numberIn(absolute(surplus), plan.unit)} ${surplus.numerator < 0n ? 'for lidt' : 'for meget'} ved afrunding.`;
    blocks.push({ kind: 'afsnit', lines: [line] });
  }
  return [...blocks, ...ratesBlock(shown, base), ...provisionalBlocks(base)];
}

function baseInWords({ plan, base }: TariffResult): string {
  if (isUnknown(base.value, base)) return 'forventet';
  return `${formatIn(base.value, plan.unit)}${isProvisional(base) ? ' f' : ''}`;
}
