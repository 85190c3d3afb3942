import type * as z from 'zod/mini';
import type { Diagnostic } from '../model/diagnostic.ts';
import { findingJson, findingsJson } from './check-json.ts';
import type { invoiceCheckSchema } from './invoice-check-schema.ts';

/** The findings of a check of e-invoices as JSON; `unread` files could not be checked. */
export function invoiceCheckJson(
  findings: readonly Diagnostic[],
  checked: number,
  unread: number,
): z.infer<typeof invoiceCheckSchema> {
  return {
    ...findingsJson(findings, (finding) => ({
      regel: /^\[([^\]]+)\]/.exec(finding.message)?.[1] ?? null,
      ...findingJson(finding),
    })),
    kontrolleret: checked,
    ikkeKontrolleret: unread,
  };
}
