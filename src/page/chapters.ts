import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { compareSchemes } from '../calculate/comparison/compare-schemes.ts';
import type { SchemeResult } from '../model/result.ts';
import { figureSections } from '../publish/report/chapter.ts';
import { type Carried, unpack } from '../publish/report/pack.ts';
import { type AskedFigure, writeSections } from '../publish/report/write-sections.ts';

/** What the page shows of an ordning now. */
export interface Shown {
  readonly result: SchemeResult;
  /** By the number of their button. */
  readonly figures: readonly AskedFigure[];
}

/** An ordning of the page. */
export interface Chapter {
  readonly article: HTMLElement;
  /** All that the page carries of it; it is unpacked when it is first asked for, so that opening the page takes no time. */
  readonly carried: () => Carried;
  shown: () => Shown;
}

/** The ordninger of the page, in its order. */
export function readChapters(): Chapter[] {
  const data = document.getElementById('data')?.textContent ?? '[]';
  const all = once(() => unpack(data));
  return [...document.querySelectorAll<HTMLElement>('main > article')].map((article, index): Chapter => {
    const carried = () => {
      const own = all()[index];
      if (own === undefined) throw new Error('the page lacks the data of an ordning');
      return own;
    };
    return { article, carried, shown: once(() => asMade(article, carried())) };
  });
}

/** What the page was made with: the same figures in the same order, from the same data. */
function asMade(article: HTMLElement, { input, before }: Carried): Shown {
  const result = calculateScheme(input);
  const compared = before && compareSchemes(calculateScheme(before), result);
  const { municipalities } = input;
  const sections = figureSections({ id: article.id, result, municipalities, compared });
  return { result, figures: writeSections(sections, levelOf(article)).figures };
}

/** Of the headings of its sections. */
export function levelOf({ dataset }: HTMLElement): 2 | 3 {
  return dataset.niveau === '3' ? 3 : 2;
}

export function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
