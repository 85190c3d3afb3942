/** An area that counts are given for: one of the 98 kommuner, or another, by what tells it from all others. */
export interface Area {
  /** StatBank's code, or the label where that has none. */
  readonly id: string;
  /** Undefined where StatBank has none, as for `Uoplyst`. */
  readonly code: string | undefined;
  readonly name: string;
  readonly kind: 'kommune' | 'land' | 'region' | 'landsdel' | 'christiansoe' | 'tidligere' | 'andet';
  /** The kommune's code; null for what is none. */
  readonly municipalityCode: string | null;
}

/** StatBank's codes of the areas that a party may be counted in, which is no kommune. */
export const countryCode = '000';
export const christiansoeCode = '411';
