import type { PriceReading, PriceResult } from '../../calculate/trace/trace-price.ts';
import { formatExact, inNumber } from '../../model/exact/format.ts';
import { type Interval, multiplesWithin, shortestWithin } from '../../model/exact/interval.ts';
import { equal, type Rational } from '../../model/exact/rational.ts';
import type { TableToTrace } from '../../model/published-table.ts';
import { asPrinted, type Block, table } from '../format/document.ts';
import { agesInWords, fileName, rowsToGive, sexNames } from './words.ts';

/** How many readings a page shows. */
const shown = 8;

/** What the headcounts come to that fit a table of any total. */
export function pricesInWords({ fitAll, fitAllButOne }: PriceResult): string {
  if (fitAll > 0)
    return `${inNumber(fitAll, 'optælling', 'optællinger')} giver alle rækker med en eller anden total`;
  if (fitAllButOne > 0)
    return `${inNumber(fitAllButOne, 'optælling', 'optællinger')} giver alle rækker undtagen én`;
  return 'ingen optælling giver alle rækker eller alle undtagen én';
}

/**
 * The headcounts of which the rows are one price a head, those with the same counts as one; and how many more there are, for a
 * table does not tell them apart.
 */
export function priceBlocks(prices: PriceResult, published: TableToTrace, hasTotal: boolean): Block[] {
  const { readings } = prices;
  if (readings.length === 0) return [];
  const groups = withSameCounts(readings);
  const rows = rowsToGive(published);
  const [first] = groups;
  return [
    ...(hasTotal
      ? [{ kind: 'afsnit', lines: [`Med en anden total: ${pricesInWords(prices)}.`] } as const]
      : []),
    table(
      ['Læsning', asPrinted('Rammer'), asPrinted('Pris pr. hoved'), 'Samme antal i', 'Afviger'],
      groups
        .slice(0, shown)
        .map(([reading, ...same]) => [
          readingInWords(reading),
          `${reading.outsider === undefined ? rows : rows - 1} af ${rows}`,
          formatExact(shortestWithin(reading.price), 12),
          same.map((other) => `${fileName(other)} ${other.date}`).join(', '),
          outsiderInWords(reading),
        ]),
    ),
    {
      kind: 'afsnit',
      lines: [
        ...(first === undefined ? [] : totalsInWords(first[0], published)),
        ...moreInWords(prices, groups.length),
      ],
    },
  ];
}

function readingInWords(reading: PriceReading): string {
  return `${fileName(reading)} ${reading.date}, ${agesInWords(reading)}${sexNames[reading.sex]}`;
}

function withSameCounts(readings: readonly PriceReading[]): [PriceReading, ...PriceReading[]][] {
  const groups = new Map<string, [PriceReading, ...PriceReading[]]>();
  for (const reading of readings) {
    const id = `${reading.counts.join(' ')} ${reading.outsider?.row.key ?? ''}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [reading]);
    else group.push(reading);
  }
  return [...groups.values()];
}

/** The row that does not belong, with what it would be. */
function outsiderInWords({ outsider }: PriceReading): string {
  if (outsider === undefined) return '';
  return `${outsider.row.name}: ${amountsInWords(outsider.amounts, undefined)} i stedet for ${formatExact(outsider.row.amount, 4)}`;
}

/** What was shared, by whom it was shared among. */
function totalsInWords({ totals, ...reading }: PriceReading, { step }: TableToTrace): string[] {
  const each = totals.map(
    ({ circle, total }) => `${amountsInWords(total, step)}, hvis den er delt på ${circle}`,
  );
  return [`Totalen af ${readingInWords({ totals, ...reading })} er ${each.join('; ')}.`];
}

/** The amounts in whole steps of the table that lie in an interval, or its ends where none does. */
function amountsInWords(amounts: Interval, step: Rational | undefined): string {
  const whole = step === undefined ? undefined : multiplesWithin(amounts, step);
  if (whole === undefined) {
    return step === undefined
      ? formatExact(shortestWithin(amounts), 4)
      : `${formatExact(amounts.from, 4)} til ${formatExact(amounts.to, 4)}`;
  }
  return equal(whole.from, whole.to)
    ? formatExact(whole.from, 4)
    : `${formatExact(whole.from, 4)} til ${formatExact(whole.to, 4)}`;
}

/** How many fit, where there is more than one or more than are shown. */
function moreInWords({ fitAll, fitAllButOne, readings }: PriceResult, groups: number): string[] {
  const all = fitAll + fitAllButOne;
  return [
    ...(fitAll > 1
      ? [
          'Tabellen kan ikke skelne mellem de optællinger, der giver alle rækker; den mest almindelige står øverst.',
        ]
      : []),
    ...(groups > shown || all > readings.length
      ? [
          `I alt passer ${inNumber(fitAll, 'optælling', 'optællinger')} med alle rækker og ${inNumber(fitAllButOne, 'optælling', 'optællinger')} med alle undtagen én; her står de første ${shown}.`,
        ]
      : []),
  ];
}
