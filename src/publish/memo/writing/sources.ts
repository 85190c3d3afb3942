import type { NamePath } from '../../../model/memo/template.ts';
import type { SchemeResult } from '../../../model/result.ts';
import { resultJson } from '../../result/result-json.ts';
import { backingOf } from './backing.ts';
import type { Named } from './named-value.ts';

/** An ordning that a template takes its figures from. */
export interface Source extends Named {
  readonly json: ReturnType<typeof resultJson>;
  readonly result: SchemeResult;
}

/** A path without the name of its ordning, and the ordning. */
export interface Sourced {
  readonly source: Source;
  readonly rest: readonly string[];
}

/** What a path begins with that means the ordning of the year before. */
export const before = 'foer';

/** The ordninger of a template by the names that its paths may begin with. */
export class Sources {
  readonly #first: Source;
  readonly #named: ReadonlyMap<string, Source>;

  /** @param first the one that a path means which names none. */
  constructor(first: SchemeResult, others: readonly SchemeResult[], earlier: SchemeResult | undefined) {
    this.#first = sourceOf(first);
    const named = [this.#first, ...others.map(sourceOf)].map(
      (source) => [source.result.scheme.id, source] as const,
    );
    this.#named = new Map([
      ...named,
      ...(earlier === undefined ? [] : [[before, sourceOf(earlier)] as const]),
    ]);
  }

  /** The names that a path may begin with. */
  get names(): readonly string[] {
    return [...this.#named.keys()];
  }

  /** The ordning that a path names first, or the first of all. */
  for({ names }: NamePath): Sourced {
    const [lead = '', ...rest] = names;
    const named = rest.length === 0 ? undefined : this.#named.get(lead);
    return named === undefined ? { source: this.#first, rest: names } : { source: named, rest };
  }

  /** A path with the id of its ordning: `socialtilsyn-nord-2024/budget/Budget samlet`. */
  inWords(path: NamePath): string {
    const { source, rest } = this.for(path);
    return [source.result.scheme.id, ...rest].join('/');
  }
}

function sourceOf(result: SchemeResult): Source {
  const json = resultJson(result);
  return { result, json, backed: backingOf(result, json) };
}
