import type { ComparedPair } from '../../../model/comparison.ts';
import { effects } from '../../../model/comparison.ts';
import { compare, isZero, type Rational } from '../../../model/exact/rational.ts';
import { formatIn, numberIn } from '../../../model/exact/unit.ts';
import { effectTitles } from '../../comparison/document.ts';
import { barChart } from './bar-chart.ts';

/** What each recipient's change comes of, the largest rise first; nothing where nothing changed. */
export function changeChart({ after, rows }: ComparedPair): string | undefined {
  const changed = rows.filter(({ effects: parts }) => effects.some((effect) => !isZero(parts[effect])));
  if (changed.length === 0) return undefined;
  const { unit } = after.plan;
  const sorted = [...changed].sort((a, b) => compare(b.change, a.change));
  const shown = effects.filter((effect) => changed.some((row) => !isZero(row.effects[effect])));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const inWords = (row: typeof first) =>
    row === undefined ? '' : `${row.recipient.name} ${withSign(row.change, formatIn(row.change, unit))}`;
  return barChart({
    title: `${after.plan.title}: ændring i ${unit} og hvad den kommer af`,
    told: `Søjlediagram over ændringen for hver modtager, delt i ${shown.map((effect) => effectTitles[effect].toLowerCase()).join(', ')}. Største stigning: ${inWords(first)}. Største fald eller mindste stigning: ${inWords(last)}. Alle tal står i tabellen nedenfor.`,
    bars: sorted.map((row) => ({
      name: row.recipient.name,
      text: withSign(row.change, numberIn(row.change, unit)),
      parts: shown
        .filter((effect) => !isZero(row.effects[effect]))
        .map((effect) => ({
          kind: effect,
          value: row.effects[effect],
          said: `${row.recipient.name}, ${effectTitles[effect].toLowerCase()}: ${formatIn(row.shown[effect], unit)}`,
        })),
    })),
    legend: shown.map((kind) => ({ kind, title: effectTitles[kind] })),
  });
}

function withSign({ numerator }: Rational, written: string): string {
  return numerator > 0n ? `+${written}` : written;
}
