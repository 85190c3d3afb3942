import type * as z from 'zod/mini';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { findingSchema } from './finding-schema.ts';
import { inShort } from './safe-text.ts';

/** A finding of a check, or a doubt beside a result. */
export function findingJson(diagnostic: Diagnostic): z.infer<typeof findingSchema> {
  const { code, severity, message, advice, place, stated, computed } = diagnostic;
  return {
    kode: code,
    niveau: severity,
    fil: place?.file ?? null,
    linje: place?.line ?? null,
    kolonne: place?.column ?? null,
    besked: inShort(`${message}. ${advice}`),
    angivet: stated ?? null,
    beregnet: computed ?? null,
  };
}
