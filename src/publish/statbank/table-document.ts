import { rational } from '../../model/exact/rational.ts';
import type { TableInfo, TableValue } from '../../model/statbank/query.ts';
import { counts, type Document, table } from '../format/document.ts';

/** What a table of StatBank has to choose from. */
export function tableDocument({
  id,
  text,
  description,
  unit,
  updated,
  footnote,
  variables,
}: TableInfo): Document {
  return [
    { kind: 'overskrift', text: `${id}: ${text}` },
    { kind: 'afsnit', lines: [description, `Enhed: ${unit}. Opdateret: ${updated}.`] },
    table(
      ['Variabel', 'Kode', counts('Værdier'), 'Fra', 'Til', 'Skal vælges'],
      variables.map(({ id: code, text: name, values, elimination, time }) => [
        name,
        code,
        rational(BigInt(values.length)),
        named(values[0]),
        named(values.at(-1)),
        elimination && !time ? 'nej' : 'ja',
      ]),
    ),
    ...(footnote === undefined ? [] : [{ kind: 'afsnit', lines: [`Fodnote: ${footnote}`] } as const]),
    {
      kind: 'afsnit',
      lines: [
        'Vælg med VARIABEL=VÆRDIER: kode eller ord, flere med komma imellem, * for alle,',
        '2023*, >=2024K1 eller 0-17. Det, der ikke vælges, tælles samlet; områder er alle.',
        'Skriv det til en fil med -o.',
      ],
    },
  ];
}

function named(value: TableValue | undefined): string {
  if (value === undefined) return '';
  return value.id === value.text ? value.id : `${value.id} ${value.text}`;
}
