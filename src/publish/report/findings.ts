import type { Diagnostic } from '../../model/diagnostic.ts';
import { shortened, withoutRepeats } from '../../model/problem-list.ts';
import { asMarkup } from '../format/html/markup.ts';
import { inShort } from '../format/safe-text.ts';

/** As in a terminal: whoever has more than that has one cause, not a hundred. */
const mostShown = 100;

/** Diagnostics as a list on a page: how grave each is, what is wrong, what to do and where. */
export function findingList(findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return '<p class="holds">Intet er fundet.</p>';
  const items = shortened(withoutRepeats(findings), mostShown).map(
    ({ code, severity, message, advice, place }) => {
      const where = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
      return [
        `<li class="finding ${severity}"><p><strong>${severity} ${code}</strong> ${asMarkup(inShort(message))}</p>`,
        `<p>${asMarkup(inShort(advice))}</p>`,
        where === '' ? '' : `<p class="soft">${asMarkup(where)}</p>`,
        '</li>',
      ].join('');
    },
  );
  return `<ul class="findings">\n${items.join('\n')}\n</ul>`;
}
