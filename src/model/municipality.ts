/** One of the 98 kommuner. */
export interface Municipality {
  /** Three digits as text, "851": the code of Danmarks Statistik and of the CPR register. */
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly region: string;
  readonly cvr: string;
  readonly legalName: string;
  /** Inhabitants on the newest date that ships: what counts of an extract are held against. */
  readonly population: bigint;
}
