import { uncheckedIn } from '../../check/memo/unchecked.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Figure } from '../../model/memo/figure.ts';
import type { ReadMemo } from '../../model/memo/relation.ts';
import { htmlBlocks } from '../format/html/document.ts';
import { asMarkup } from '../format/html/markup.ts';
import { htmlPage } from '../format/html/page.ts';
import { memoBody, type PassagePlace } from './body.ts';
import { type MemoReport, memoDocument } from './document.ts';

const look = `
.fejl, .advarsel, .note { font-weight: 700; border-radius: .2rem; padding: 0 .15rem; text-decoration: underline wavy 1px; }
.fejl { background: var(--bad-band); color: var(--bad); } .advarsel, .note { background: var(--doubt-band); color: var(--doubt); }
.holder { background: var(--good-band); color: var(--good); border-radius: .2rem; padding: 0 .15rem; }
.ukontrolleret { border-bottom: 2px dotted var(--soft); }
ol.fund > li { margin: .6rem 0; } ol.fund p { margin: .2rem 0; }
.memo { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem 1.25rem; margin: 1rem 0; }
`;

/** What a figure is marked with: how it went, what is said of it, and the finding that it leads to. */
interface Mark {
  readonly kind: 'holder' | 'ukontrolleret' | Diagnostic['severity'];
  readonly told: string;
  readonly finding?: number;
}

type MarkOf = (figure: Figure) => Mark;

/** The memos themselves with every figure marked: checked and by which rule, not checked and why, or wrong; above them what was found. */
export function memoHtml(report: MemoReport): string {
  const { findings } = report;
  const body = [
    '<h1>Kontrol af tal i notater</h1>',
    '<p class="soft">Et tal er <span class="holder">holdt op mod andre</span>, <span class="ukontrolleret">ikke kontrolleret</span>, ' +
      '<span class="advarsel">tvivlsomt</span> eller <span class="fejl">forkert</span>. Hold markøren over et tal for at se hvorfor.</p>',
    findings.length === 0 ? '<p>Intet er fundet.</p>' : findingList(findings),
    htmlBlocks(memoDocument(report, false)).replace('<h1>', '<h2>').replace('</h1>', '</h2>'),
    ...report.check.memos.map((read) => memoPart(read, report)),
  ].join('\n');
  return htmlPage('Kontrol af tal i notater', body, look);
}

function findingList(findings: readonly Diagnostic[]): string {
  const items = findings.map(({ code, severity, message, advice, place }, at) => {
    const where = [place?.file, place?.line].filter((part) => part !== undefined).join(':');
    return [
      `<li id="fund-${at + 1}"><p><strong class="${severity}">${severity} ${code}</strong> ${asMarkup(message)}</p>`,
      `<p>${asMarkup(advice)}</p>`,
      `<p class="soft">${asMarkup([where, place?.within].filter(Boolean).join(' '))}</p></li>`,
    ].join('');
  });
  return `<h2>Fund</h2>\n<ol class="fund">\n${items.join('\n')}\n</ol>`;
}

function memoPart(read: ReadMemo, report: MemoReport): string {
  const markOf = marksIn(read, report);
  const byPlace = new Map<string, Figure[]>();
  for (const figure of read.figures) {
    const key = keyOf(figure.where);
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, [figure]);
    else known.push(figure);
  }
  const body = memoBody(read.memo.blocks, 3, ({ text }, place) => {
    const own = byPlace.get(keyOf(place)) ?? [];
    return {
      html: marked(text, own, markOf),
      isNumber: place.row !== undefined && own.length === 1 && own[0]?.text === text.trim(),
    };
  });
  return `<h2>${asMarkup(read.memo.file)}</h2>\n<div class="memo">\n${body}\n</div>`;
}

function keyOf({ block, row, column }: PassagePlace | Figure['where']): string {
  return [block, row, column].join(' ');
}

function marksIn(read: ReadMemo, { check, findings }: MemoReport): MarkOf {
  const unchecked = new Map(uncheckedIn(read, check).map(({ figure, why }) => [figure, why]));
  const found = new Map(findings.map((finding, at) => [finding.place, { finding, at }]));
  return (figure) => {
    const wrong = found.get(figure.place);
    if (wrong !== undefined)
      return { kind: wrong.finding.severity, told: wrong.finding.message, finding: wrong.at + 1 };
    const why = unchecked.get(figure);
    if (why !== undefined) return { kind: 'ukontrolleret', told: `Ikke kontrolleret: ${why}` };
    return { kind: 'holder', told: `Kontrolleret af ${[...(check.checkedBy.get(figure) ?? [])].join(', ')}` };
  };
}

/** A text in which each figure is marked; a wrong one leads to its finding. */
function marked(text: string, figures: readonly Figure[], markOf: MarkOf): string {
  const pieces: string[] = [];
  let end = 0;
  for (const figure of figures.toSorted((a, b) => a.where.at - b.where.at)) {
    const { at, length } = figure.where;
    if (at < end) continue;
    const { kind, told, finding } = markOf(figure);
    const printed = asMarkup(text.slice(at, at + length));
    const title = `class="${kind}" title="${asMarkup(told)}"`;
    pieces.push(
      asMarkup(text.slice(end, at)),
      finding === undefined
        ? `<span ${title}>${printed}</span>`
        : `<a href="#fund-${finding}" ${title}>${printed}</a>`,
    );
    end = at + length;
  }
  return [...pieces, asMarkup(text.slice(end))].join('').replaceAll('\n', '<br>');
}
