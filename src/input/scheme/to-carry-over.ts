import { unitName } from '../../model/exact/unit.ts';
import type { CarryOverPlan, ResultYearPlan } from '../../model/scheme/carry-over.ts';
import type { FramePlan } from '../../model/scheme/frame.ts';
import { toAmount } from './amounts/to-amount.ts';
import type { SchemeContext } from './context.ts';
import type { CarryOverEntry, FrameEntry } from './schema-carry-over.ts';
import type { Path } from './yaml/path.ts';

export function toCarryOver(entry: CarryOverEntry, path: Path, context: SchemeContext): CarryOverPlan {
  return {
    id: entry.id,
    title: entry.titel,
    rule: entry.regel,
    years: entry.aar.map((year, index) => toResultYear(year, entry, [...path, 'aar', index], context)),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'id']),
  };
}

function toResultYear(
  entry: CarryOverEntry['aar'][number],
  { regel, aar }: CarryOverEntry,
  path: Path,
  context: SchemeContext,
): ResultYearPlan {
  if (aar.find((other) => other.aar === entry.aar) !== entry) {
    context.refuse([...path, 'aar'], `${entry.aar} står to gange`, 'Skriv et resultat pr. år.', undefined);
  }
  if (regel === 'takstbekendtgoerelsen' && entry.budget === undefined) {
    const advice = 'Reglen har en grænse på 5 % af årets budgetterede udgifter.';
    context.refuse(path, `${entry.aar} mangler budget`, advice, undefined);
  }
  return {
    year: entry.aar,
    result: toAmount(entry.resultat, [...path, 'resultat'], context),
    budget: entry.budget === undefined ? undefined : toAmount(entry.budget, [...path, 'budget'], context),
    takenIn: (entry.indregnet ?? []).map((taken, index) =>
      toTakenIn(taken, entry.aar, [...path, 'indregnet', index], context),
    ),
    origin: context.origin([...path, 'aar']),
  };
}

/** No budget can take in a result before the year that it is the result of. */
function toTakenIn(
  { aar: year, beloeb }: NonNullable<CarryOverEntry['aar'][number]['indregnet']>[number],
  resultYear: number,
  path: Path,
  context: SchemeContext,
): ResultYearPlan['takenIn'][number] {
  if (year < resultYear) {
    const message = `${resultYear}s resultat er indregnet i ${year}, før det fandtes`;
    context.refuse([...path, 'aar'], message, 'Skriv det år, hvis budget tog det med.', undefined);
  }
  return { year, amount: toAmount(beloeb, [...path, 'beloeb'], context) };
}

export function toFrame(entry: FrameEntry, path: Path, context: SchemeContext): FramePlan {
  return {
    id: entry.id,
    title: entry.titel,
    unit: unitName(entry.enhed),
    limit: toAmount(entry.ramme, [...path, 'ramme'], context),
    parts: entry.dele.map(({ titel, beloeb }, index) => ({
      title: titel,
      amount: toAmount(beloeb, [...path, 'dele', index, 'beloeb'], context),
    })),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'ramme']),
  };
}
