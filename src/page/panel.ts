import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { compareSchemes } from '../calculate/comparison/compare-schemes.ts';
import { applyScenario } from '../calculate/scenario/apply-scenario.ts';
import { FordelError } from '../model/diagnostic.ts';
import { fullStop } from '../model/full-stop.ts';
import { figureSections } from '../publish/report/chapter.ts';
import { findingList } from '../publish/report/findings.ts';
import { scenarioYaml } from '../publish/report/scenario-yaml.ts';
import { writeSections } from '../publish/report/write-sections.ts';
import { type Chapter, levelOf } from './chapters.ts';
import { readForm, writeForm } from './form.ts';
import { equipTables } from './tables/equip.ts';
import { saveFile } from './tables/hand-over.ts';

/** Gives an ordning the panel in which one asks what would be, if. */
export function openPanel(chapter: Chapter): void {
  const figures = chapter.article.querySelector<HTMLElement>('.figures');
  if (figures === null) return;
  const asMade = { html: figures.innerHTML, shown: chapter.shown };
  const panel = document.createElement('details');
  panel.className = 'panel';
  panel.innerHTML = `<summary>Hvad hvis?</summary><form></form><div class="told" role="status"></div><p class="buttons"><button type="button" name="yaml">Hent som ordning (YAML)</button><button type="button" name="nulstil">Nulstil</button></p>`;
  const form = panel.querySelector('form');
  const told = panel.querySelector('.told');
  if (form === null || told === null) return;
  figures.before(panel);
  panel.addEventListener('toggle', () => {
    if (panel.open && form.childElementCount === 0)
      form.innerHTML = writeForm(chapter.carried().input.scheme, chapter.carried().input, chapter.article.id);
  });
  const restore = () => {
    figures.innerHTML = asMade.html;
    chapter.shown = asMade.shown;
    for (const tools of figures.querySelectorAll('.tools')) tools.remove();
    equipTables(figures);
    chapter.article.classList.remove('scenario');
    told.textContent = '';
  };
  const change = () => {
    const { input } = chapter.carried();
    const { scenario, differences, faults } = readForm(form, input);
    if (faults.length > 0) {
      told.innerHTML = `<p class="finding fejl">${faults.join('<br>')}</p>`;
      return;
    }
    if (differences.length === 0) return restore();
    try {
      const result = calculateScheme(applyScenario(input, scenario));
      const compared = compareSchemes(asMade.shown().result, result);
      const sections = figureSections({
        id: chapter.article.id,
        result,
        municipalities: input.municipalities,
        compared,
      });
      const written = writeSections(sections, levelOf(chapter.article));
      figures.innerHTML = written.html;
      chapter.shown = () => ({ result, figures: written.figures });
      equipTables(figures);
      chapter.article.classList.add('scenario');
      told.innerHTML = `<p class="finding advarsel"><strong>Dette er et scenarie, ikke ordningen.</strong> Forskellen: ${fullStop(differences.join('; '))} Ændringen nedenfor er fra ordningen selv. Kontrollen gælder ordningen.</p>${result.warnings.length === 0 ? '' : findingList(result.warnings)}`;
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      told.innerHTML = findingList(error.diagnostics);
    }
  };
  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  panel.querySelector('[name=nulstil]')?.addEventListener('click', () => {
    form.reset();
    restore();
  });
  panel.querySelector('[name=yaml]')?.addEventListener('click', () => {
    const { input, text } = chapter.carried();
    const { scenario } = readForm(form, input);
    saveFile(
      `${input.scheme.id}-scenarie.yaml`,
      scenarioYaml(text, input.scheme, scenario),
      'application/yaml',
    );
  });
}
