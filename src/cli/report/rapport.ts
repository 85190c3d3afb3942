import { makeReport } from '../../api/make-report.ts';
import { chooseFormat } from '../choose-format.ts';
import { version } from '../program/version.ts';
import { type CommonOptions, hasFinding, type Outcome, type Session } from '../session.ts';

export type ReportCommandOptions = CommonOptions & { readonly foer?: string; readonly spor?: boolean };

/** `fordel rapport ORDNING…`: one page to look at, in which every figure can be asked about. */
export function rapport(
  references: readonly string[],
  options: ReportCommandOptions,
  { reader }: Session,
): Outcome {
  chooseFormat(options, ['html']);
  const { page, findings } = makeReport(references, {
    before: options.foer,
    withTrace: options.spor,
    reader,
    version,
  });
  return { text: page, notices: findings, exitCode: hasFinding(findings, options) ? 1 : 0 };
}
