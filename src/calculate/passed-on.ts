import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import type { AllocatedAmount, AllocationPlan, Amount, Scheme } from '../model/scheme.ts';

/** What is charged of a fordeling, and what another one charges in its place. */
export interface Charging {
  readonly isCharged: boolean;
  /** The fordeling that shares all of it on, and is charged or shared on until it is. */
  readonly whole?: AllocationPlan;
  /** The same for what a recipient was given, by the recipient's key. */
  readonly parts: ReadonlyMap<string, AllocationPlan>;
}

/** How an amount uses another fordeling: takes its kroner over, is less by them, or is worked out from them. */
type Use = 'videre' | 'fradrag' | 'regnet';

/** A `fordelt`: from which fordeling, and the one that it is part of the amount of. */
interface Link {
  readonly of: AllocatedAmount;
  readonly use: Use;
  readonly to: AllocationPlan;
}

/**
 * Which fordelinger are charged, and what of them is charged in another: what one gives on to another by `fordelt` is charged
 * there and not here, so that each krone is charged once. Without any `fordelt` all are.
 *
 * @throws FordelError `FAKTURA-OPKRAEVES` where a fordeling is shared on and the ordning does not say which are charged (`opkraeves`),
 * and for every one of which the kroner would be charged twice, or might be.
 */
export function chargingOf(scheme: Scheme): ReadonlyMap<string, Charging> {
  const { allocations, invoicing } = scheme;
  const links = allocations.flatMap((to) =>
    usesOf(to.amount, scheme).map(({ of, use }): Link => ({ of, use, to })),
  );
  const named = invoicing?.charged;
  if (named === undefined && links.length > 0 && invoicing !== undefined) throw notSaid(links, scheme);
  const isCharged = (id: string) => named === undefined || named.includes(id);
  const isPassed = ({ of, use }: Link, from: string) => use === 'videre' && of.allocation === from;
  const leadsToCharge = ({ id }: AllocationPlan): boolean =>
    isCharged(id) || links.some((link) => isPassed(link, id) && leadsToCharge(link.to));
  const toCharge = links.filter(({ to }) => leadsToCharge(to));
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
        passed.flatMap(({ of: { recipient }, to }): [string, AllocationPlan][] =>
          recipient === undefined ? [] : [[recipient.key, to]],
        ),
      );
      return [id, { isCharged: isCharged(id), ...(whole === undefined ? {} : { whole }), parts }];
    }),
  );
}

/** Every `fordelt` that an amount is made of, through sums and named amounts. */
function usesOf(
  amount: Amount,
  scheme: Scheme,
  use: Use = 'videre',
): { readonly of: AllocatedAmount; readonly use: Use }[] {
  const within = (part: Amount, as: Use) => usesOf(part, scheme, as);
  switch (amount.kind) {
    case 'fordelt':
      return [{ of: amount, use }];
    case 'sum':
      return amount.terms.flatMap((term) => within(term, use));
    case 'minus':
      return within(amount.of, turned(use));
    case 'beloeb': {
      const plan = scheme.amounts.find(({ id }) => id === amount.id);
      return plan === undefined ? [] : within(plan.amount, use);
    }
    case 'gange':
      return amount.factors.flatMap((factor) => within(factor, 'regnet'));
    case 'afrundet':
    case 'fremskrevet':
      return within(amount.of, 'regnet');
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
    recipient === undefined ? `hele "${plan.id}"` : `det, ${recipient.name} får i "${plan.id}",`;
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
        `"${link.to.id}" er regnet ud af ${what(link)} så det ikke kan ses, om en krone opkræves to gange`,
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
      ...(invoicing === undefined ? {} : { place: invoicing.origin }),
      advice: `Skriv det under fakturering, fx opkraeves: [${allocations.map(({ id }) => id).join(', ')}]; det, der deles videre til en anden af dem, opkræves kun dér.`,
    },
  ]);
}
