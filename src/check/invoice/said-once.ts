import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';

/** Says a warning that several documents of a batch share once, with their number, at the first; faults all stand. */
export function saidOnce(findings: readonly Diagnostic[]): Diagnostic[] {
  const same = (finding: Diagnostic) =>
    finding.severity === 'fejl'
      ? [finding]
      : findings.filter(({ code, message }) => code === finding.code && message === finding.message);
  return findings.flatMap((finding) => {
    const [first, ...others] = same(finding);
    if (first !== finding) return [];
    if (others.length === 0) return [finding];
    return [
      {
        ...finding,
        message: `${finding.message} (${inNumber(others.length + 1, 'dokument', 'dokumenter')})`,
      },
    ];
  });
}
