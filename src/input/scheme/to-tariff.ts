import { divide, one, rational } from '../../model/exact/rational.ts';
import { unitName } from '../../model/exact/unit.ts';
import type { Amount } from '../../model/scheme/amount.ts';
import type { TariffGroup, TariffPlan, TariffService } from '../../model/scheme/tariff.ts';
import { readPart } from './amounts/percentages.ts';
import { toAmount } from './amounts/to-amount.ts';
import type { SchemeContext } from './context.ts';
import type { TariffEntry } from './schema-tariff.ts';
import type { Path } from './yaml/path.ts';

type Places = NonNullable<TariffGroup['places']>;

export function toTariff(entry: TariffEntry, path: Path, context: SchemeContext): TariffPlan {
  context.refuseTwins([...path, 'grupper'], entry.grupper);
  context.refuseTwins([...path, 'ydelser'], entry.ydelser ?? []);
  refuseSecondEnhanced(entry, path, context);
  refuseUncounted(entry, path, context);
  return {
    id: entry.id,
    title: entry.titel,
    unit: unitName(entry.enhed),
    base: toBase(entry, path, context),
    ...(entry.forrige === undefined
      ? {}
      : { previous: toAmount(entry.forrige, [...path, 'forrige'], context) }),
    groups: refuseOverlaps(entry.grupper, [...path, 'grupper'], context).map((group, index) =>
      toGroup(group, [...path, 'grupper', index], context),
    ),
    services: (entry.ydelser ?? []).map((service, index) =>
      toService(service, entry, [...path, 'ydelser', index], context),
    ),
    step:
      entry.afrunding === undefined
        ? one
        : context.number(entry.afrunding.til, [...path, 'afrunding', 'til']),
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
    factor: context.number(entry.faktor, [...path, 'faktor']),
    places: entry.pladser === undefined ? undefined : toPlaces(entry.pladser),
    count: entry.antal === undefined ? undefined : toAmount(entry.antal, [...path, 'antal'], context),
  };
}

/** A tilbud of a size that two groups are for would pay the takst of whichever stands first. */
function refuseOverlaps(
  groups: TariffEntry['grupper'],
  path: Path,
  context: SchemeContext,
): TariffEntry['grupper'] {
  for (const [index, { pladser }] of groups.entries()) {
    if (pladser === undefined) continue;
    const at = [...path, index, 'pladser'];
    const own = toPlaces(pladser);
    if (own.from < 1 || (own.to ?? own.from) < own.from) {
      const advice = 'Skriv den mindste størrelse først, fra 1 plads: "8-24" eller "50+".';
      context.refuse(at, `"${pladser}" er ingen størrelser`, advice, undefined);
      continue;
    }
    const twin = groups
      .slice(0, index)
      .find((group) => group.pladser !== undefined && overlap(own, toPlaces(group.pladser)));
    if (twin === undefined) continue;
    const advice = `Gruppen ${twin.id} er for ${twin.pladser}. Hver størrelse hører til én gruppe.`;
    context.refuse(at, `"${pladser}" overlapper en anden gruppe`, advice, undefined);
  }
  refuseHoles(groups, path, context);
  return groups;
}

/** A tilbud of a size that no group is for, though there are smaller and larger ones, would have no takst. */
function refuseHoles(groups: TariffEntry['grupper'], path: Path, context: SchemeContext): void {
  const sizes = groups.flatMap(({ pladser }, index) =>
    pladser === undefined ? [] : [{ index, written: pladser, ...toPlaces(pladser) }],
  );
  if (sizes.some(({ from, to }) => from < 1 || (to ?? from) < from)) return;
  const rising = sizes.sort((a, b) => a.from - b.from);
  for (const [index, { to, written }] of rising.entries()) {
    const next = rising[index + 1];
    if (to === undefined || next === undefined || next.from <= to + 1) continue;
    const missing = next.from === to + 2 ? `${to + 1}` : `${to + 1}-${next.from - 1}`;
    const advice = `Grupperne før og efter er for ${written} og ${next.written}. Ret den ene, eller skriv en gruppe for ${missing}.`;
    const message = `ingen gruppe er for ${missing} pladser`;
    context.refuse([...path, next.index, 'pladser'], message, advice, undefined);
  }
}

function overlap(a: Places, b: Places): boolean {
  return (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
}

function toPlaces(written: string): Places {
  const [from = 0, to] = written.split(/[-+]/).map((part) => Number.parseInt(part, 10));
  return to === undefined || written.endsWith('+') ? { from } : { from, to };
}

/** A need is shared by what all groups pay: one without a number would pay its takst and be counted as nobody. */
function refuseUncounted(
  { behov, grupper, ydelser = [] }: TariffEntry,
  path: Path,
  context: SchemeContext,
): void {
  if (behov === undefined || [...grupper, ...ydelser].every(({ antal }) => antal === undefined)) return;
  for (const [index, { id, antal }] of grupper.entries()) {
    if (antal !== undefined) continue;
    const advice =
      'Behovet deles på alle, der skal betale. Skriv antal; venter ingen i gruppen, så skriv antal: { fast: 0 }.';
    context.refuse([...path, 'grupper', index], `gruppen "${id}" har intet antal`, advice, undefined);
  }
}

/** Months of skærpet tilsyn are charged by one service. */
function refuseSecondEnhanced({ ydelser = [] }: TariffEntry, path: Path, context: SchemeContext): void {
  const marked = [...ydelser.entries()].filter(([, service]) => service.skaerpet_tilsyn);
  for (const [index] of marked.slice(1)) {
    const message = 'to ydelser er skærpet tilsyn';
    const advice = 'Lad skaerpet_tilsyn: true stå ved den ene, der opkræves.';
    context.refuse([...path, 'ydelser', index, 'skaerpet_tilsyn'], message, advice, undefined);
  }
}

function toService(
  { id, titel, procent, skaerpet_tilsyn, antal = {} }: NonNullable<TariffEntry['ydelser']>[number],
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
    fraction: divide(readPart(procent, [...path, 'procent'], context), rational(100n)),
    isEnhanced: skaerpet_tilsyn,
    counts: new Map(counts),
  };
}
