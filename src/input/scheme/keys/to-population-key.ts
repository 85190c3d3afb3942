import type { PopulationKey } from '../../../model/scheme/allocation-key.ts';
import type { AgeSpan } from '../../../model/statbank/extract.ts';
import { parseAges, parseDate } from '../../statbank/labels.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
import type { PopulationEntry } from './schema-key.ts';

export function toPopulationKey(entry: PopulationEntry, path: Path, context: SchemeContext): PopulationKey {
  const ages = readAges(String(entry.alder ?? 'alle'), [...path, 'alder'], context);
  return {
    kind: 'befolkning',
    file: context.resolveFile(entry.fil, entry.tegnsaet),
    date: readDate(String(entry.tidspunkt), [...path, 'tidspunkt'], context),
    ages,
    sex: entry.koen ?? 'alle',
    label: entry.betegnelse ?? defaultLabel(ages),
    missingRowsAreZero: entry.nulraekker === 'udeladt',
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'tidspunkt']),
  };
}

function readAges(written: string, path: Path, context: SchemeContext): AgeSpan | 'alle' {
  const ages = parseAges(written);
  return (
    ages ?? context.refuse(path, `alderen "${written}" kan ikke læses`, 'Skriv fx "0-17" eller alle.', 'alle')
  );
}

function readDate(written: string, path: Path, context: SchemeContext): string {
  const date = parseDate(written);
  const advice = 'Skriv fx 2023K2, 2023M05 eller 2023.';
  if (date !== undefined && (date < '1900' || date >= '2201')) {
    return context.refuse(path, `tidspunktet "${written}" er ikke i årene 1900 til 2200`, advice, date);
  }
  return date ?? context.refuse(path, `tidspunktet "${written}" kan ikke læses`, advice, written);
}

function defaultLabel(ages: AgeSpan | 'alle'): string {
  if (ages === 'alle') return 'folketal';
  return ages.from === ages.to ? `${ages.from}-årige` : `${ages.from}-${ages.to}-årige`;
}
