import type * as z from 'zod/mini';
import { isZero } from '../../model/exact/rational.ts';
import type { CrossTableResult, SettlementResult } from '../../model/result.ts';
import { type CarryOverResult, restingOn } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import { isProvisional } from '../../model/traced.ts';
import { exactly, exactlyKnown, knownDecimal, plainDecimal } from '../format/decimal.ts';
import {
  knownOfAccount,
  knownOfCrossTable,
  knownOfFrame,
  knownOfYear,
  knownPart,
  knownPartSum,
  knownSettlement,
} from './awaited.ts';
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
    aar: years.map((each) => {
      const { plan: own, duty, restsOn } = each;
      const figures = knownOfYear(each);
      return {
        aar: own.year,
        ...exactlyKnown('resultat', figures.resultat),
        ...exactlyKnown('skalIndregnes', figures.skalIndregnes),
        senest: duty.settleBy,
        ...exactlyKnown('indregnet', figures.indregnet),
        ...exactlyKnown('mangler', figures.mangler),
        ...exactlyKnown('beholdes', figures.beholdes),
        beholdesTil: isZero(duty.keep) ? null : duty.keepUntil,
        ...exactlyKnown('ubrugt', figures.ubrugt),
        ...exactlyKnown('opkraevesIkke', figures.opkraevesIkke),
        foreloebig: isProvisional(...restingOn([{ restsOn }])),
      };
    }),
    konto: account.map((line, index) => {
      const figures = knownOfAccount(line, account.slice(0, index));
      return {
        aar: line.year,
        ...exactlyKnown('primo', figures.primo),
        ...exactlyKnown('resultat', figures.resultat),
        ...exactlyKnown('indregnet', figures.indregnet),
        ...exactlyKnown('opkraevesIkke', figures.opkraevesIkke),
        ...exactlyKnown('ultimo', figures.ultimo),
        foreloebig: isProvisional(...restingOn(account.slice(0, index + 1))),
      };
    }),
  };
}

export function frameJson(result: FrameResult): z.infer<typeof frameSchema> {
  const { plan, limit, parts } = result;
  const { ramme, ialt, tilbage } = knownOfFrame(result);
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    ...exactlyKnown('ramme', ramme),
    ...exactlyKnown('ialt', ialt),
    ...exactlyKnown('tilbage', tilbage),
    foreloebig: isProvisional(limit, ...parts.map(({ amount }) => amount)),
  };
}

export function settlementJson(settled: SettlementResult): z.infer<typeof settlementSchema> {
  const { plan, unit, parts, rows, total } = settled;
  return {
    id: plan.id,
    titel: plan.title,
    enhed: unit,
    fordelinger: parts.map(({ id }, index) => ({
      id,
      ...exactlyKnown('ialt', knownPartSum(settled, index)),
    })),
    ...exactly('ialt', total),
    raekker: rows.map((row) => ({
      kommunekode: row.recipient.municipalityCode,
      modtager: row.recipient.name,
      dele: row.parts.map((_, index) => knownDecimal(knownPart(row, index))),
      ...exactlyKnown('beloeb', knownSettlement(row)),
      foreloebig: row.provisional,
    })),
  };
}

export function crossTableJson(result: CrossTableResult): z.infer<typeof crossTableSchema> {
  const { plan, recipients } = result;
  const { cells, rowSums, columnSums, total } = knownOfCrossTable(result);
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    afrundetTil: plainDecimal(plan.step),
    fordelinger: [...plan.allocations],
    raekker: recipients.map(({ municipalityCode, name }, index) => ({
      kommunekode: municipalityCode,
      modtager: name,
      celler: (cells[index] ?? []).map(knownDecimal),
      ialt: knownDecimal(rowSums[index]),
    })),
    kolonner: columnSums.map(knownDecimal),
    ialt: knownDecimal(total),
  };
}
