import { plainNumber } from '../../model/exact/unit.ts';
import { isProvisional, isUnknown, type Operand, type Operation, type Traced } from '../../model/traced.ts';
import type { Row } from '../format/document.ts';
import { originsInWords } from '../format/origins.ts';

/** What an operation gives, said before "af" its operands. */
export const operationNames: Readonly<Record<Operation, string>> = {
  sum: 'summen',
  forskel: 'forskellen',
  produkt: 'produktet',
  andel: 'andelen',
  trin: 'trinvis optælling',
  klasse: 'klassens vægt',
  gulv: 'gulvet',
  loft: 'loftet',
  omfordelt: 'omfordelt efter gulv og loft',
  maaneder: 'måneder med medlemskab',
  dage: 'dage med medlemskab',
  afrundet: 'afrundet',
  fremskrevet: 'fremskrevet',
  omregnet: 'omregnet',
};

/** A value and everything it came of, a row each and deeper ones further in: figure, what it is, where it stands. */
export function derivationRows({ label, traced, isRate }: Operand, depth = 0): Row[] {
  const { value, unit = plainNumber, derivation, title } = traced;
  const marks = [
    ...(derivation === undefined ? [] : [operationNames[derivation.operation]]),
    ...(isProvisional(traced) ? ['foreløbig'] : []),
  ];
  const named = title === undefined ? label : `${label}: ${title}`;
  const what = `${'· '.repeat(depth)}${named}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
  const row: Row = [
    isUnknown(value, traced) ? 'forventet' : isRate === true ? { value, kind: 'percent' } : { value, unit },
    what,
    derivation === undefined ? originsInWords(traced.origins) : '',
  ];
  const { operands = [] } = derivation ?? {};
  return [row, ...operands.flatMap((operand) => derivationRows(operand, depth + 1))];
}

/** Whether a value is itself written `forventet`, rather than made of one that is. */
export function isExpected({ provisional, derivation }: Traced): boolean {
  return provisional !== undefined && derivation === undefined;
}
