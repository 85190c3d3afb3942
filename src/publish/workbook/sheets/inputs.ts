import { rational } from '../../../model/exact/rational.ts';
import type { InputFile } from '../../../model/origin.ts';
import { type Column, names, unlike, words, years } from '../../format/document.ts';
import type { InputCell, InputCells } from '../formulas/input-cells.ts';
import { constant } from '../layout/expression.ts';
import type { SheetPlan, SheetRow } from '../layout/sheet-plan.ts';
import { hasTooManyDigits } from '../ooxml/numbers.ts';

const columns: readonly Column[] = [
  names('Fil'),
  years('Linje'),
  names('Kolonne'),
  words('Hvad'),
  unlike('Værdi'),
  names('Enhed'),
  names('Kilde'),
];

/** Inddata: every input cell that a formula refers to, with its place, what it is, and where it was published. */
export function inputSheet(title: string, cells: InputCells, files: readonly InputFile[]): SheetPlan {
  const inOrder = cells.inOrder(files.map(({ file }) => file));
  const notes = inOrder.map(remarks);
  const isNoted = notes.some((note) => note !== '');
  const rows = inOrder.map((cell, index) => [...inputRow(cell), ...(isNoted ? [notes[index]] : [])]);
  const shown = isNoted ? [...columns, words('Bemærkning')] : columns;
  return {
    name: 'Inddata',
    blocks: [
      {
        kind: 'overskrift',
        text: `${title} · Inddata`,
        note: 'Hver celle, som arkene regner af, med fil, linje og kilde (kilderne står i Overblik). Ret en værdi her, og resten følger; Kontrol viser forskellen.',
      },
      { kind: 'tabel', columns: shown, rows, foot: [] },
    ],
  };
}

function inputRow(cell: InputCell): SheetRow {
  const { origin, what, column, value, unit, source, isRate, isAwaited, spot } = cell;
  return [
    origin?.file ?? 'fordel',
    origin && rational(BigInt(origin.line)),
    column ?? (origin === undefined ? '' : `${origin.column}`),
    what,
    {
      cell: { value, ...(isRate === true ? { kind: 'percent' as const } : { decimals: { most: 10 } }) },
      // A number without end is written as the fraction that it is.
      formula: constant(value).binds === 'produkt' ? constant(value) : undefined,
      spot,
      look: 'inddata',
      isAwaited,
    },
    unit ?? '',
    source?.id ?? '',
  ];
}

function remarks({ value, note, isAwaited }: InputCell): string {
  const parts = [
    note,
    isAwaited === true ? 'Forventet: skriv tallet, når det kommer.' : undefined,
    hasTooManyDigits(value) ? 'Har flere end 15 cifre, som et regneark regner med.' : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
