import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { InputFile } from '../../../model/origin.ts';
import { collect } from '../../../model/problem-list.ts';
import type { PinnedExtract, PopulationSelection } from '../../../model/statbank/extract.ts';
import { sideFilePath } from '../../../model/statbank/side-file.ts';
import type { SourceReader } from '../../reading/source.ts';
import { changedFigures } from './changed-figures.ts';
import { readSideFile, type SideFile } from './read-side-file.ts';

/** What is not so of the extract that keys name by its digest or its table; with which figures differ, where its side file can say. */
export function otherThanPinned(
  path: string,
  source: InputFile,
  counts: readonly PopulationSelection[],
  reader: SourceReader,
): Diagnostic[] {
  const pinned = [...new Set(counts.flatMap((count) => count.pinned ?? []))];
  if (pinned.length === 0) return [];
  const problems: Diagnostic[] = [];
  const beside = collect(problems, () => readSideFile(sideFilePath(path), reader));
  return [
    ...problems,
    ...pinned.flatMap(({ sha256, origin }) =>
      sha256 === undefined || sha256 === source.sha256
        ? []
        : otherFile(source, origin, whatChanged(path, source, sha256, beside, reader)),
    ),
    ...pinned.flatMap((each) => otherTable(source, each, beside)),
  ];
}

function otherFile(
  { file, sha256: found }: InputFile,
  origin: PinnedExtract['origin'],
  advice: string,
): Diagnostic {
  return {
    code: 'UDTRAEK-ANDET',
    severity: 'fejl',
    message: `${file} er ikke den fil, ordningen nævner: dens sha256 er ${found}`,
    place: origin,
    advice,
  };
}

function whatChanged(
  path: string,
  { sha256: found }: InputFile,
  declared: string,
  beside: SideFile | undefined,
  reader: SourceReader,
): string {
  if (beside?.hash === `sha256:${declared}`) {
    return `${changedFigures(path, beside, reader)} Hent den rigtige igen; er ændringen ment, så skriv den nye sha256.`;
  }
  if (beside?.hash === `sha256:${found}`) {
    const saved = beside.fordel.filer[0]?.gemt ?? '';
    return `Det er et andet udtræk${saved === '' ? '' : ` fra ${saved}`}, og dets tal kan være rettet. Hold det op mod det forrige, og skriv så den nye sha256.`;
  }
  return 'Der er ingen .datapackage.json ved siden af, der kender filen, så tallene kan ikke holdes op mod dem, den havde. Hent den igen, og hold de to op mod hinanden; er ændringen ment, så skriv den nye sha256.';
}

function otherTable(
  { file }: InputFile,
  { table, origin }: PinnedExtract,
  beside: SideFile | undefined,
): Diagnostic[] {
  if (table === undefined || table.toUpperCase() === beside?.fordel.tabel?.toUpperCase()) return [];
  const says = beside?.fordel.tabel ?? undefined;
  const message =
    says === undefined
      ? `der står intet ved siden af ${file} om, at det er fra tabellen ${table}`
      : `${file} er fra tabellen ${says}, ikke ${table}`;
  return [
    {
      code: 'UDTRAEK-ANDET',
      severity: says === undefined ? 'advarsel' : 'fejl',
      message,
      place: origin,
      advice: 'Lav udtrækket med fordel hent, eller med fordel import --tabel, så det står der.',
    },
  ];
}
