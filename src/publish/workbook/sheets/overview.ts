import { fullStop } from '../../../model/full-stop.ts';
import { keyName } from '../../../model/scheme/allocation-key.ts';
import type { Scheme } from '../../../model/scheme/scheme.ts';
import { isProvisional, isUnknown } from '../../../model/traced.ts';
import { counts, mixedAmounts, names, provisionalMark, table, words } from '../../format/document.ts';
import { inputBlocks } from '../../format/input-document.ts';
import { methodInWords, sourceInWords } from '../../format/words.ts';
import type { Drawing } from '../drawing.ts';
import { at, difference, type Expression } from '../layout/expression.ts';
import type { SheetBlock, SheetPlan, SheetRow } from '../layout/sheet-plan.ts';
import type { DrawnAllocation } from './allocations.ts';
import { deviations } from './check.ts';

/** What the sheets hold, in the words of who opens them. */
const contents: Readonly<Record<string, string>> = {
  Inddata: 'hver celle, der regnes af, med fil, linje og kilde',
  Beløb: 'de beløb, ordningen navngiver',
  Fremskrivning: 'år for år, hvad et beløb er fremskrevet med',
  Nøgle: 'hvad der er talt, og hvad der er gjort ved det, til vægten',
  Fordeling: 'fra vægt til beløb, med afrundingen trin for trin',
  Afregning: 'hvad fordelingerne tilsammen giver hver modtager',
  Krydstabel: 'fordelinger side om side, som går op på begge leder',
  Takster: 'grundtaksten og taksterne, hver rundet for sig',
  Budget: 'posterne, deres summer og ændringen',
  Overførsler: 'over- og underskud, og hvad der er gjort ved dem',
  Ramme: 'budgetterne mod det, de højst må være',
  Nøgletal: 'tæller, nævner og den afrundede værdi',
  Kontrol: 'hvert beregnet tal mod det, fordel har regnet',
};

/** Overblik: what is shared and what comes of it, whether the sheets agree with the program, what is where, and what it rests on. */
export function overviewSheet(
  drawing: Drawing,
  drawn: readonly DrawnAllocation[],
  sheets: readonly string[],
): SheetPlan {
  const { scheme, warnings, files, accounts } = drawing.result;
  return {
    name: 'Overblik',
    blocks: [
      {
        kind: 'overskrift',
        text: scheme.title,
        note: `${scheme.issuer} · ${scheme.year} · beregnet af fordel`,
      },
      ...allocationTable(drawn),
      ...checkBlocks(drawing),
      { kind: 'overskrift', text: 'Ark' },
      table(
        [names('Ark'), words('Indhold')],
        sheets.map((name) => [name, contents[name] ?? '']),
      ),
      {
        kind: 'afsnit',
        lines: [
          'Blå tal på gult er inddata, sorte er formler, og grå i kursiv er værdier, som fordel har regnet, og som ikke kan skrives som formel.',
          'Et f efter et tal er foreløbigt: det hviler på noget, der ikke er kommet endnu, eller på en forventet sats.',
        ],
      },
      ...(warnings.length === 0
        ? []
        : [
            { kind: 'overskrift', text: 'Bemærk' } as const,
            { kind: 'afsnit', lines: warnings.map(({ message }) => fullStop(message)) } as const,
          ]),
      ...inputBlocks(accounts),
      { kind: 'overskrift', text: 'Filer' },
      table(
        [names('Fil'), words('sha256 (de første 16 tegn)')],
        files.map(({ file, sha256 }) => [file, sha256.slice(0, 16)]),
      ),
      ...sourceTable(scheme),
    ],
  };
}

function allocationTable(drawn: readonly DrawnAllocation[]): SheetBlock[] {
  if (drawn.length === 0) return [];
  return [
    {
      kind: 'tabel',
      columns: [
        names('Fordeling'),
        words('Nøgle'),
        words('Afrunding'),
        mixedAmounts('Beløb, der fordeles'),
        mixedAmounts('Fordelt'),
        mixedAmounts('Afrundingsdifference'),
      ],
      rows: drawn.map(allocationRow),
      foot: [],
    },
  ];
}

function allocationRow({ allocation, total, totalSpot, amountSum }: DrawnAllocation): SheetRow {
  const { plan, total: traced, residual, rows } = allocation;
  const money = (formula: Expression, isMarked: boolean) => ({
    cell: { value: formula.value, unit: plan.unit, ...provisionalMark(isMarked) },
    formula,
    isAwaited: isUnknown(formula.value, traced),
  });
  const isMarked = rows.some(({ provisional }) => provisional);
  const left = difference(at(totalSpot, traced.value), amountSum);
  return [
    plan.title,
    keyName(plan.key),
    methodInWords(plan),
    { ...money(total, isProvisional(traced)), spot: totalSpot },
    money(amountSum, isMarked),
    { ...money(left, isMarked), cell: { value: residual, unit: plan.unit } },
  ];
}

function checkBlocks({ checks }: Drawing): SheetBlock[] {
  if (checks.length === 0) return [];
  const found = deviations(checks);
  return [
    { kind: 'overskrift', text: 'Kontrol' },
    {
      kind: 'tabel',
      columns: [words('Hvad'), counts('Antal')],
      rows: [
        [
          'Tal i arkene, der ikke er dem, fordel har regnet (0, indtil inddata ændres)',
          { cell: { value: found.value, kind: 'count' as const }, formula: found, look: 'kontrol' },
        ],
      ],
      foot: [],
    },
  ];
}

/** The sources by the names that the sheet of input has for them. */
function sourceTable(scheme: Scheme): SheetBlock[] {
  const parts = [
    ...scheme.amounts,
    ...scheme.allocations,
    ...scheme.budgets,
    ...scheme.tariffs,
    ...scheme.carryOvers,
    ...scheme.frames,
  ];
  const keys = scheme.allocations.flatMap(({ key }) => key.source ?? []);
  const sources = new Map(
    [...parts.flatMap(({ source }) => source ?? []), ...keys].map((source) => [source.id, source]),
  );
  if (sources.size === 0) return [];
  return [
    { kind: 'overskrift', text: 'Kilder' },
    table(
      [names('Kilde'), words('Dokument')],
      [...sources].map(([id, source]) => [id, sourceInWords(source)]),
    ),
  ];
}
