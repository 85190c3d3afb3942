import { type CheckedResource, checkDataPackage, undescribedFiles } from '../input/data-package.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { renderCsv } from '../publish/csv.ts';
import { countsInWords, renderDiagnostics } from '../publish/diagnostics.ts';
import { type Document, table } from '../publish/document.ts';
import { renderJson } from '../publish/json.ts';
import { renderMarkdown } from '../publish/markdown.ts';
import { renderText } from '../publish/text.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel data`: the shipped data sets, each held against its description. */
export function data(options: CommonOptions, session: Session): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const resources = checkDataPackage(session.reader);
  const findings = [
    ...resources.flatMap((checked) => checked.findings),
    ...undescribedFiles(resources.map(({ resource }) => resource)),
  ];
  const document = dataDocument(resources, findings, session);
  const render = {
    tabel: () => renderText(document, session.colour),
    md: () => renderMarkdown(document),
    csv: () =>
      renderCsv(['fil', 'titel', 'raekker', 'kilde', 'licens', 'sha256', 'dom'], resources.map(dataRow)),
    json: () => renderJson({ ressourcer: resources.map(resourceJson), fund: findings }),
  };
  return { text: render[format](), exitCode: findings.length > 0 ? 1 : 0 };
}

function dataDocument(
  resources: readonly CheckedResource[],
  findings: readonly Diagnostic[],
  { reader }: Session,
): Document {
  return [
    table(
      ['Fil', 'Indhold', 'Rækker>', ''],
      resources.map(({ resource, rows, findings: own }) => [
        `data/${resource.path}`,
        resource.title,
        rows === undefined ? '' : String(rows),
        own.length === 0 ? 'ok' : 'FEJL',
      ]),
    ),
    ...(findings.length === 0
      ? []
      : [
          {
            kind: 'afsnit',
            lines: renderDiagnostics(findings, (file) => reader.linesOf(file), false).split('\n'),
          } as const,
        ]),
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
