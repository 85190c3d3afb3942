import { requireAllocations } from '../api/require-allocations.ts';
import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { explain } from '../calculate/explain.ts';
import { loadScheme } from '../input/load-scheme.ts';
import {
  type MunicipalityRegister,
  readMunicipalityRegister,
} from '../input/reading/municipality-register.ts';
import { findRecipient, recipientOf } from '../input/reading/recipient.ts';
import { didYouMean } from '../input/reading/suggest.ts';
import { type Diagnostic, FordelError, failure } from '../model/diagnostic.ts';
import type { Recipient } from '../model/recipient.ts';
import type { SchemeResult } from '../model/result.ts';
import { explanationDocument } from '../publish/explanation/document.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

type ExplanationOptions = CommonOptions & {
  readonly kommune: readonly string[];
  readonly fordeling?: string;
};

/** `fordel forklar ORDNING --kommune NAVN…`: how the figures of one recipient, or of several, came about. */
export function forklar(reference: string, options: ExplanationOptions, session: Session): Promise<Outcome> {
  return answer(options, session, () => explained(reference, options, session), {
    notices: ({ result }) => result.warnings,
    accounts: ({ result }) => result.accounts,
    sheet: 'Forklaring',
    document: ({ result, explanations }) => explanationDocument(result, explanations),
    csv: async ({ explanations }) =>
      (await import('../publish/explanation/csv.ts')).explanationCsv(explanations),
    json: async ({ result, explanations }) =>
      (await import('../publish/explanation/json.ts')).explanationJson(result, explanations),
  });
}

function explained(reference: string, options: ExplanationOptions, { reader }: Session) {
  const result = calculateScheme(loadScheme(reference, { reader }));
  requireAllocations(result, 'der er ingen modtagere at forklare');
  const keys = recipientKeys(options.kommune, readMunicipalityRegister(reader), result);
  const allocations = selectAllocations(result, options.fordeling);
  const explanations = keys.flatMap((key) =>
    allocations.flatMap((allocation) => explain(allocation, key) ?? []),
  );
  return { result, explanations };
}

/** The keys of the named recipients, each once; every name that is no recipient's is a problem. */
function recipientKeys(
  names: readonly string[],
  register: MunicipalityRegister,
  result: SchemeResult,
): readonly string[] {
  const recipients = result.allocations.flatMap(({ plan }) => plan.recipients);
  const found = names.map((name) => findRecipient(name, recipients, register)?.key);
  const strangers = names.filter((_, index) => found[index] === undefined);
  if (strangers.length > 0) {
    throw new FordelError(strangers.map((name) => notARecipient(name, recipients, register, result)));
  }
  return [...new Set(found.filter((key) => key !== undefined))];
}

function notARecipient(
  name: string,
  recipients: readonly Recipient[],
  register: MunicipalityRegister,
  result: SchemeResult,
): Diagnostic {
  const recipient = recipientOf(name, register);
  const names = [...new Set(recipients.map((candidate) => candidate.name))];
  return {
    code: 'BRUG-KOMMUNE',
    severity: 'fejl',
    message:
      'message' in recipient
        ? recipient.message
        : `${recipient.name} er ikke modtager i ${result.scheme.title}`,
    advice: `Modtagerne er: ${names.join(', ')}.${didYouMean(name, names)}`,
  };
}

function selectAllocations(result: SchemeResult, id: string | undefined) {
  const ids = result.allocations.map(({ plan }) => plan.id);
  if (id === undefined || ids.includes(id)) {
    return result.allocations.filter(({ plan }) => id === undefined || plan.id === id);
  }
  throw failure({
    code: 'BRUG-VALG',
    message: `ordningen har ingen fordeling "${id}"`,
    advice: `Den har: ${ids.join(', ')}.${didYouMean(id, ids)}`,
  });
}
