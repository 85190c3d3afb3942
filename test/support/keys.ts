import { weigh } from '../../src/calculate/keys/weigh.ts';
import { countTableId } from '../../src/model/count-table.ts';
import { type Rational, rational } from '../../src/model/exact/rational.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Recipient } from '../../src/model/recipient.ts';
import type { AllocationKey, CountKey, Declared } from '../../src/model/scheme/allocation-key.ts';
import type { SchemeInput } from '../../src/model/scheme/scheme-input.ts';
import type { Traced } from '../../src/model/traced.ts';

export const origin: Origin = { file: 'ordning.yaml', line: 1, column: 1 };
const base = { label: 'antal', origin };

export const kommune = (code: string, name = code): Recipient => ({
  key: code,
  municipalityCode: code,
  memberCodes: [code],
  name,
});
export const party = (name: string): Recipient => ({
  key: name,
  municipalityCode: null,
  memberCodes: [],
  name,
});
export const joint = (name: string, ...codes: string[]): Recipient => ({
  key: codes.join('+'),
  municipalityCode: null,
  memberCodes: codes,
  name,
});

/** A number as the ordning writes it. */
export const given = (value: bigint | Rational): Declared => ({
  kind: 'tal',
  value: typeof value === 'bigint' ? rational(value) : value,
  origin,
});
export const expected: Declared = { kind: 'forventet', origin };

export const countKey: CountKey = {
  ...base,
  kind: 'optaelling',
  file: 'antal.csv',
  nameColumn: 'modtager',
  countColumn: 'antal',
  negativeIsZero: false,
  where: new Map(),
};

/** A key over a table of counts: kommunekode or name → column → number. */
export function weighCounting(
  key: AllocationKey,
  recipients: readonly Recipient[],
  counts: Readonly<Record<string, Readonly<Record<string, bigint | string>>>>,
  total?: Traced,
) {
  const lines = Object.entries(counts).map(([name, cells], index) => ({
    key: /^\d{3}$/.test(name) ? name : null,
    name,
    cells: new Map(
      Object.entries(cells).map(([column, value], at) => [
        column,
        {
          text: String(value),
          ...(typeof value === 'bigint' ? { value: rational(value) } : {}),
          origin: { file: 'antal.csv', line: index + 2, column: at + 1 },
        },
      ]),
    ),
  }));
  const columns = ['modtager', ...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))];
  const table = { source: { file: 'antal.csv', sha256: '' }, columns, lines, leftOut: [] };
  const input: SchemeInput = {
    values: [],
    rowsRead: [],
    scheme: {
      id: '',
      title: '',
      year: 2024,
      issuer: '',
      amounts: [],
      settlements: [],
      crossTables: [],
      budgets: [],
      tariffs: [],
      carryOvers: [],
      frames: [],
      allocations: [],
      keyFigures: [],
      published: [],
      origin,
    },
    municipalities: [],
    extracts: new Map(),
    budgets: new Map(),
    rates: new Map(),
    counts: new Map([[countTableId(countKey), table]]),
    published: [],
    warnings: [],
    files: [],
  };
  return weigh(key, recipients, input, total);
}

/** The weights as fractions: 3/4, 12. */
export const weightsOf = ({ weighted }: ReturnType<typeof weigh>): string[] =>
  weighted.map(({ weight: { value } }) =>
    value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`,
  );
