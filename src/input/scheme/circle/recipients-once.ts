import type { Recipient } from '../../../model/recipient.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';

/**
 * The one test for a recipient that stands twice in a list: by name and by code, alone and as a member of a joint one,
 * or as a party that carries the name of another. It would be counted twice and paid once.
 */
export class RecipientsOnce {
  readonly #seen = new Set<string>();
  readonly #context: SchemeContext;

  constructor(context: SchemeContext) {
    this.#context = context;
  }

  /** Reports a recipient that the list has already, at its path. */
  add(recipient: Recipient, path: Path): void {
    const identities = this.#identitiesOf(recipient);
    if (identities.some((identity) => this.#seen.has(identity))) {
      this.#context.refuse(path, `${recipient.name} står to gange`, 'Slet den ene.', undefined);
    }
    for (const identity of identities) this.#seen.add(identity);
  }

  /** Its kommuner, and whatever its name points out. */
  #identitiesOf({ key, name, memberCodes }: Recipient): string[] {
    const named = this.#context.municipalityCode(name);
    return [key, name, ...memberCodes, ...(named === undefined ? [] : [named])];
  }
}
