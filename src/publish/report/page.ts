import { inNumber } from '../../model/exact/format.ts';
import { asMarkup } from '../format/html/markup.ts';
import { htmlPage } from '../format/html/page.ts';
import { figureSections, type Reported } from './chapter.ts';
import { type FixedParts, fixedSections } from './fixed-sections.ts';
import { reportLook } from './look.ts';
import type { Section } from './report-block.ts';
import { writeSections } from './write-sections.ts';

/** One ordning of a report. */
export type Chapter = Reported & Omit<FixedParts, 'id' | 'result'>;

/** What makes a page answer: its script, and the ordninger as `pack` writes them. */
export interface Alive {
  readonly script: string;
  readonly data: string;
}

/** A report as one file: it opens from the disk, and fetches nothing. */
export function reportPage(chapters: readonly Chapter[], version: string, alive: Alive): string {
  const [first] = chapters;
  const isSingle = chapters.length === 1;
  const title = isSingle && first !== undefined ? first.result.scheme.title : 'Rapport';
  const parts = chapters.map((chapter) => writeChapter(chapter, isSingle));
  const body = [
    `<header><p class="soft">${asMarkup(subtitleOf(chapters))}</p><h1>${asMarkup(title)}</h1></header>`,
    contents(chapters, isSingle),
    ...parts,
    `<footer>Dannet med fordel ${asMarkup(version)}. Siden er én fil: den henter intet og sender intet.</footer>`,
    '<dialog id="udledning" aria-labelledby="udledning-h"><form method="dialog"><button>Luk</button></form><div></div></dialog>',
    `<script type="application/json" id="data">${alive.data.replaceAll('<', '\\u003c')}</script>`,
  ].join('\n');
  return htmlPage(title, body, reportLook, alive.script);
}

function subtitleOf(chapters: readonly Chapter[]): string {
  const issuers = [...new Set(chapters.map(({ result }) => result.scheme.issuer))];
  const count =
    chapters.length === 1 ? 'Rapport' : `Rapport over ${inNumber(chapters.length, 'ordning', 'ordninger')}`;
  return `${count} · ${issuers.join(', ')}`;
}

function contents(chapters: readonly Chapter[], isSingle: boolean): string {
  const link = ({ id, title }: Pick<Section, 'id' | 'title'>) =>
    `<li><a href="#${id}">${asMarkup(title)}</a></li>`;
  const links = isSingle
    ? chapters.flatMap(sectionsOf).map(link)
    : chapters.map(({ id, result }) => link({ id, title: result.scheme.title }));
  return `<nav class="contents" aria-label="Indhold"><ul>${links.join('')}</ul></nav>`;
}

function sectionsOf(chapter: Chapter): Section[] {
  return [...figureSections(chapter), ...fixedSections(chapter)];
}

function writeChapter(chapter: Chapter, isSingle: boolean): string {
  const { id, result } = chapter;
  const level = isSingle ? 2 : 3;
  return [
    `<article id="${id}" data-niveau="${level}">`,
    ...(isSingle ? [] : [`<h2>${asMarkup(result.scheme.title)}</h2>`]),
    `<div class="figures">${writeSections(figureSections(chapter), level).html}</div>`,
    writeSections(fixedSections(chapter), level).html,
    '</article>',
  ].join('\n');
}
