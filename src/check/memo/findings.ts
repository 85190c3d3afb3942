import { addAll, type Diagnostic } from '../../model/diagnostic.ts';
import type { Relation } from '../../model/memo/relation.ts';
import type { MemoCheck } from './check-memos.ts';

/** What there is to say of memos: what could not be read for sure in them, and what does not hold. */
export function findingsOf({ memos, failing }: MemoCheck): Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const { memo } of memos) addAll(findings, memo.doubts);
  addAll(findings, failing.flatMap(findingOf));
  return findings;
}

/** A relation that does not hold, as a finding at the figure that it states. */
function findingOf(relation: Relation): Diagnostic[] {
  const { code, verdict, stated, message, calculation, reading, mend, statedText, computedText } = relation;
  if (verdict === 'holder') return [];
  const sentences = [calculation, reading === undefined ? '' : `Læst som: ${reading}`, mend ?? ''];
  return [
    {
      code,
      severity: verdict,
      message,
      place: stated.place,
      advice: sentences.filter(Boolean).map(asSentence).join(' '),
      stated: statedText,
      computed: computedText,
    },
  ];
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
