import type * as z from 'zod/mini';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { invoiceCheckSchema } from './invoice-check-schema.ts';

export function invoiceCheckJson(
  findings: readonly Diagnostic[],
  checked: number,
  unread: number,
): z.infer<typeof invoiceCheckSchema> {
  return {
    fund: findings.map(({ code, severity, message, advice, place, stated, computed }) => ({
      kode: code,
      regel: /^\[([^\]]+)\]/.exec(message)?.[1] ?? null,
      niveau: severity,
      fil: place?.file ?? null,
      linje: place?.line ?? null,
      kolonne: place?.column ?? null,
      besked: advice === undefined ? message : `${message}. ${advice}`,
      angivet: stated ?? null,
      beregnet: computed ?? null,
    })),
    kontrolleret: checked,
    ikkeKontrolleret: unread,
  };
}
