import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import { rational } from '../../model/exact/rational.ts';
import { problemList } from '../../model/problem-list.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { PopulationKey } from '../../model/scheme/allocation-key.ts';
import {
  type AgeSpan,
  civilStatuses,
  type Extract,
  type ExtractRow,
  type Headcounts,
  overlap,
  type PopulationGroup,
  spanText,
} from '../../model/statbank/extract.ts';
import type { Weighted } from './key-weights.ts';
import { tileAges } from './tile-ages.ts';

const statusParts = civilStatuses.filter((status) => status !== 'alle');

/**
 * `befolkning`: each recipient's weight is its headcount in an extract at one opgørelsestidspunkt, for an age span
 * and a sex. A row of totals is never added to its parts: where the extract has the total it alone counts,
 * otherwise the parts must cover it exactly.
 *
 * @throws FordelError with every `UDTRAEK-…` problem: a date, age, sex or kommune that the extract does not have.
 */
export function populationWeights(
  key: PopulationKey,
  extract: Extract,
  recipients: readonly Recipient[],
): Weighted[] {
  const atDate = headcountsAt(key, extract);
  const problems = problemList();
  const groups = selectGroups(key, extract, atDate.groups, problems);
  const weighted = recipients.map((recipient) => {
    const ofRecipient = atDate.rowsOf(recipient.municipalityCode ?? '');
    const rows = (ofRecipient ?? []).filter(groups.includes);
    if (ofRecipient === undefined) {
      problems.push({
        code: 'UDTRAEK-KOMMUNE',
        severity: 'fejl',
        message: `${recipient.name} er ikke i ${extract.source.file} for ${key.date}`,
        place: key.origin,
        advice: 'Hent et udtræk, der har alle modtagere, eller ret listen af modtagere.',
      });
    } else if (
      rows.length < groups.size &&
      ofRecipient.some((row) => groups.otherAgesOf(row) || groups.partOfAbsent(row, rows))
    ) {
      problems.push({
        code: 'UDTRAEK-CELLE',
        severity: 'fejl',
        message: `${recipient.name} er delt op på en anden måde for ${key.date} end de øvrige i ${extract.source.file}`,
        place: key.origin,
        advice: 'Hent udtrækket igen med samme aldre, køn og civilstande for alle kommuner.',
      });
    } else if (groups.size > 0 && rows.length < groups.size && !key.missingRowsAreZero) {
      problems.push({
        code: 'UDTRAEK-CELLE',
        severity: 'fejl',
        message: `${recipient.name} mangler ${groups.size - rows.length} af ${groups.size} rækker for ${key.date} i ${extract.source.file}`,
        place: key.origin,
        advice:
          'Er udtrækket i BULK-format, hvor nulrækker er udeladt, så skriv nulraekker: udeladt under nøglen.',
      });
    }
    if (ofRecipient !== undefined && rows.length === 0 && isNeverEmpty(key)) {
      problems.push({
        code: 'UDTRAEK-CELLE',
        severity: 'fejl',
        message: `${recipient.name} har ingen af de ønskede rækker for ${key.date} i ${extract.source.file}, kun andre`,
        place: key.origin,
        advice: `Rækker med nul er udeladt, men ingen kommune er uden nogen på ${spanText(key.ages)} år. Hent udtrækket igen med dem alle.`,
      });
    }
    const count = rows.reduce((total, row) => total + row.count, 0n);
    return { recipient, weight: { value: rational(count), origins: rows.map((row) => row.origin) } };
  });
  if (problems.length > 0) throw new FordelError(problems);
  return weighted;
}

/** Whether a zero cannot be true: five years of age or more, below the oldest, that every kommune has somebody of. */
function isNeverEmpty({ ages, missingRowsAreZero }: PopulationKey): boolean {
  return missingRowsAreZero && ages !== 'alle' && ages.from < 90 && ages.to - ages.from >= 4;
}

/** The rows that together make one headcount, whatever the area. */
interface Groups {
  /** How many rows an area has when none is left out. */
  readonly size: number;
  includes(row: ExtractRow): boolean;
  /** Whether a row counts some of the wanted ages in a group of another width. */
  otherAgesOf(row: ExtractRow): boolean;
  /** Whether a row counts people of a wanted group that is not among an area's rows: it is then no zero left out. */
  partOfAbsent(row: ExtractRow, present: readonly ExtractRow[]): boolean;
}

function selectGroups(
  key: PopulationKey,
  extract: Extract,
  present: readonly PopulationGroup[],
  problems: Diagnostic[],
): Groups {
  const problem = (
    code: 'UDTRAEK-KOEN' | 'UDTRAEK-ALDER' | 'UDTRAEK-CIVILSTAND',
    message: string,
    advice: string,
  ) => {
    problems.push({ code, severity: 'fejl', message, place: key.origin, advice });
    return new Set<string>();
  };
  const at = `${extract.source.file} for ${key.date}`;

  const sexes = new Set<string>(present.map((group) => group.sex));
  const wantedSexes =
    totalOrParts(key.sex, sexes, key.sex === 'alle' ? ['maend', 'kvinder'] : []) ??
    problem('UDTRAEK-KOEN', `${at} har ikke køn "${key.sex}"`, `Udtrækket har: ${[...sexes].join(', ')}.`);

  const statuses = new Set<string>(present.map((group) => group.civilStatus));
  const wantedStatuses =
    totalOrParts('alle', statuses, statusParts) ??
    problem(
      'UDTRAEK-CIVILSTAND',
      `${at} har hverken alle civilstande under ét eller hver af ${statusParts.join(', ')}`,
      'Hent udtrækket igen med civilstand i alt.',
    );

  const spans = new Map(present.map((group) => [spanText(group.ages), group.ages]));
  const tiles = selectAges(key.ages, spans);
  const wantedAges =
    tiles === undefined
      ? problem(
          'UDTRAEK-ALDER',
          key.ages === 'alle'
            ? `${at} har ingen række for alle aldre`
            : `${at} dækker ikke alder ${spanText(key.ages)}`,
          `Udtrækket har: ${summary([...spans.keys()])}.${missingAges(key.ages, [...spans.values()])}`,
        )
      : new Set(tiles.map(spanText));

  const otherwiseWanted = (row: ExtractRow) =>
    wantedSexes.has(row.sex) && wantedStatuses.has(row.civilStatus);
  return {
    size: wantedSexes.size * wantedStatuses.size * wantedAges.size,
    includes: (row) => otherwiseWanted(row) && wantedAges.has(spanText(row.ages)),
    otherAgesOf: (row) =>
      otherwiseWanted(row) && !wantedAges.has(spanText(row.ages)) && overlap(row.ages, key.ages),
    partOfAbsent: (row, present) => {
      const sex = wantedSexes.has('alle') ? 'alle' : row.sex;
      const status = wantedStatuses.has('alle') ? 'alle' : row.civilStatus;
      const ages = tiles?.find((tile) => holds(tile, row.ages));
      if (row.count === 0n || ages === undefined || !wantedSexes.has(sex) || !wantedStatuses.has(status))
        return false;
      return !present.some(
        (other) =>
          other.sex === sex && other.civilStatus === status && spanText(other.ages) === spanText(ages),
      );
    },
  };
}

/** The total where it is there, else its parts where all of them are; undefined where neither is. */
function totalOrParts(
  total: string,
  present: ReadonlySet<string>,
  parts: readonly string[],
): Set<string> | undefined {
  if (present.has(total)) return new Set([total]);
  return parts.length > 0 && parts.every((part) => present.has(part)) ? new Set(parts) : undefined;
}

/** The wanted group itself where the extract has it, else the narrower ones that cover it. */
function selectAges(
  wanted: AgeSpan | 'alle',
  present: ReadonlyMap<string, AgeSpan | 'alle'>,
): (AgeSpan | 'alle')[] | undefined {
  if (present.has(spanText(wanted))) return [wanted];
  if (wanted === 'alle') return undefined;
  return tileAges(
    wanted,
    [...present.values()].filter((span) => span !== 'alle'),
  );
}

/** The wanted years that no age group of the extract holds; nothing where the groups only overlap or stick out. */
function missingAges(wanted: AgeSpan | 'alle', present: readonly (AgeSpan | 'alle')[]): string {
  if (wanted === 'alle') return '';
  if (present.every((span) => span === 'alle'))
    return ` Er det netop ${spanText(wanted)}-årige, der er talt, så giv filen en kolonne alder, hvor der står ${spanText(wanted)}; ellers hent den igen med alder.`;
  const years = Array.from({ length: wanted.to - wanted.from + 1 }, (_, index) => wanted.from + index);
  const missing = years.filter((age) => !present.some((span) => overlap(span, { from: age, to: age })));
  return missing.length === 0 ? '' : ` Der mangler: ${summary(missing.map(String))}.`;
}

function holds(wide: AgeSpan | 'alle', narrow: AgeSpan | 'alle'): boolean {
  return wide === 'alle' || (narrow !== 'alle' && wide.from <= narrow.from && narrow.to <= wide.to);
}

/** @throws FordelError `UDTRAEK-TIDSPUNKT` for a date that the extract does not have. */
function headcountsAt(key: PopulationKey, extract: Extract): Headcounts {
  const headcounts = extract.headcounts.get(key.date);
  if (headcounts !== undefined) return headcounts;
  if (extract.dates.includes(key.date))
    throw new Error(`${extract.source.file} was not read for ${key.date}`);
  throw new FordelError([missingDate(key, extract)]);
}

function missingDate(key: PopulationKey, extract: Extract): Diagnostic {
  const dates = [...extract.dates].sort();
  return {
    code: 'UDTRAEK-TIDSPUNKT',
    severity: 'fejl',
    message: `${extract.source.file} har ikke opgørelsestidspunktet ${key.date}`,
    place: key.origin,
    advice: dates.length === 0 ? 'Udtrækket har ingen rækker.' : `Udtrækket har ${summary(dates)}.`,
  };
}

/** All of a short list, the ends of a long one. */
function summary(items: readonly string[]): string {
  if (items.length <= 8) return items.join(', ');
  return `${items.slice(0, 3).join(', ')} … ${items.slice(-2).join(', ')} (${items.length} i alt)`;
}
