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

/** A spell of membership in whole months; `2024-07` is July 2024. Both ends are included. */
export interface Membership {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly origin: Origin;
}
