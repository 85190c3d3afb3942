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
import { explanationCsv } from '../publish/explanation/csv.ts';
import { explanationDocument } from '../publish/explanation/document.ts';
import { explanationJson } from '../publish/explanation/json.ts';
import { renderJson } from '../publish/format/json.ts';
import { renderMarkdown } from '../publish/format/markdown.ts';
import { renderText } from '../publish/format/text.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel forklar ORDNING --kommune NAVN…`: how the figures of one recipient, or of several, came about. */
export function forklar(
  reference: string,
  options: CommonOptions & { readonly kommune: readonly string[]; readonly fordeling?: string },
  session: Session,
): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const result = calculateScheme(loadScheme(reference, { reader: session.reader }));
  const keys = recipientKeys(options.kommune, readMunicipalityRegister(session.reader), result);
  const allocations = selectAllocations(result, options.fordeling);
  const explanations = keys.flatMap((key) =>
    allocations.flatMap((allocation) => explain(allocation, key) ?? []),
  );
  const render = {
    tabel: () => renderText(explanationDocument(result, explanations), session.screen),
    md: () => renderMarkdown(explanationDocument(result, explanations)),
    csv: () => explanationCsv(explanations),
    json: () => renderJson(explanationJson(result, explanations)),
  };
  return { text: render[format](), exitCode: 0 };
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
