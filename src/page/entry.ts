import { readChapters } from './chapters.ts';
import { answerFigures } from './derivations.ts';
import { openPanel } from './panel.ts';
import { equipTables } from './tables/equip.ts';

/** What makes a report answer; without it the page is whole all the same, and can be read and printed. */
const chapters = readChapters();
equipTables(document.body);
answerFigures(chapters);
for (const chapter of chapters) openPanel(chapter);
// Whoever asks for the first figure need not wait for the calculation; nor need who has only just opened the page.
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
whenIdle(() => {
  for (const { shown } of chapters) shown();
});
