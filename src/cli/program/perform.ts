import type { CommonOptions, Outcome, Session } from '../session.ts';

/** Runs a command with the options it was given. */
export type Perform = (
  options: CommonOptions,
  command: (session: Session) => Promise<Outcome>,
) => Promise<void>;
