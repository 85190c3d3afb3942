/** A reason why a case has no result, by the code of its diagnostic. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function refuseIf(isSo: boolean, code: string): void {
  if (isSo) throw new Refusal(code);
}
