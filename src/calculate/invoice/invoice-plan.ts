import { failure } from '../../model/diagnostic.ts';
import type { IsoDate } from '../../model/exact/calendar-date.ts';
import { inNumber } from '../../model/exact/format.ts';
import { absolute, add, isZero, negate, sign, subtract, sum, zero } from '../../model/exact/rational.ts';
import type { FileAccount } from '../../model/file-account.ts';
import type { InstalmentPlan } from '../../model/invoice/instalment-plan.ts';
import type {
  Charge,
  ChargeGroup,
  ChargeLine,
  ControlSum,
  DraftInvoice,
  Instalment,
  InvoiceBatch,
  NotInvoiced,
} from '../../model/invoice/invoice.ts';
import type { Debtor, Invoicing } from '../../model/invoice/invoicing.ts';
import type { InputFile } from '../../model/origin.ts';
import { requireSound } from '../audit/discrepancy.ts';
import { auditBatch } from '../audit/invoice/invoices.ts';
import { debtorAccount } from './debtor-account.ts';
import { instalmentsByLine, instalmentsOf, instalmentsOfMember, planOfMember } from './instalments.ts';
import { refuseMisfits, rowsOf } from './refuse-misfits.ts';
import { vatOf, withVat } from './vat.ts';

/** What a batch is made of. */
export interface BatchRequest {
  readonly scheme: { readonly id: string; readonly title: string; readonly year: number };
  readonly invoicing: Invoicing;
  readonly debtors: readonly Debtor[];
  /** Fordelinger, takster and settlements alike. */
  readonly groups: readonly ChargeGroup[];
  readonly instalments: InstalmentPlan;
  /** The issue date of every document; without it each rate is issued on the first banking day of its period. */
  readonly issueDate?: IsoDate | undefined;
  readonly inputs: readonly InputFile[];
  readonly accounts: readonly FileAccount[];
}

/**
 * The whole batch as data, before numbers are given: one document per charge and rate, an invoice where the charge is
 * positive and a credit note where it is negative, in the order of the rater.
 *
 * @throws FordelError `DEBITOR-MANGLER` that names every recipient without a row in the debitorfil, as `refuseMisfits` does,
 * and `INTERN-PROEVE` for a batch that does not hold.
 */
export function planBatch(request: BatchRequest): InvoiceBatch<DraftInvoice> {
  const { scheme, invoicing, groups } = request;
  refuseMisfits(request);
  const notInvoiced = groups.flatMap((group) => leftOut(group, invoicing));
  const debtorOf = requireDebtors(request, notInvoiced);
  const charged = new Set(groups.flatMap((group) => group.charges.map((charge) => debtorOf(charge, group))));
  const all = instalmentsOf(scheme.year, request.instalments, invoicing.termDays, request.issueDate);
  const documents = groups
    .flatMap((group) =>
      group.charges.flatMap((charge) => {
        const debtor = debtorOf(charge, group);
        if (debtor === undefined) return [];
        const { instalments, rates } = ratesOf(charge, all, request);
        return instalments.flatMap((instalment) => {
          const lines = charge.lines.map((line, index) => {
            return { ...line, amount: rates[index]?.[instalment.index - 1] ?? zero };
          });
          return documentsOf({ ...charge, lines }, group, instalment, debtor, invoicing);
        });
      }),
    )
    .sort(byDates);
  const batch = {
    schemeId: scheme.id,
    schemeTitle: scheme.title,
    year: scheme.year,
    instalments: request.instalments,
    documents,
    notInvoiced: [...notInvoiced, ...groups.flatMap(chargedElsewhere)],
    control: groups.map((group) => controlSum(group, documents, notInvoiced)),
    inputs: request.inputs,
    accounts: [...request.accounts, ...debtorAccount(request.debtors, charged)],
  };
  requireSound(auditBatch(batch, groups, request.instalments));
  return batch;
}

/** When a recipient pays, and of each line how much; a member for a part of the year pays for that part. */
function ratesOf(
  charge: Charge,
  all: readonly Instalment[],
  { instalments, issueDate, invoicing }: BatchRequest,
): { instalments: readonly Instalment[]; rates: ReturnType<typeof instalmentsByLine> } {
  const { membership } = charge.recipient;
  const periods = all.map(({ period }) => period);
  const plan = planOfMember(instalments, periods, membership);
  return {
    instalments:
      membership === undefined
        ? all
        : instalmentsOfMember(all, plan, membership, invoicing.termDays, issueDate),
    rates: instalmentsByLine(charge, plan),
  };
}

/** In the order of issue and then of the rater; within a rate, those with later terms last. */
function byDates({ instalment: a }: DraftInvoice, { instalment: b }: DraftInvoice): number {
  if (a.issueDate !== b.issueDate) return a.issueDate < b.issueDate ? -1 : 1;
  if (a.index !== b.index) return a.index - b.index;
  return a.dueDate === b.dueDate ? 0 : a.dueDate < b.dueDate ? -1 : 1;
}

function leftOut(group: ChargeGroup, { excluded }: Invoicing): NotInvoiced[] {
  return group.charges.flatMap(({ recipient, amount }): NotInvoiced[] => {
    const exception = excluded.find((entry) => entry.recipient.key === recipient.key);
    if (exception === undefined && !isZero(amount)) return [];
    const reason = exception?.reason ?? 'beløbet er 0';
    return [{ recipient, groupId: group.id, amount, reason }];
  });
}

/** What a fordeling gives that is charged in another one, or not at all. */
function chargedElsewhere({ id, setAside }: ChargeGroup): NotInvoiced[] {
  return setAside.map(({ recipient, amount, passedOnTo }) => ({
    recipient,
    groupId: id,
    amount,
    reason:
      passedOnTo === undefined ? 'fordelingen opkræves ikke' : `deles videre og opkræves i ${passedOnTo}`,
  }));
}

/** The debtor of each charge that becomes a document; a row for the charge type before the one for all. */
function requireDebtors({ groups, debtors, invoicing }: BatchRequest, notInvoiced: readonly NotInvoiced[]) {
  const isLeftOut = ({ recipient }: Charge, group: ChargeGroup) =>
    notInvoiced.some((entry) => entry.groupId === group.id && entry.recipient.key === recipient.key);
  const find = ({ recipient }: Charge, group: ChargeGroup) => {
    const rows = rowsOf(recipient, debtors);
    return (
      rows.find(({ chargeId }) => chargeId === group.id) ?? rows.find(({ chargeId }) => chargeId === null)
    );
  };
  const missing = groups.flatMap((group) =>
    group.charges
      .filter((charge) => !isLeftOut(charge, group) && find(charge, group) === undefined)
      .map(({ recipient }) => (groups.length === 1 ? recipient.name : `${recipient.name} (${group.id})`)),
  );
  if (missing.length > 0) {
    throw failure({
      code: 'DEBITOR-MANGLER',
      message: `${inNumber(missing.length, 'modtager', 'modtagere')} er ikke i debitorfilen: ${missing.join(', ')}`,
      place: invoicing.origin,
      advice: 'Giv hver en række, eller skriv dem under undtaget med en grund.',
    });
  }
  return (charge: Charge, group: ChargeGroup) => (isLeftOut(charge, group) ? undefined : find(charge, group));
}

/** The document of a charge's rate, whose lines are of that rate; none where the rate comes to nothing. */
function documentsOf(
  charge: Charge,
  group: ChargeGroup,
  instalment: Instalment,
  debtor: Debtor,
  invoicing: Invoicing,
): DraftInvoice[] {
  const lines = charge.lines.filter(({ amount }) => !isZero(amount));
  const amount = sum(lines.map((line) => line.amount));
  if (isZero(amount)) return [];
  const isCredit = sign(amount) < 0;
  const vat = invoicing.vatByCharge.get(group.id) ?? invoicing.vat;
  const net = absolute(amount);
  const tax = vatOf(net, vat);
  return [
    {
      kind: isCredit ? 'kreditnota' : 'faktura',
      groupId: group.id,
      title: group.title,
      recipient: charge.recipient,
      issuer: invoicing.issuer,
      debtor,
      instalment,
      lines: withVat(isCredit ? lines.map(turned) : lines, vat),
      vat,
      net,
      tax,
      payable: add(net, tax),
      payment: isCredit ? { kind: 'nemkonto' } : invoicing.payment,
      ledger: {
        ...invoicing.ledger,
        income: invoicing.incomeByCharge.get(group.id) ?? invoicing.ledger.income,
      },
      yearAmount: absolute(charge.amount),
      formula: charge.formula,
      basis: charge.basis,
      providers: charge.providers,
      example: invoicing.example,
    },
  ];
}

function turned(line: ChargeLine): ChargeLine {
  return { ...line, amount: negate(line.amount) };
}

/** Holds the documents of a group against its total; what the declared rounding and exclusions explain is set apart. */
function controlSum(
  group: ChargeGroup,
  documents: readonly DraftInvoice[],
  notInvoiced: readonly NotInvoiced[],
): ControlSum {
  const netOf = (kind: DraftInvoice['kind']) =>
    sum(documents.filter((each) => each.groupId === group.id && each.kind === kind).map(({ net }) => net));
  const invoiced = netOf('faktura');
  const credited = netOf('kreditnota');
  const excluded = sum(notInvoiced.filter(({ groupId }) => groupId === group.id).map(({ amount }) => amount));
  const passed = group.setAside.filter(({ passedOnTo }) => passedOnTo !== undefined);
  const passedOn = sum(passed.map(({ amount }) => amount));
  const notCharged = subtract(sum(group.setAside.map(({ amount }) => amount)), passedOn);
  const accounted = sum([invoiced, negate(credited), excluded, passedOn, notCharged, group.residual]);
  return {
    groupId: group.id,
    title: group.title,
    total: group.total,
    totalName: group.totalName,
    invoiced,
    credited,
    excluded,
    passedOn,
    passedOnTo: [...new Set(passed.flatMap(({ passedOnTo }) => passedOnTo ?? []))],
    notCharged,
    residual: group.residual,
    residualNote: group.residualNote,
    unexplained: subtract(group.total, accounted),
  };
}
