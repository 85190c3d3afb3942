import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';

/** Says a warning that several documents of a batch share once, with their number, at the first; faults all stand. */
export function saidOnce(findings: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ code, message }: Diagnostic) => `${code} ${message}`;
  const warnings = findings.filter(({ severity }) => severity !== 'fejl');
  const times = new Map<string, number>();
  for (const warning of warnings) times.set(keyOf(warning), (times.get(keyOf(warning)) ?? 0) + 1);
  const said = new Set<string>();
  return findings.flatMap((finding) => {
    if (finding.severity === 'fejl') return [finding];
    const key = keyOf(finding);
    if (said.has(key)) return [];
    said.add(key);
    const count = times.get(key) ?? 1;
    if (count === 1) return [finding];
    return [{ ...finding, message: `${finding.message} (${inNumber(count, 'dokument', 'dokumenter')})` }];
  });
}
