import { one } from '../../model/exact/rational.ts';
import { unitName } from '../../model/exact/unit.ts';
import type { Recipient } from '../../model/recipient.ts';
import { weightsOf } from '../../model/scheme/allocation-key.ts';
import type { AllocationPlan, KeyFigurePlan, Quotient, Scheme } from '../../model/scheme/scheme.ts';
import { refuseLongChains } from './amounts/refuse-long-chains.ts';
import { toNamedAmount, toTerm, toTotal } from './amounts/to-amount.ts';
import { toRecipients } from './circle/to-recipients.ts';
import type { SchemeContext } from './context.ts';
import { toInvoicing } from './invoicing/to-invoicing.ts';
import { toKey } from './keys/key.ts';
import type { AllocationEntry, KeyFigureEntry, QuotientEntry, SchemeFile } from './schema.ts';
import { toBudgetTable } from './to-budget-table.ts';
import { toCarryOver, toFrame } from './to-carry-over.ts';
import { toPublishedPlans } from './to-published-plans.ts';
import { toRounding } from './to-rounding.ts';
import { toCrossTables, toSettlements } from './to-settlements.ts';
import { toTariff } from './to-tariff.ts';
import type { Path } from './yaml/path.ts';

/** Turns a valid ordning file into a Scheme: numbers, dates, kommuner and references become what they name. */
export function toScheme(file: SchemeFile, context: SchemeContext): Scheme {
  const {
    ordning,
    titel,
    aar,
    udsteder,
    beloeb = [],
    budgetter = [],
    takster = [],
    overfoersler = [],
    rammer = [],
    fordelinger = [],
    afregninger = [],
    krydstabeller = [],
    noegletal = [],
    facit = [],
    fakturering,
  } = file;
  context.refuseTwins(['beloeb'], beloeb);
  context.refuseTwins(['budgetter'], budgetter);
  context.refuseTwins(['takster'], takster);
  context.refuseTwins(['overfoersler'], overfoersler);
  context.refuseTwins(['rammer'], rammer);
  context.refuseTwins(['fordelinger'], fordelinger);
  context.refuseTwins(['noegletal'], noegletal, beloeb);
  const amounts = beloeb.map((entry, index) => toNamedAmount(entry, ['beloeb', index], context));
  const allocations = fordelinger.map((entry, index) => toAllocation(entry, ['fordelinger', index], context));
  const scheme: Scheme = {
    id: ordning,
    title: titel,
    year: aar,
    issuer: udsteder,
    amounts,
    allocations,
    settlements: toSettlements(afregninger, context),
    crossTables: toCrossTables(krydstabeller, allocations, context),
    budgets: budgetter.map((entry, index) => toBudgetTable(entry, ['budgetter', index], context)),
    tariffs: takster.map((entry, index) => toTariff(entry, ['takster', index], context)),
    carryOvers: overfoersler.map((entry, index) => toCarryOver(entry, ['overfoersler', index], context)),
    frames: rammer.map((entry, index) => toFrame(entry, ['rammer', index], context)),
    keyFigures: noegletal.map((entry, index) => toKeyFigure(entry, ['noegletal', index], context)),
    published: toPublishedPlans(facit, context),
    invoicing: fakturering === undefined ? undefined : toInvoicing(fakturering, ['fakturering'], context),
    origin: context.origin(['ordning']),
  };
  refuseLongChains(scheme, context);
  refuseEmpty(scheme, context);
  return scheme;
}

/** An ordning may do without any one of its parts, but not without all that can be shown. */
function refuseEmpty(scheme: Scheme, context: SchemeContext): void {
  const { allocations, tariffs, budgets, amounts, carryOvers, frames, keyFigures } = scheme;
  if (
    [allocations, tariffs, budgets, amounts, carryOvers, frames, keyFigures].some((part) => part.length > 0)
  )
    return;
  const advice =
    'Skriv mindst én af blokkene fordelinger, takster, budgetter, beloeb, overfoersler, rammer og noegletal.';
  context.refuse(['ordning'], 'ordningen har intet at regne ud', advice, undefined);
}

function toAllocation(entry: AllocationEntry, path: Path, context: SchemeContext): AllocationPlan {
  const recipients = toRecipients(entry.modtagere, [...path, 'modtagere'], context, entry.medlemskab);
  context.addAllocation(entry.id, recipients);
  return {
    id: entry.id,
    title: entry.titel,
    unit: unitName(entry.enhed),
    amount: toTotal(entry.beloeb, [...path, 'beloeb'], context),
    key: toKey(entry.noegle, recipients, [...path, 'noegle'], context),
    recipients,
    rounding: toRounding(entry.afrunding, recipients, [...path, 'afrunding'], context),
    shareDecimals: entry.andel?.decimaler ?? 1,
    per: toPer(entry, recipients, [...path, 'pr'], context),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'id']),
  };
}

/** What the amounts are shown per one of; only a key that counts has a number of it. */
function toPer(
  { pr }: AllocationEntry,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): AllocationPlan['per'] {
  if (pr === undefined) return undefined;
  const key = toKey(pr.noegle, recipients, [...path, 'noegle'], context);
  if (!['antal', 'hoveder'].includes(weightsOf(key))) {
    const advice = 'Brug en nøgle, der tæller: befolkning eller optaelling.';
    context.refuse([...path, 'noegle'], `nøglen tæller ikke, hvor mange der er`, advice, undefined);
  }
  return { unit: pr.enhed, key, decimals: pr.decimaler ?? 2 };
}

function toKeyFigure(entry: KeyFigureEntry, path: Path, context: SchemeContext): KeyFigurePlan {
  return {
    id: entry.id,
    title: entry.titel,
    unit: unitName(entry.enhed),
    quotient: toQuotient(entry, path, context),
    ...(entry.forrige === undefined
      ? {}
      : { previous: toQuotient(entry.forrige, [...path, 'forrige'], context) }),
    step:
      entry.afrunding === undefined
        ? one
        : context.number(entry.afrunding.til, [...path, 'afrunding', 'til']),
    origin: context.origin([...path, 'id']),
  };
}

function toQuotient({ taeller, naevner = [] }: QuotientEntry, path: Path, context: SchemeContext): Quotient {
  return {
    numerator: taeller.map((term, index) => toTerm(term, [...path, 'taeller', index], context)),
    denominator: naevner.map((term, index) => toTerm(term, [...path, 'naevner', index], context)),
  };
}
