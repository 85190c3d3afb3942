import type * as z from 'zod/mini';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { findingJson } from '../format/finding.ts';
import type { invoiceCheckSchema } from './invoice-schema.ts';
import { findingsJson } from './json.ts';

/** The findings of a check of e-invoices as JSON; `unread` files could not be checked. */
export function invoiceCheckJson(
  findings: readonly Diagnostic[],
  checked: number,
  unread: number,
): z.infer<typeof invoiceCheckSchema> {
  return {
    ...findingsJson(findings, (finding) => ({
      regel: finding.rule ?? null,
      slags: finding.rule === undefined ? 'egen' : 'officiel',
      ...findingJson(finding),
    })),
    kontrolleret: checked,
    ikkeKontrolleret: unread,
  };
}
