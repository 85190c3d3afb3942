import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import type { AllocatedAmount, Amount } from '../../model/scheme/amount.ts';
import type { AllocationPlan, Scheme } from '../../model/scheme/scheme.ts';
import type { SettlementPlan } from '../../model/scheme/settlement.ts';

/** What is charged of a fordeling, and what another one charges in its place. */
export interface Charging {
  readonly isCharged: boolean;
  /** The fordeling that shares all of it on, and is charged or shared on until it is. */
  readonly whole?: Named | undefined;
  /** The same for what a recipient was given, by the recipient's key. */
  readonly parts: ReadonlyMap<string, Named>;
}

/** How an amount uses another fordeling: takes its kroner over, is less by them, or is worked out from them. */
type Use = 'videre' | 'fradrag' | 'regnet';

/** A `fordelt`: from which fordeling, and the fordeling or takst that it is part of the amount of. */
interface Link {
  readonly of: AllocatedAmount;
  readonly use: Use;
  readonly to: Named;
}
type Named = Pick<AllocationPlan, 'id' | 'title'>;

/**
 * Which fordelinger are charged, and what of them is charged in another: what one gives on to another by `fordelt` is charged
 * there and not here, so that each krone is charged once. Without any `fordelt` all are.
 *
 * @throws FordelError `FAKTURA-OPKRAEVES` where a fordeling is shared on and the ordning does not say which are charged (`opkraeves`),
 * and for every one of which the kroner would be charged twice, or might be.
 */
export function chargingOf(scheme: Scheme): ReadonlyMap<string, Charging> {
  const { allocations, invoicing } = scheme;
  const chargedTariffs = scheme.tariffs.filter(({ id }) =>
    invoicing?.tariffFiles.some(({ tariff }) => tariff === id),
  );
  const links = [
    ...allocations.flatMap((to) =>
      to.amount.kind === 'noeglesum' ? [] : usesOf(to.amount).map((used): Link => ({ ...used, to })),
    ),
    // What takster bring in goes by the tilbud, so it is never just the kroner of a fordeling.
    ...chargedTariffs.flatMap((to) =>
      usesOf(to.base.amount).map(
        ({ of, use }): Link => ({ of, use: use === 'fradrag' ? use : 'regnet', to }),
      ),
    ),
  ];
  const named = invoicing?.charged;
  if (named === undefined && links.length > 0 && invoicing !== undefined) throw notSaid(links, scheme);
  const charged = new Set([
    ...(named ?? allocations.map(({ id }) => id)),
    ...chargedTariffs.map(({ id }) => id),
  ]);
  const isCharged = (id: string) => charged.has(id);
  const isPassed = ({ of, use }: Link, from: string) => use === 'videre' && of.allocation === from;
  // A fordeling is only shared on by those below it, so from the last to the first.
  const leading = new Set(charged);
  for (const { id } of allocations.toReversed()) {
    if (links.some((link) => isPassed(link, id) && leading.has(link.to.id))) leading.add(id);
  }
  const toCharge = links.filter(({ to }) => leading.has(to.id));
  const problems = allocations.flatMap((plan) =>
    chargedTwice(
      plan,
      toCharge.filter(({ of }) => of.allocation === plan.id),
      isCharged(plan.id),
    ),
  );
  if (problems.length > 0) throw new FordelError(problems);
  return new Map(
    allocations.map(({ id }) => {
      const passed = toCharge.filter((link) => isPassed(link, id));
      const whole = passed.find(({ of }) => of.recipient === undefined)?.to;
      const parts = new Map(
        passed.flatMap(({ of: { recipient }, to }): [string, Named][] =>
          recipient === undefined ? [] : [[recipient.key, to]],
        ),
      );
      return [id, { isCharged: isCharged(id), whole, parts }];
    }),
  );
}

/**
 * What an afregning shows and is charged in another fordeling, that shares it on: the table of the afregning and what is invoiced of it
 * are not the same.
 */
export function passedOnDoubts(
  { allocations, invoicing }: Scheme,
  settlements: readonly SettlementPlan[],
): Diagnostic[] {
  if (invoicing === undefined) return [];
  const named = invoicing.charged ?? [];
  return settlements.flatMap((settlement) =>
    allocations
      .filter(({ id }) => named.includes(id))
      .flatMap((to) =>
        (to.amount.kind === 'noeglesum' ? [] : usesOf(to.amount)).map((used): Link => ({ ...used, to })),
      )
      .filter(({ of, use }) => use === 'videre' && [settlement.allocations].flat().includes(of.allocation))
      .map(({ of, to }) => ({
        code: 'AFREGNING-VIDERE',
        severity: 'advarsel',
        message: `"${settlement.title}" har det med, der deles videre i "${to.title}": ${of.recipient?.name ?? 'alle'} faktureres ikke for "${of.allocation}"`,
        place: of.origin,
        advice: `Faktura opkræver det i "${to.title}". Skal det opkræves i afregningen, så tag "${to.id}" ud af opkraeves; ellers lad det stå.`,
      })),
  );
}

/** Every `fordelt` that an amount is made of. A named amount is worked out before any fordeling, and has none. */
function usesOf(amount: Amount, use: Use = 'videre'): { readonly of: AllocatedAmount; readonly use: Use }[] {
  switch (amount.kind) {
    case 'fordelt':
      return [{ of: amount, use }];
    case 'sum':
      return amount.terms.flatMap((term) => usesOf(term, use));
    case 'minus':
      return usesOf(amount.of, turned(use));
    case 'gange':
      return amount.factors.flatMap((factor) => usesOf(factor, 'regnet'));
    case 'afrundet':
    case 'fremskrevet':
      return usesOf(amount.of, 'regnet');
    default:
      return [];
  }
}

function turned(use: Use): Use {
  if (use === 'regnet') return use;
  return use === 'videre' ? 'fradrag' : 'videre';
}

function chargedTwice(plan: AllocationPlan, links: readonly Link[], isCharged: boolean): Diagnostic[] {
  const passed = links.filter(({ use }) => use === 'videre');
  const what = ({ of: { recipient } }: Link) =>
    recipient === undefined ? `hele "${plan.id}"` : `det til ${recipient.name} i "${plan.id}"`;
  const problem = ({ of }: Link, message: string, advice: string): Diagnostic => ({
    code: 'FAKTURA-OPKRAEVES',
    severity: 'fejl',
    message,
    place: of.origin,
    advice,
  });
  const twice = passed.flatMap((link, index) => {
    const other = passed
      .slice(0, index)
      .find(
        ({ of: { recipient } }) =>
          recipient === undefined ||
          link.of.recipient === undefined ||
          recipient.key === link.of.recipient.key,
      );
    if (other === undefined) return [];
    const message = `${what(link)} er delt videre både i "${other.to.id}" og i "${link.to.id}" og ville blive opkrævet to gange`;
    return [problem(link, message, 'Tag den ene ud af opkraeves, eller træk det fra i den anden (minus).')];
  });
  if (!isCharged) return twice;
  const whole = passed
    .filter(({ of }) => of.recipient === undefined)
    .map((link) =>
      problem(
        link,
        `${what(link)} er delt videre i "${link.to.id}" og ville blive opkrævet to gange`,
        `Tag "${plan.id}" eller "${link.to.id}" ud af fakturering.opkraeves.`,
      ),
    );
  const reckoned = links
    .filter(({ use }) => use === 'regnet')
    .map((link) =>
      problem(
        link,
        `"${link.to.id}" er regnet ud af ${what(link)}, så det ikke kan ses, om en krone opkræves to gange`,
        `Tag den ene ud af fakturering.opkraeves, eller skriv fordelt uden gange, afrundet og fremskrevet.`,
      ),
    );
  return [...twice, ...whole, ...reckoned];
}

function notSaid(links: readonly Link[], { allocations, invoicing }: Scheme): FordelError {
  const pairs = links.map(({ of, to }) => `"${of.allocation}" i "${to.id}"`);
  return new FordelError([
    {
      code: 'FAKTURA-OPKRAEVES',
      severity: 'fejl',
      message: `det er ikke sagt, hvilke fordelinger der opkræves, når den ene bruger den anden: ${[...new Set(pairs)].join(', ')}`,
      place: invoicing?.origin,
      advice: `Skriv det under fakturering, fx opkraeves: [${allocations.map(({ id }) => id).join(', ')}]; det, der deles videre til en anden af dem, opkræves kun dér.`,
    },
  ]);
}
