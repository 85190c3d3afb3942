import { type CheckedResource, checkDataPackage, undescribedFiles } from '../../input/data-package.ts';
import type { CheckedExtract } from '../../input/statbank/side-file/check-extracts.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { rational } from '../../model/exact/rational.ts';
import { findingsJson } from '../../publish/check/json.ts';
import { countsInWords, renderDiagnostics } from '../../publish/format/diagnostics.ts';
import { counts, type Document, table } from '../../publish/format/document.ts';
import { findingJson } from '../../publish/format/finding.ts';
import { noScreen } from '../../publish/format/screen.ts';
import { answer } from '../answer.ts';
import type { CommonOptions, Outcome, Session } from '../session.ts';

export type DataOptions = CommonOptions & { readonly optag?: readonly string[] };

/**
 * `fordel data`: the shipped data sets, each held against its description; `fordel data MAPPE`: the extracts of a folder, each against
 * the file beside it, and with `--optag` those that are taken into it first.
 */
export function data(folder: string | undefined, options: DataOptions, session: Session): Promise<Outcome> {
  return answer(options, session, () => checkedData(folder, options, session), {
    document: (checked, format) => dataDocument(checked, session, format !== 'tabel'),
    csv: async ({ resources }) =>
      (await import('../../publish/format/csv.ts')).renderCsv(columns, resources.map(dataRow)),
    json: ({ resources, findings }) => ({
      ressourcer: resources.map(resourceJson),
      ...findingsJson(findings, findingJson),
    }),
    exitCode: ({ findings }) => (findings.length > 0 ? 1 : 0),
  });
}

const columns = ['fil', 'titel', 'raekker', 'kilde', 'licens', 'sha256', 'dom'];

interface CheckedData {
  readonly resources: readonly CheckedResource[];
  readonly findings: readonly Diagnostic[];
  /** Of a folder of the user's own: what an ordning writes to name each. */
  readonly extracts?: readonly CheckedExtract[];
}

async function checkedData(
  folder: string | undefined,
  { optag = [] }: DataOptions,
  { reader }: Session,
): Promise<CheckedData> {
  if (folder !== undefined || optag.length > 0) {
    const { checkedExtracts } = await import('./project-data.ts');
    const extracts = checkedExtracts(folder ?? '.', optag, reader);
    return { resources: extracts, findings: extracts.flatMap(({ findings }) => findings), extracts };
  }
  const resources = checkDataPackage(reader);
  const findings = [
    ...resources.flatMap((checked) => checked.findings),
    ...undescribedFiles(resources.map(({ resource }) => resource)),
  ];
  return { resources, findings };
}

/** A table narrow enough for a terminal; with `details` also what each file holds and where it is from. */
function dataDocument(
  { resources, findings, extracts = [] }: CheckedData,
  { reader, screen }: Session,
  details: boolean,
): Document {
  const shown = details ? noScreen : { ...screen, colour: false };
  const titles = ['Fil', counts('Rækker'), 'Dom', ...(details ? ['Indhold', 'Kilde', 'Licens'] : [])];
  const rows = resources.map((checked) => {
    const [file = '', title = '', , source = '', licence = '', , verdict = ''] = dataRow(checked);
    const count = checked.rows === undefined ? undefined : rational(BigInt(checked.rows));
    return [file, count, verdict, ...(details ? [title, source, licence] : [])];
  });
  const text = renderDiagnostics(findings, (file, line) => reader.lineOf(file, line), shown);
  return [
    table(titles, rows),
    ...(findings.length === 0 ? [] : [{ kind: 'kode', text } as const]),
    ...extracts
      .filter((extract) => extract.findings.length === 0)
      .map(({ keyLines }) => ({ kind: 'kode', text: keyLines.join('\n') }) as const),
    {
      kind: 'afsnit',
      lines: [`${inNumber(resources.length, 'fil', 'filer')} kontrolleret. ${countsInWords(findings)}.`],
    },
  ];
}

function dataRow({ resource, file, rows, findings }: CheckedResource): string[] {
  return [
    file,
    resource.title,
    rows === undefined ? '' : String(rows),
    resource.sources.map(({ title }) => title).join(', '),
    resource.licenses.map(({ name }) => name).join(', '),
    resource.hash,
    findings.length === 0 ? 'ok' : 'fejl',
  ];
}

function resourceJson({ resource, file, rows, findings }: CheckedResource) {
  return {
    fil: file,
    titel: resource.title,
    raekker: rows ?? null,
    kilder: resource.sources.map(({ title }) => title),
    licenser: resource.licenses.map(({ name }) => name),
    hash: resource.hash,
    ok: findings.length === 0,
  };
}
