import { type CheckedResource, checkDataPackage, undescribedFiles } from '../input/data-package.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { rational } from '../model/exact/rational.ts';
import { findingJson, findingsJson } from '../publish/check/json.ts';
import { renderCsv } from '../publish/format/csv.ts';
import { countsInWords, renderDiagnostics } from '../publish/format/diagnostics.ts';
import { counts, type Document, table } from '../publish/format/document.ts';
import { renderJson } from '../publish/format/json.ts';
import { renderMarkdown } from '../publish/format/markdown.ts';
import { noScreen } from '../publish/format/screen.ts';
import { renderText } from '../publish/format/text.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel data`: the shipped data sets, each held against its description. */
export function data(options: CommonOptions, session: Session): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const resources = checkDataPackage(session.reader);
  const findings = [
    ...resources.flatMap((checked) => checked.findings),
    ...undescribedFiles(resources.map(({ resource }) => resource)),
  ];
  const render = {
    tabel: () => renderText(dataDocument(resources, findings, session, false), session.screen),
    md: () => renderMarkdown(dataDocument(resources, findings, session, true)),
    csv: () =>
      renderCsv(['fil', 'titel', 'raekker', 'kilde', 'licens', 'sha256', 'dom'], resources.map(dataRow)),
    json: () =>
      renderJson({ ressourcer: resources.map(resourceJson), ...findingsJson(findings, findingJson) }),
  };
  return { text: render[format](), exitCode: findings.length > 0 ? 1 : 0 };
}

/** A table narrow enough for a terminal; with `details` also what each file holds and where it is from. */
function dataDocument(
  resources: readonly CheckedResource[],
  findings: readonly Diagnostic[],
  { reader, screen }: Session,
  details: boolean,
): Document {
  const shown = details ? noScreen : { ...screen, colour: false };
  const columns = ['Fil', counts('Rækker'), 'Dom', ...(details ? ['Indhold', 'Kilde', 'Licens'] : [])];
  const cells = resources.map((checked) => {
    const [file = '', title = '', , source = '', licence = '', , verdict = ''] = dataRow(checked);
    const count = checked.rows === undefined ? undefined : rational(BigInt(checked.rows));
    return [file, count, verdict, ...(details ? [title, source, licence] : [])];
  });
  const text = renderDiagnostics(findings, (file, line) => reader.lineOf(file, line), shown);
  return [
    table(columns, cells),
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
