import { rational } from '../../model/exact/rational.ts';
import type { ImportedExtract, ImportedFile } from '../../model/statbank/imported.ts';
import { counts, type Document, type Row, table } from '../format/document.ts';
import { type DateSum, heldBy, sumsByDate } from './summary.ts';

/** How many kommuner there are. */
const all = 98;

/** What an import came to: each file, what the extract holds, and the sums of each date beside the country's. */
export function importDocument(extract: ImportedExtract, written: string | undefined): Document {
  const sums = sumsByDate(extract);
  return [
    {
      kind: 'overskrift',
      text: written === undefined ? 'Udtræk, ikke skrevet' : `Udtræk skrevet til ${written}`,
    },
    table(
      ['Fil', 'Form', counts('Rækker'), counts('Subtotaler'), counts('Udeladt')],
      extract.files.map(({ file, form, rows, subtotals, leftOut }) => [
        file,
        form,
        whole(rows),
        whole(subtotals),
        whole(leftOut),
      ]),
    ),
    table(['Udtrækket har', ''], holdings(extract)),
    ...(sums.length === 0
      ? []
      : [
          table(
            ['Tidspunkt', counts('Kommuner'), counts('Øvrige'), counts('Hele landet'), counts('Forskel')],
            sums.map((sum) => sumRow(sum, heldBy(extract).kommuner === all)),
          ),
        ]),
    ...extract.files.flatMap(notesOf),
  ];
}

/** What the country has beside its kommuner and the others is told where all kommuner are there. */
function sumRow({ date, kommuner, others = 0, country }: DateSum, isAll: boolean): Row {
  const difference =
    isAll && kommuner !== undefined && country !== undefined ? country - kommuner - others : undefined;
  return [date, ...[kommuner, others === 0 ? undefined : others, country, difference].map(wholeOr)];
}

function wholeOr(count: number | undefined) {
  return count === undefined ? undefined : whole(count);
}

function holdings(extract: ImportedExtract): Row[] {
  const { kommuner, andreOmraader, tidspunkter, koen, aldre, civilstande } = heldBy(extract);
  return [
    ['Rækker', whole(extract.rows)],
    ...(extract.zerosFilled > 0 ? [['heraf nulrækker, som filen udelod', whole(extract.zerosFilled)]] : []),
    ['Kommuner', `${kommuner} af ${all}`],
    ['Andre områder', listed(andreOmraader)],
    ['Tidspunkter', listed(tidspunkter)],
    ['Køn', listed(koen)],
    ['Aldre', listed(aldre)],
    ['Civilstande', listed(civilstande)],
  ];
}

function notesOf({ notes }: ImportedFile): Document {
  const { title, table: name, unit, updated, footnotes } = notes;
  const said = [
    title,
    name === undefined ? undefined : `Tabel: ${name}`,
    unit === undefined ? undefined : `Enhed: ${unit}`,
    updated === undefined ? undefined : `Opdateret: ${updated}`,
    ...footnotes.map((note) => `Fodnote: ${note}`),
  ].filter((line) => line !== undefined);
  return said.length === 0 ? [] : [{ kind: 'afsnit', lines: said }];
}

/** All of a short list, the ends of a long one. */
function listed(items: readonly string[]): string {
  if (items.length === 0) return 'ingen';
  if (items.length <= 8) return items.join(', ');
  return `${items.slice(0, 3).join(', ')} … ${items.slice(-2).join(', ')} (${items.length} i alt)`;
}

function whole(count: number) {
  return rational(BigInt(count));
}
