import type { Place } from '../diagnostic.ts';

/** A finding that somebody has looked at and lets stand, with the reason; it is that one alone, with these figures. */
export interface Acceptance {
  readonly code: string;
  /** The file that it is in, as it is shown; the last part of its path is enough. */
  readonly file: string;
  /** The stated and the computed figure as the finding prints them. A finding without figures has its message for the first. */
  readonly stated: string;
  readonly computed: string;
  readonly reason: string;
  /** Where it is accepted. */
  readonly place: Place;
}
