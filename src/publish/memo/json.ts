import type * as z from 'zod/mini';
import { uncheckedIn } from '../../check/memo/unchecked.ts';
import { relationCodes } from '../../model/memo/relation-codes.ts';
import { findingsJson } from '../check/json.ts';
import { findingJson } from '../format/finding.ts';
import type { MemoReport } from './document.ts';
import type { memoSchema } from './schema.ts';

/** A check of memos as JSON: its findings, and figure by figure what was not checked and why. */
export function memoJson({ check, findings, accepted, off }: MemoReport): z.infer<typeof memoSchema> {
  const notater = check.memos.map((read) => {
    const unchecked = uncheckedIn(read, check);
    return {
      fil: read.memo.file,
      kontrolleret: read.figures.length - unchecked.length,
      ikkeKontrolleret: unchecked.map(({ figure: { text, place }, why }) => ({
        tal: text,
        linje: place.line ?? null,
        kolonne: place.column ?? null,
        sted: place.within ?? null,
        hvorfor: why,
      })),
    };
  });
  return {
    ...findingsJson(findings, findingJson),
    kontrolleret: notater.reduce((total, { kontrolleret }) => total + kontrolleret, 0),
    ikkeKontrolleret: notater.reduce((total, { ikkeKontrolleret }) => total + ikkeKontrolleret.length, 0),
    notater,
    ordninger: {
      bundet: [...check.bound].map(([{ text, place }, computed]) => ({
        fil: place.file,
        linje: place.line ?? null,
        kolonne: place.column ?? null,
        tal: text,
        er: computed.title,
        beregnet: computed.text,
      })),
      ikkeNaevnt: check.notStated.map(({ title, text }) => ({ er: title, beregnet: text })),
    },
    accepteret: accepted.map(({ finding, acceptance }) => ({
      ...findingJson(finding),
      grund: acceptance.reason,
    })),
    slaaetFra: [...off],
    regler: Object.keys(relationCodes).map((kode) => {
      const seen = check.relations.filter(({ code }) => code === kode);
      const holder = seen.filter(({ verdict }) => verdict === 'holder').length;
      return { kode, proevet: seen.length, holder };
    }),
  };
}
