import { type CheckedResource, checkDataPackage, undescribedFiles } from '../../input/data-package.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { rational } from '../../model/exact/rational.ts';
import { findingsJson } from '../../publish/check/json.ts';
import { countsInWords, renderDiagnostics } from '../../publish/format/diagnostics.ts';
import { counts, type Document, table } from '../../publish/format/document.ts';
import { findingJson } from '../../publish/format/finding.ts';
import { noScreen } from '../../publish/format/screen.ts';
import { answer } from '../answer.ts';
import type { CommonOptions, Outcome, Session } from '../session.ts';

/** `fordel data`: the shipped data sets, each held against its description. */
export function data(options: CommonOptions, session: Session): Promise<Outcome> {
  return answer(options, session, () => checkedData(session), {
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
}

function checkedData({ reader }: Session): CheckedData {
  const resources = checkDataPackage(reader);
  const findings = [
    ...resources.flatMap((checked) => checked.findings),
    ...undescribedFiles(resources.map(({ resource }) => resource)),
  ];
  return { resources, findings };
}

/** A table narrow enough for a terminal; with `details` also what each file holds and where it is from. */
function dataDocument(
  { resources, findings }: CheckedData,
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
    { kind: 'afsnit', lines: [`${resources.length} filer kontrolleret. ${countsInWords(findings)}.`] },
  ];
}

function dataRow({ resource, rows, findings }: CheckedResource): string[] {
  return [
    `data/${resource.path}`,
    resource.title,
    rows === undefined ? '' : String(rows),
    resource.sources.map(({ title }) => title).join(', '),
    resource.licenses.map(({ name }) => name).join(', '),
    resource.hash,
    findings.length === 0 ? 'ok' : 'fejl',
  ];
}

function resourceJson({ resource, rows, findings }: CheckedResource) {
  return {
    fil: `data/${resource.path}`,
    titel: resource.title,
    raekker: rows ?? null,
    kilder: resource.sources.map(({ title }) => title),
    licenser: resource.licenses.map(({ name }) => name),
    hash: resource.hash,
    ok: findings.length === 0,
  };
}
