import { derivationOf } from '../publish/report/derivation.ts';
import { writeSections } from '../publish/report/write-sections.ts';
import type { Chapter } from './chapters.ts';

/** Shows how a figure came about when it is pressed, in a dialog that Escape leaves. */
export function answerFigures(chapters: readonly Chapter[]): void {
  const dialog = document.querySelector<HTMLDialogElement>('#udledning');
  const body = dialog?.querySelector('div');
  if (dialog === null || body === null || body === undefined) return;
  for (const chapter of chapters) {
    chapter.article.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button.figure') : null;
      if (!(button instanceof HTMLButtonElement)) return;
      const { result, figures } = chapter.shown();
      const asked = figures[Number(button.dataset.tal)];
      if (asked === undefined) return;
      const [heading, ...blocks] = derivationOf(result, asked);
      if (heading?.kind !== 'overskrift') return;
      const note = heading.note === undefined ? [] : [{ kind: 'afsnit', lines: [heading.note] } as const];
      const section = { id: 'udledning-tal', title: heading.text, blocks: [...note, ...blocks] };
      body.innerHTML = writeSections([section], 2).html;
      dialog.showModal();
      dialog.scrollTop = 0;
    });
  }
}
