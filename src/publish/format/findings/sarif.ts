import type { Diagnostic, Place, Severity } from '../../../model/diagnostic.ts';
import { cellOf } from '../../../model/diagnostic.ts';
import { pathOf } from '../../../model/origin.ts';
import { type Checked, meaningOf, toldOf } from './checked.ts';

const levels: Readonly<Record<Severity, string>> = { fejl: 'error', advarsel: 'warning', note: 'note' };

/** Findings as SARIF 2.1.0, the value that is written as JSON. */
export function sarifFindings({ findings }: Checked, version: string): unknown {
  const meanings = new Map(findings.map((finding) => [idOf(finding), meaningOf(finding.code)]));
  const ids = [...meanings.keys()].toSorted();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'fordel',
            version,
            language: 'da',
            rules: ids.map((id) => ({ id, shortDescription: { text: meanings.get(id) ?? '' } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: idOf(finding),
          ruleIndex: ids.indexOf(idOf(finding)),
          level: levels[finding.severity],
          message: { text: toldOf(finding) },
          locations: finding.place === undefined ? [] : [locationOf(finding.place)],
          ...properties(finding),
        })),
      },
    ],
  };
}

/** An official rule has its own name; what has none is of the code of our advice. */
function idOf({ rule, code }: Diagnostic): string {
  return rule ?? code;
}

function locationOf(place: Place) {
  const { line, column, length } = place;
  const within = cellOf(place);
  const region =
    line === undefined
      ? undefined
      : {
          startLine: line,
          ...(column === undefined ? {} : { startColumn: column, endColumn: column + (length ?? 1) }),
        };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(pathOf(place)) }, ...(region && { region }) },
    ...(within === undefined ? {} : { logicalLocations: [{ name: within }] }),
  };
}

/** A path as a URI: one that begins at the root of the disk says so, any other is relative to the repository. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}

function properties({ stated, computed }: Diagnostic) {
  return stated === undefined && computed === undefined
    ? {}
    : { properties: { angivet: stated ?? null, beregnet: computed ?? null } };
}
