import { readdirSync, readFileSync } from 'node:fs';
import { shippedPath } from './reading/paths.ts';

/** The kinds of ordninger that can be begun from a template, and what each is of. */
export const templates = {
  befolkning: 'et beløb fra et budget, delt efter folketal, med fakturaer',
  socialtilsyn: 'objektiv finansiering, takster, efterregulering, overført overskud og fakturaer',
  takster: 'takster af et behov, og fakturaer til tilbud',
  budget: 'et budget med summer, udvikling og fremskrivning',
} as const;

export type TemplateName = keyof typeof templates;

/** A file of a template: the ordning itself has the name `ordning.yaml`. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

/** The name that the ordning has in its template. */
export const templateScheme = 'ordning.yaml';

/** An ordning with comments to fill in, and the files that it names, which lie beside it. */
export function readTemplate(name: TemplateName): TemplateFile[] {
  return readdirSync(shippedPath('skabeloner', name))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(shippedPath('skabeloner', name, file), 'utf8') }));
}
