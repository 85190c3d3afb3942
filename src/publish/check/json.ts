import type * as z from 'zod/mini';
import { countCells, type SchemeReport } from '../../check/published/checked-cell.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { countOf, shortened } from '../../model/problem-list.ts';
import { findingJson } from '../format/finding.ts';
import { accountJson } from '../format/input-json.ts';
import type { checkSchema } from './schema.ts';

/** How many findings a file may list; one in which more is wrong is not read one by one. */
const mostListed = 1000;

/** The findings as JSON lists them, and how many there are in all: of more than a thousand the rest is only counted. */
export function findingsJson<Listed>(
  findings: readonly Diagnostic[],
  toJson: (finding: Diagnostic) => Listed,
): { fund: Listed[]; fundIAlt: number } {
  return { fund: shortened(findings, mostListed).map(toJson), fundIAlt: countOf(findings) };
}

/** The reports of a check as JSON; `ordning` is an ordning's own name, or what was asked for where it could not be read. */
export function checkJson(
  reports: readonly { readonly id: string; readonly report: SchemeReport }[],
): z.infer<typeof checkSchema> {
  const { checked, unchecked } = countCells(reports.flatMap(({ report }) => report.cells));
  const perReport = reports.map(({ id, report }) =>
    findingsJson(report.findings, (finding) => ({ ordning: id, ...findingJson(finding) })),
  );
  return {
    fund: perReport.flatMap(({ fund }) => fund),
    fundIAlt: perReport.reduce((total, { fundIAlt }) => total + fundIAlt, 0),
    kontrolleret: checked,
    ikkeKontrolleret: unchecked,
    inddata: reports.flatMap(({ id, report }) =>
      report.accounts.map((account) => ({ ordning: id, ...accountJson(account) })),
    ),
    regler: reports.reduce((total, { report }) => total + report.rules, 0),
  };
}
