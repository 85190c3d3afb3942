import { one } from '../../model/rational.ts';
import type { AllocationPlan, KeyFigurePlan, PublishedPlan, Scheme } from '../../model/scheme.ts';
import type { SchemeContext } from './context.ts';
import type { Path } from './document.ts';
import type { AllocationEntry, KeyFigureEntry, PublishedEntry } from './schema.ts';
import { toAmount, toTerm } from './to-amount.ts';
import { toKey } from './to-key.ts';
import { toRecipients } from './to-recipients.ts';
import { toRounding } from './to-rounding.ts';

/** Turns a valid ordning file into a Scheme: numbers, dates, kommuner and references become what they name. */
export function toScheme(context: SchemeContext): Scheme {
  const { ordning, titel, aar, udsteder, fordelinger, noegletal = [], facit = [] } = context.file;
  context.refuseTwins(['fordelinger'], fordelinger);
  context.refuseTwins(['noegletal'], noegletal);
  return {
    id: ordning,
    title: titel,
    year: aar,
    issuer: udsteder,
    allocations: fordelinger.map((entry, index) => toAllocation(entry, ['fordelinger', index], context)),
    keyFigures: noegletal.map((entry, index) => toKeyFigure(entry, ['noegletal', index], context)),
    published: facit.map((entry, index) => toPublished(entry, ['facit', index], context)),
    origin: context.origin(['ordning']),
  };
}

function toAllocation(entry: AllocationEntry, path: Path, context: SchemeContext): AllocationPlan {
  const recipients = toRecipients(entry.modtagere, [...path, 'modtagere'], context);
  context.addAllocation(entry.id, recipients);
  return {
    id: entry.id,
    title: entry.titel,
    unit: entry.enhed ?? 'kr.',
    amount: toAmount(entry.beloeb, [...path, 'beloeb'], context),
    key: toKey(entry.noegle, recipients, [...path, 'noegle'], context),
    recipients,
    rounding: toRounding(entry.afrunding, recipients, [...path, 'afrunding'], context),
    shareDecimals: entry.andel?.decimaler ?? 1,
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'id']),
  };
}

function toKeyFigure(entry: KeyFigureEntry, path: Path, context: SchemeContext): KeyFigurePlan {
  return {
    id: entry.id,
    title: entry.titel,
    unit: entry.enhed ?? 'kr.',
    numerator: entry.taeller.map((term, index) => toTerm(term, [...path, 'taeller', index], context)),
    denominator: entry.naevner.map((term, index) => toTerm(term, [...path, 'naevner', index], context)),
    step:
      entry.afrunding === undefined
        ? one
        : context.number(entry.afrunding.til, [...path, 'afrunding', 'til']),
    origin: context.origin([...path, 'id']),
  };
}

function toPublished(entry: PublishedEntry, path: Path, context: SchemeContext): PublishedPlan {
  if (entry.fordeling !== undefined) context.requireAllocation(entry.fordeling, [...path, 'fordeling']);
  return {
    ...(entry.fordeling === undefined ? {} : { allocation: entry.fordeling }),
    file: context.resolveFile(entry.fil, entry.tegnsaet),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'fil']),
  };
}
