import { compare, one, type Rational } from '../../../model/exact/rational.ts';
import type { Recipient } from '../../../model/recipient.ts';
import type { AllocationKey, Bound, Declared, MixPart } from '../../../model/scheme/allocation-key.ts';
import type { SchemeContext } from '../context.ts';
import { recipientAmong } from '../to-recipients.ts';
import type { Path } from '../yaml/document.ts';
import type { BoundEntry, CountEntry, KeyEntry, MixPartEntry } from './schema-key.ts';
import { toPopulationKey } from './to-population-key.ts';

/** A fordelingsnøgle, with the keys inside it. */
export function toKey(
  entry: KeyEntry,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): AllocationKey {
  const inner = (key: KeyEntry, at: Path) => toKey(key, recipients, at, context);
  const values = (written: Readonly<Record<string, number | string>>, at: Path, everyone: boolean) =>
    toValues(written, everyone, recipients, at, context);
  if ('befolkning' in entry) return toPopulationKey(entry.befolkning, [...path, 'befolkning'], context);
  if ('optaelling' in entry) return toCountKey(entry.optaelling, [...path, 'optaelling'], context);
  if ('procenter' in entry) {
    const [{ vaerdier }, at] = [entry.procenter, [...path, 'procenter']] as const;
    const found = values(vaerdier, [...at, 'vaerdier'], true);
    return { kind: 'procenter', values: found, ...common(entry.procenter, 'procent', at, context) };
  }
  if ('beloeb' in entry) {
    const [{ vaerdier }, at] = [entry.beloeb, [...path, 'beloeb']] as const;
    const found = values(vaerdier, [...at, 'vaerdier'], true);
    return { kind: 'beloeb', values: found, ...common(entry.beloeb, 'faste beløb', at, context) };
  }
  if ('lige' in entry)
    return { kind: 'lige', ...common(entry.lige, 'lige dele', [...path, 'lige'], context) };
  if ('blanding' in entry) {
    const at = [...path, 'blanding'];
    const parts = entry.blanding.dele.map((part, index) =>
      toMixPart(part, recipients, [...at, 'dele', index], context),
    );
    return { kind: 'blanding', parts, ...common(entry.blanding, 'pct. efter blandingen', at, context) };
  }
  if ('trin' in entry) {
    const at = [...path, 'trin'];
    const stretches = entry.trin.trin.map(({ over, procent }, index) => ({
      above: context.number(over, [...at, 'trin', index, 'over']),
      percent: context.number(procent, [...at, 'trin', index, 'procent']),
    }));
    refuseDisorder(
      stretches.map(({ above }) => above),
      [...at, 'trin'],
      context,
    );
    const key = inner(entry.trin.noegle, [...at, 'noegle']);
    return { kind: 'trin', key, stretches, ...common(entry.trin, `vægtet ${key.label}`, at, context) };
  }
  if ('klasser' in entry) {
    const at = [...path, 'klasser'];
    const classes = entry.klasser.klasser.map(({ fra, vaegt }, index) => ({
      from: context.number(fra, [...at, 'klasser', index, 'fra']),
      weight: context.number(vaegt, [...at, 'klasser', index, 'vaegt']),
    }));
    refuseDisorder(
      classes.map(({ from }) => from),
      [...at, 'klasser'],
      context,
    );
    const key = inner(entry.klasser.noegle, [...at, 'noegle']);
    return {
      kind: 'klasser',
      key,
      classes,
      ...common(entry.klasser, 'klassens vægt', at, context),
    };
  }
  if ('faktorer' in entry) {
    const at = [...path, 'faktorer'];
    const { noegle, vaerdier, ellers } = entry.faktorer;
    const key = inner(noegle, [...at, 'noegle']);
    const otherwise = ellers === undefined ? one : context.number(ellers, [...at, 'ellers']);
    const factors = values(vaerdier, [...at, 'vaerdier'], false);
    const rest = common(entry.faktorer, `${key.label} × faktor`, at, context);
    return { kind: 'faktorer', key, values: factors, otherwise, ...rest };
  }
  if ('sats' in entry) {
    const at = [...path, 'sats'];
    const key = inner(entry.sats.noegle, [...at, 'noegle']);
    const rate = toDeclared(entry.sats.sats, [...at, 'sats'], context);
    return { kind: 'sats', key, rate, ...common(entry.sats, `sats × ${key.label}`, at, context) };
  }
  const at = [...path, 'graenser'];
  const { noegle, gulv, loft } = entry.graenser;
  const key = inner(noegle, [...at, 'noegle']);
  return {
    kind: 'graenser',
    key,
    ...(gulv === undefined ? {} : { floor: toBound(gulv, recipients, [...at, 'gulv'], context) }),
    ...(loft === undefined ? {} : { ceiling: toBound(loft, recipients, [...at, 'loft'], context) }),
    ...common(entry.graenser, 'pct. med gulv og loft', at, context),
  };
}

function common(
  entry: { readonly betegnelse?: string | undefined; readonly kilde?: string | undefined },
  label: string,
  path: Path,
  context: SchemeContext,
) {
  return {
    label: entry.betegnelse ?? label,
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.originOfKey(path),
  };
}

function toCountKey(entry: CountEntry, path: Path, context: SchemeContext): AllocationKey {
  return {
    kind: 'optaelling',
    file: context.resolveFile(entry.fil, entry.tegnsaet),
    nameColumn: entry.navn ?? 'modtager',
    countColumn: entry.kolonne,
    ...(entry.fratraek === undefined ? {} : { minusColumn: entry.fratraek }),
    negativeIsZero: entry.negativ === 'nul',
    where: new Map(Object.entries(entry.hvor ?? {})),
    ...common(entry, entry.kolonne, path, context),
  };
}

function toMixPart(
  entry: MixPartEntry,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): MixPart {
  const circle =
    entry.modtagere?.flatMap(
      (name, index) => recipientAmong(name, recipients, [...path, 'modtagere', index], context) ?? [],
    ) ?? recipients;
  return {
    percent: context.number(entry.procent, [...path, 'procent']),
    key: toKey(entry.noegle, circle, [...path, 'noegle'], context),
    recipients: circle,
    origin: context.origin([...path, 'procent']),
  };
}

function toBound(
  entry: BoundEntry,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): Bound {
  if ('noegle' in entry) {
    const at = [...path, 'noegle'];
    return {
      kind: 'noegle',
      key: toKey(entry.noegle, recipients, at, context),
      origin: context.originOfKey(path),
    };
  }
  if ('procent' in entry) {
    const at = [...path, 'procent'];
    return { kind: 'procent', percent: context.number(entry.procent, at), origin: context.origin(at) };
  }
  const at = [...path, 'beloeb'];
  return { kind: 'beloeb', amount: context.number(entry.beloeb, at), origin: context.origin(at) };
}

/** Values by recipient; with `everyone` each recipient must have one. */
function toValues(
  written: Readonly<Record<string, number | string>>,
  everyone: boolean,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): Map<string, Declared> {
  const values = new Map<string, Declared>();
  for (const [name, value] of Object.entries(written)) {
    const at = [...path, name];
    const recipient = recipientAmong(name, recipients, at, context);
    if (recipient === undefined) continue;
    if (values.has(recipient.key))
      context.refuse(at, `${recipient.name} står to gange`, 'Slet den ene.', undefined);
    values.set(recipient.key, toDeclared(value, at, context));
  }
  const missing = recipients.filter(({ key }) => !values.has(key));
  if (everyone && missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    context.refuse(
      path,
      `værdien mangler for ${names}`,
      'Skriv den; er den ikke kommet, så skriv forventet.',
      undefined,
    );
  }
  return values;
}

function toDeclared(written: number | string, path: Path, context: SchemeContext): Declared {
  const origin = context.origin(path);
  if (written === 'forventet') return { kind: 'forventet', origin };
  return { kind: 'tal', value: context.number(written, path), origin };
}

function refuseDisorder(bounds: readonly Rational[], path: Path, context: SchemeContext): void {
  for (const [index, bound] of bounds.entries()) {
    const before = bounds[index - 1];
    if (before !== undefined && compare(before, bound) >= 0) {
      context.refuse([...path, index], 'trinnene skal stå i stigende orden', 'Byt om på dem.', undefined);
    }
  }
}
