import type { Municipality } from '../../model/municipality.ts';
import { isChristiansoe, type Recipient } from '../../model/recipient.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import { christiansoeCode, countryCode } from '../../model/statbank/area.ts';
import type { ExtractSelection } from '../../model/statbank/extract.ts';

/**
 * Which rows of an extract the keys of some fordelinger may ask for: those of all their recipients that the keys which
 * count in this file may count.
 *
 * @param asked another date that the same is asked for at, or the kommuner of all of which it is asked at each date.
 */
export function rowsWanted(
  allocations: readonly { readonly key: AllocationKey; readonly recipients: readonly Recipient[] }[],
  file: string,
  {
    headcountDate,
    everywhere,
  }: {
    readonly headcountDate?: string | undefined;
    readonly everywhere?: readonly Municipality[] | undefined;
  },
): ExtractSelection {
  const keys = allocations.flatMap(({ key }) => keysIn(key));
  const counts = keys.filter((key) => key.kind === 'befolkning').filter((key) => key.file === file);
  const recipients = [
    ...allocations,
    ...keys.flatMap((key) => (key.kind === 'blanding' ? key.parts : [])),
  ].flatMap((circle) => circle.recipients);
  const ownCodes = [
    ...recipients.flatMap(({ memberCodes }) => memberCodes),
    ...(counts.some(({ rest }) => rest !== undefined) ? [countryCode] : []),
    ...(recipients.some(isChristiansoe) ? [christiansoeCode] : []),
  ];
  return {
    counts: [
      ...counts,
      ...(headcountDate === undefined ? [] : counts.map((count) => ({ ...count, date: headcountDate }))),
    ],
    atEachDate: everywhere !== undefined,
    areaCodes: new Set([...(everywhere ?? []).map(({ code }) => code), ...ownCodes]),
    requiredCodes: new Set(ownCodes),
  };
}
