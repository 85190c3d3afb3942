/** Why a case has no result, by the codes of its diagnostics: all that are told at once. */
export class Refusal extends Error {
  readonly codes: readonly string[];

  constructor(...codes: readonly string[]) {
    super(codes.join(', '));
    this.codes = codes;
  }
}

export function refuseIf(isSo: boolean, code: string): void {
  refuseFor({ [code]: isSo });
}

/** Refuses for all the reasons that are so. */
export function refuseFor(reasons: Readonly<Record<string, boolean>>): void {
  const codes = Object.keys(reasons).filter((code) => reasons[code]);
  if (codes.length > 0) throw new Refusal(...codes);
}
