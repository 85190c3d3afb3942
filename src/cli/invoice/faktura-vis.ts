import { existsSync } from 'node:fs';
import { displayPath } from '../../input/reading/paths.ts';
import { failure } from '../../model/diagnostic.ts';
import { registeredBatches } from '../../output/issued/registered-batches.ts';
import { registerCsv, registerDocument } from '../../publish/batch/register-document.ts';
import { answer } from '../answer.ts';
import type { Outcome, Session } from '../session.ts';
import type { InvoiceOptions } from './faktura-options.ts';

/** `fordel faktura --register MAPPE --vis`: what was issued and credited, and by which batch. */
export function fakturaVis(options: InvoiceOptions, session: Session): Promise<Outcome> {
  const { register } = options;
  if (register === undefined || !existsSync(register)) {
    throw failure({
      code: 'BRUG-VALG',
      message: register === undefined ? '--vis skal have et nummerregister' : `der er intet i ${register}`,
      advice: 'Skriv mappen: fordel faktura --register MAPPE --vis.',
    });
  }
  return answer(options, session, () => registeredBatches(register), {
    document: (batches) => registerDocument(displayPath(register), batches),
    csv: registerCsv,
  });
}
