import { one } from '../../model/exact/rational.ts';
import type { Amount } from '../../model/scheme/scheme.ts';
import type { TariffGroup, TariffPlan, TariffService } from '../../model/scheme/tariff.ts';
import { toAmount } from './amounts/to-amount.ts';
import type { SchemeContext } from './context.ts';
import type { TariffEntry } from './schema-tariff.ts';
import type { Path } from './yaml/document.ts';

export function toTariff(entry: TariffEntry, path: Path, context: SchemeContext): TariffPlan {
  context.refuseTwins([...path, 'grupper'], entry.grupper);
  context.refuseTwins([...path, 'ydelser'], entry.ydelser ?? []);
  return {
    id: entry.id,
    title: entry.titel,
    unit: entry.enhed ?? 'kr.',
    base: toBase(entry, path, context),
    ...(entry.forrige === undefined
      ? {}
      : { previous: toAmount(entry.forrige, [...path, 'forrige'], context) }),
    groups: entry.grupper.map((group, index) => toGroup(group, [...path, 'grupper', index], context)),
    services: (entry.ydelser ?? []).map((service, index) =>
      toService(service, entry, [...path, 'ydelser', index], context),
    ),
    step:
      entry.afrunding === undefined
        ? one
        : context.positive(entry.afrunding.til, [...path, 'afrunding', 'til']),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'id']),
  };
}

function toBase({ grundtakst, behov }: TariffEntry, path: Path, context: SchemeContext): TariffPlan['base'] {
  if (behov !== undefined && grundtakst === undefined) {
    return { kind: 'behov', amount: toAmount(behov, [...path, 'behov'], context) };
  }
  if (grundtakst !== undefined && behov === undefined) {
    return { kind: 'grundtakst', amount: toAmount(grundtakst, [...path, 'grundtakst'], context) };
  }
  const standIn = { kind: 'fast', value: one, origin: context.origin(path) } as const;
  const advice = 'grundtakst er taksten med faktor 1, uafrundet; behov er det, taksterne skal indbringe.';
  return context.refuse(path, 'her skal stå netop én af grundtakst og behov', advice, {
    kind: 'grundtakst',
    amount: standIn,
  });
}

function toGroup(entry: TariffEntry['grupper'][number], path: Path, context: SchemeContext): TariffGroup {
  return {
    id: entry.id,
    title: entry.titel,
    factor: context.positive(entry.faktor, [...path, 'faktor']),
    ...(entry.pladser === undefined ? {} : { places: toPlaces(entry.pladser) }),
    ...(entry.antal === undefined ? {} : { count: toAmount(entry.antal, [...path, 'antal'], context) }),
  };
}

function toPlaces(written: string): { from: number; to?: number } {
  const [from = 0, to] = written.split(/[-+]/).map((part) => Number.parseInt(part, 10));
  return to === undefined || written.endsWith('+') ? { from } : { from, to };
}

function toService(
  { id, titel, andel, antal = {} }: NonNullable<TariffEntry['ydelser']>[number],
  { grupper }: TariffEntry,
  path: Path,
  context: SchemeContext,
): TariffService {
  const groups = grupper.map((group) => group.id);
  const counts = Object.entries(antal).map(([group, count]): [string, Amount] => {
    const at = [...path, 'antal', group];
    const advice = `Grupperne er: ${groups.join(', ')}.`;
    if (!groups.includes(group)) context.refuse(at, `der er ingen gruppe "${group}"`, advice, undefined);
    return [group, toAmount(count, at, context)];
  });
  return {
    id,
    title: titel,
    fraction: context.positive(andel, [...path, 'andel']),
    counts: new Map(counts),
  };
}
