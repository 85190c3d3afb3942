import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { explain } from '../calculate/explain.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { type MunicipalityRegister, readMunicipalityRegister } from '../input/municipality-register.ts';
import { findRecipient, recipientOf } from '../input/recipient.ts';
import { didYouMean } from '../input/suggest.ts';
import { failure } from '../model/diagnostic.ts';
import type { SchemeResult } from '../model/result.ts';
import { explanationCsv } from '../publish/explanation-csv.ts';
import { explanationDocument } from '../publish/explanation-document.ts';
import { explanationJson } from '../publish/explanation-json.ts';
import { renderJson } from '../publish/json.ts';
import { renderMarkdown } from '../publish/markdown.ts';
import { renderText } from '../publish/text.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel forklar ORDNING --kommune NAVN`: how one recipient's figures came about. */
export function forklar(
  reference: string,
  options: CommonOptions & { readonly kommune: string; readonly fordeling?: string },
  session: Session,
): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const result = calculateScheme(loadScheme(reference, session.reader));
  const key = recipientKey(options.kommune, readMunicipalityRegister(session.reader), result);
  const explanations = selectAllocations(result, options.fordeling).flatMap(
    (allocation) => explain(allocation, key) ?? [],
  );
  const render = {
    tabel: () => renderText(explanationDocument(result, explanations), session.colour),
    md: () => renderMarkdown(explanationDocument(result, explanations)),
    csv: () => explanationCsv(explanations),
    json: () => renderJson(explanationJson(result, explanations)),
  };
  return { text: render[format](), exitCode: 0 };
}

function recipientKey(name: string, register: MunicipalityRegister, result: SchemeResult): string {
  const recipients = result.allocations.flatMap(({ plan }) => plan.recipients);
  const found = findRecipient(name, recipients, register);
  if (found !== undefined) return found.key;
  const recipient = recipientOf(name, register);
  const names = [...new Set(recipients.map((candidate) => candidate.name))];
  throw failure({
    code: 'BRUG-KOMMUNE',
    message:
      'message' in recipient
        ? recipient.message
        : `${recipient.name} er ikke modtager i ${result.scheme.title}`,
    advice: `Modtagerne er: ${names.join(', ')}.${didYouMean(name, names)}`,
  });
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
