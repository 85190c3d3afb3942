import type { PublishedPlan } from '../../model/published.ts';
import type { SchemeContext } from './context.ts';
import type { PublishedEntry } from './schema.ts';
import type { Path } from './yaml/path.ts';

/** Published table as declared; the same figures named twice would be counted as checked twice. */
export function toPublishedPlans(
  entries: readonly PublishedEntry[],
  context: SchemeContext,
): PublishedPlan[] {
  return entries.map((entry, index) => {
    const path = ['facit', index];
    const isTwin = entries
      .slice(0, index)
      .some(
        ({ fil, fordeling, budget, takst, afregning }) =>
          fil === entry.fil &&
          fordeling === entry.fordeling &&
          budget === entry.budget &&
          takst === entry.takst &&
          afregning === entry.afregning,
      );
    if (isTwin) {
      context.refuse([...path, 'fil'], 'facit står to gange', 'Slet den ene linje.', undefined);
    }
    return toPublishedPlan(entry, path, context);
  });
}

function toPublishedPlan(entry: PublishedEntry, path: Path, context: SchemeContext): PublishedPlan {
  const subjects = (['fordeling', 'budget', 'takst', 'afregning'] as const).filter(
    (kind) => entry[kind] !== undefined,
  );
  if (subjects.length > 1) {
    const advice = 'Skriv en linje under facit for hver af dem; de kan nævne samme fil.';
    context.refuse(path, `facit er til både ${subjects.join(' og ')}`, advice, undefined);
  }
  const file = {
    file: context.resolveFile(entry, path),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'fil']),
  };
  if (entry.fordeling !== undefined) {
    context.requireAllocation(entry.fordeling, [...path, 'fordeling']);
    return { kind: 'fordeling', allocation: entry.fordeling, ...file };
  }
  if (entry.budget !== undefined) {
    context.requireId('budget', 'budgetter', entry.budget, [...path, 'budget']);
    return { kind: 'budget', budget: entry.budget, ...file };
  }
  if (entry.takst !== undefined) {
    context.requireId('takst', 'takster', entry.takst, [...path, 'takst']);
    return { kind: 'takst', tariff: entry.takst, ...file };
  }
  if (entry.afregning !== undefined) {
    context.requireId('afregning', 'afregninger', entry.afregning, [...path, 'afregning']);
    return { kind: 'afregning', settlement: entry.afregning, ...file };
  }
  return { kind: 'noegletal', ...file };
}
