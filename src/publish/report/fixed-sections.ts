import { countCells, type SchemeReport } from '../../check/published/checked-cell.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { Source } from '../../model/source.ts';
import { markedTables } from '../check/marked-tables.ts';
import { type Document, table } from '../format/document.ts';
import { inputBlocks, unusedBlocks } from '../format/input-document.ts';
import { findingList } from './findings.ts';
import { drawing, type ReportBlock, type Section } from './report-block.ts';

/** What a report says of an ordning that no scenario changes. */
export interface FixedParts {
  readonly id: string;
  readonly result: SchemeResult;
  /** What there is to say of it: warnings, and the findings of the check. */
  readonly findings: readonly Diagnostic[];
  /** Against the published tables; undefined where the ordning names none. */
  readonly checked?: SchemeReport | undefined;
  /** What `spor` found in each published table of a fordeling, where it was asked. */
  readonly traced?: Document | undefined;
}

/** The check, the search, the sources, and the files with their digests. */
export function fixedSections({ id, result, findings, checked, traced }: FixedParts): Section[] {
  return [
    {
      id: `${id}-kontrol`,
      title: 'Kontrol',
      blocks: [...checkBlocks(checked), ...drawing(findingList(findings))],
    },
    ...(traced === undefined ? [] : [{ id: `${id}-spor`, title: 'Spor', blocks: traced }]),
    ...sourceSection(id, result),
    {
      id: `${id}-inddata`,
      title: 'Inddata',
      blocks: [
        ...inputBlocks(result.accounts).slice(1),
        ...unusedBlocks(result.accounts),
        table(
          ['Fil', 'sha256'],
          result.files.map(({ file, sha256 }) => [file, sha256]),
        ),
      ],
    },
  ];
}

function checkBlocks(checked: SchemeReport | undefined): ReportBlock[] {
  if (checked === undefined) {
    return [
      { kind: 'afsnit', lines: ['Ordningen nævner ingen offentliggjort tabel at holde tallene op mod.'] },
    ];
  }
  const counts = countCells(checked.cells);
  const lines = [
    `${inNumber(counts.checked, 'celle', 'celler')} i de offentliggjorte tabeller er genberegnet; ${counts.unchecked} kan ikke kontrolleres.`,
    ...(checked.rules === 0
      ? []
      : [
          `${inNumber(checked.rules, 'overførsel eller ramme', 'overførsler og rammer')} er holdt op mod reglerne.`,
        ]),
  ];
  return [
    { kind: 'afsnit', lines },
    ...drawing(checked.cells.length === 0 ? undefined : markedTables(checked.cells)),
  ];
}

function sourceSection(id: string, { scheme }: SchemeResult): Section[] {
  const used = new Map<string, { readonly source: Source; readonly titles: string[] }>();
  const plans = [
    ...scheme.allocations,
    ...scheme.allocations.map(({ key, title }) => ({ source: key.source, title: `nøglen i ${title}` })),
    ...scheme.amounts,
    ...scheme.settlements,
    ...scheme.budgets,
    ...scheme.tariffs,
    ...scheme.carryOvers,
    ...scheme.frames,
  ];
  for (const plan of plans) {
    const { source, title } = plan;
    if (source === undefined) continue;
    const known = used.get(source.id) ?? { source, titles: [] };
    known.titles.push(title);
    used.set(source.id, known);
  }
  if (used.size === 0) return [];
  const rows = [...used.values()].map(({ source: { document, section = '', page = '' }, titles }) => [
    document,
    section,
    page,
    titles.join(', '),
  ]);
  return [
    {
      id: `${id}-kilder`,
      title: 'Kilder',
      blocks: [table(['Dokument', 'Afsnit', 'Side', 'Brugt til'], rows)],
    },
  ];
}
