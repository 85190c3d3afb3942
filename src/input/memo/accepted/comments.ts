import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Acceptance } from '../../../model/memo/acceptance.ts';
import type { Memo } from '../../../model/memo/memo.ts';

const meant = /^fordel\s*:/i;
const form =
  /^fordel\s*:\s*accepter\s+(NOTAT-\p{Lu}+)\s*:\s*(.+?)\s+i stedet for\s+(.+?),?\s+fordi\s+(.+)$/isu;
const example =
  'Skriv fx <!-- fordel: accepter NOTAT-SUM: 500 i stedet for 505, fordi AKA melder sit måltal senere -->.';

/** The findings that a memo accepts itself, in comments: `<!-- fordel: accepter KODE: ANGIVET i stedet for BEREGNET, fordi GRUND -->`. */
export function acceptedInComments({ comments, file }: Memo, problems: Diagnostic[]): Acceptance[] {
  return comments.flatMap(({ text, place }) => {
    if (!meant.test(text)) return [];
    const [, code, stated, computed, reason] = form.exec(text) ?? [];
    if (code !== undefined && stated !== undefined && computed !== undefined && reason !== undefined)
      return [{ code: code.toUpperCase(), file, stated, computed, reason, place }];
    problems.push({
      code: 'NOTAT-ACCEPT',
      severity: 'fejl',
      message: 'en bemærkning til fordel kan ikke læses',
      place,
      advice: `Fundet "${text}". ${example}`,
    });
    return [];
  });
}
