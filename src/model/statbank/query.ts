/** A value of a variable of a table in StatBank, by its code and in words. */
export interface TableValue {
  readonly id: string;
  readonly text: string;
}

/** A dimension of a table. */
export interface TableVariable {
  readonly id: string;
  readonly text: string;
  /** Whether it may be left out, so that all of it is counted together. */
  readonly elimination: boolean;
  readonly time: boolean;
  readonly values: readonly TableValue[];
}

/** What StatBank says of one of its tables. */
export interface TableInfo {
  readonly id: string;
  readonly text: string;
  readonly description: string;
  readonly unit: string;
  readonly updated: string;
  readonly footnote: string | undefined;
  readonly variables: readonly TableVariable[];
}

/** The values that are asked for of a variable, by their codes. */
export interface Choice {
  readonly code: string;
  readonly values: readonly string[];
}

/** What is asked of a table. */
export interface TableQuery {
  readonly table: string;
  readonly choices: readonly Choice[];
}

/** How many counts a query asks for: one for each combination of its values. */
export function countsAsked({ choices }: TableQuery): number {
  return choices.reduce((product, { values }) => product * values.length, 1);
}
