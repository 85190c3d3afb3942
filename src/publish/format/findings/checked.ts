import type { Diagnostic, Severity } from '../../../model/diagnostic.ts';
import { type DiagnosticCode, diagnosticCodes } from '../../../model/diagnostic-codes.ts';
import { relationCodes } from '../../../model/memo/relation-codes.ts';

/** What a check found, for the formats that other programs read: the same of every check. */
export interface Checked {
  /** The command: `notat kontrol`. */
  readonly command: string;
  /** How much was held against something, and what that is: `1.006 tal`. */
  readonly checked: string;
  readonly findings: readonly Diagnostic[];
  /** The severities that make it fail: `--streng` has two. */
  readonly failing: readonly Severity[];
}

/** What a code means, in Danish. */
export function meaningOf(code: DiagnosticCode): string {
  return { ...diagnosticCodes, ...relationCodes }[code];
}

/** All that is said of a finding, in one text. */
export function toldOf({ message, advice }: Diagnostic): string {
  return `${message}. ${advice}`;
}
