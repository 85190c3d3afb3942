import type { Figure } from '../../../../model/memo/figure.ts';

/** A number without a unit is of the kind of the one beside it. */
export function isOfOneKind(a: Figure, b: Figure): boolean {
  return a.kind === b.kind || (a.kind !== 'penge' && b.kind !== 'penge' && isCount(a) && isCount(b));
}

function isCount({ kind }: Figure): boolean {
  return kind === 'antal' || kind === 'ukendt';
}

/** Money, or things of one name; what has no name is of any. */
export function isOfOneUnit(a: Figure, b: Figure): boolean {
  if (a.kind === 'penge' || b.kind === 'penge') return a.kind === b.kind;
  if (a.unit === '' || b.unit === '') return isOfOneKind(a, b);
  return a.kind === b.kind && (a.unit.endsWith(b.unit) || b.unit.endsWith(a.unit));
}

const adjective = /(?:ige|ske|ale|ive|ante)$/;

/** `fra 7 til 6 årsværk`, `45 tilbud, 31 offentlige`: a number without a unit, or with an adjective alone, is of what the other counts. */
export function countedAs(figure: Figure, { kind, unit }: Figure): Figure {
  const isBare = figure.unit === '' || adjective.test(figure.unit);
  const isNamed = isBare && unit !== 'år' && isMeasured(figure.kind) && isMeasured(kind);
  return isNamed ? { ...figure, kind, unit } : figure;
}

function isMeasured(kind: Figure['kind']): boolean {
  return kind === 'ukendt' || kind === 'antal' || kind === 'maal';
}
