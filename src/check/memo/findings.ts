import { addAll, type Diagnostic } from '../../model/diagnostic.ts';
import type { Memo } from '../../model/memo/memo.ts';
import type { Relation } from '../../model/memo/relation.ts';
import type { MemoCheck } from './check-memos.ts';

/** What there is to say of memos: what could not be read for sure in them, and what does not hold. */
export function findingsOf({ memos, failing, checkedBy }: MemoCheck): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const checked = new Set([...checkedBy.keys()].map(({ place }) => place.file));
  for (const { memo } of memos) addAll(findings, memo.doubts);
  for (const { memo } of memos)
    if (checked.size > 0 && !checked.has(memo.file)) findings.push(nothingIn(memo));
  addAll(findings, failing.flatMap(findingOf));
  return findings;
}

/** A memo beside others of which nothing was checked: it is not clean because they are. */
function nothingIn({ file }: Memo): Diagnostic {
  return {
    code: 'NOTAT-USIKKER',
    severity: 'advarsel',
    message: 'intet tal i notatet er kontrolleret',
    place: { file },
    advice:
      'Notatet har ingen tal, der kan holdes op mod andre. Er det den rigtige fil, og er tabellerne læst?',
  };
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
