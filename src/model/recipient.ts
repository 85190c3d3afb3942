import type { IsoDate } from './exact/calendar-date.ts';
import type { Origin } from './origin.ts';

/** Who pays or receives: a kommune, several kommuner as one, or a party that is none. */
export interface Recipient {
  /** Kommunekode, the codes joined by `+`, or the name of a party: identifies the recipient and breaks ties. */
  readonly key: string;
  /** Null where the recipient is no single kommune. */
  readonly municipalityCode: string | null;
  /** The kommuner it stands for: one, several as one recipient, or none for a party. */
  readonly memberCodes: readonly string[];
  readonly name: string;
  /** When it belongs to the circle; without it always. */
  readonly membership?: Membership;
}

/** Whether a recipient is the party Christiansø, which is no kommune and has people. */
export function isChristiansoe({ memberCodes, name }: Pick<Recipient, 'memberCodes' | 'name'>): boolean {
  return memberCodes.length === 0 && /^christians(ø|oe)$/i.test(name.normalize('NFC'));
}

export const membershipRules = ['hele-maaneder', 'paabegyndte-maaneder', 'dage'] as const;
/** What counts of a spell of membership: whole months, months that it touches, or days. */
export type MembershipRule = (typeof membershipRules)[number];

/** A spell of membership, from a day to a day, both included; without one it has no beginning or no end. */
export interface Membership {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly rule: MembershipRule;
  readonly origin: Origin;
}
