import type * as z from 'zod/mini';
import { isZero, zero } from '../../model/exact/rational.ts';
import type { CrossTableResult, SettlementResult } from '../../model/result.ts';
import { type CarryOverResult, restingOn } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import { isProvisional } from '../../model/traced.ts';
import { exactly, plainDecimal } from '../format/decimal.ts';
import type {
  carryOverSchema,
  crossTableSchema,
  frameSchema,
  settlementSchema,
} from './settlement-schema.ts';

export function carryOverJson({ plan, years, account }: CarryOverResult): z.infer<typeof carryOverSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    regel: plan.rule,
    aar: years.map(({ plan: { year }, result, duty, restsOn, takenIn, left, unused }) => ({
      aar: year,
      ...exactly('resultat', result.value),
      ...exactly('skalIndregnes', duty.settle),
      senest: duty.settleBy,
      ...exactly('indregnet', takenIn),
      ...exactly('mangler', left),
      ...exactly('beholdes', duty.keep),
      beholdesTil: isZero(duty.keep) ? null : duty.keepUntil,
      ...exactly('ubrugt', unused),
      ...exactly('opkraevesIkke', duty.borne),
      foreloebig: isProvisional(...restingOn([{ restsOn }])),
    })),
    konto: account.map(({ year, opening, result, takenIn, borne, closing }, index) => ({
      aar: year,
      ...exactly('primo', opening),
      ...exactly('resultat', result),
      ...exactly('indregnet', takenIn),
      ...exactly('opkraevesIkke', borne),
      ...exactly('ultimo', closing),
      foreloebig: isProvisional(...restingOn(account.slice(0, index + 1))),
    })),
  };
}

export function frameJson({ plan, limit, parts, total, room }: FrameResult): z.infer<typeof frameSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    ...exactly('ramme', limit.value),
    ...exactly('ialt', total),
    ...exactly('tilbage', room),
    foreloebig: isProvisional(limit, ...parts.map(({ amount }) => amount)),
  };
}

export function settlementJson({
  plan,
  unit,
  parts,
  rows,
  partSums,
  total,
}: SettlementResult): z.infer<typeof settlementSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    enhed: unit,
    fordelinger: parts.map(({ id }, index) => ({ id, ...exactly('ialt', partSums[index] ?? zero) })),
    ...exactly('ialt', total),
    raekker: rows.map(({ recipient, parts: own, amount, provisional }) => ({
      kommunekode: recipient.municipalityCode,
      modtager: recipient.name,
      dele: own.map((part) => (part === undefined ? null : plainDecimal(part))),
      ...exactly('beloeb', amount),
      foreloebig: provisional,
    })),
  };
}

export function crossTableJson({
  plan,
  recipients,
  table: rounded,
}: CrossTableResult): z.infer<typeof crossTableSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    afrundetTil: plainDecimal(plan.step),
    fordelinger: [...plan.allocations],
    raekker: recipients.map(({ municipalityCode, name }, index) => ({
      kommunekode: municipalityCode,
      modtager: name,
      celler: (rounded.cells[index] ?? []).map(plainDecimal),
      ialt: plainDecimal(rounded.rowSums[index] ?? rounded.total),
    })),
    kolonner: rounded.columnSums.map(plainDecimal),
    ialt: plainDecimal(rounded.total),
  };
}
