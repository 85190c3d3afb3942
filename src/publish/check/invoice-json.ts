import type * as z from 'zod/mini';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { invoiceCheckSchema } from './invoice-schema.ts';
import { findingJson } from './json.ts';

/** The findings of a check of e-invoices as JSON; `unread` files could not be checked. */
export function invoiceCheckJson(
  findings: readonly Diagnostic[],
  checked: number,
  unread: number,
): z.infer<typeof invoiceCheckSchema> {
  return {
    fund: findings.map((diagnostic) => ({
      regel: /^\[([^\]]+)\]/.exec(diagnostic.message)?.[1] ?? null,
      ...findingJson(diagnostic),
    })),
    kontrolleret: checked,
    ikkeKontrolleret: unread,
  };
}
