import { readTemplate } from '../../src/input/memo/template/read-template.ts';
import { didYouMean } from '../../src/input/reading/suggest.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SchemeResult } from '../../src/model/result.ts';
import { type FillOptions, fillTemplate } from '../../src/publish/memo/writing/fill.ts';
import { calculated, fordeling } from './scheme-text.ts';

/** A small ordning whose figures can be worked out in the head; 2024 is what it is for. */
export const small = calculated(`beloeb:
  - { id: nu, titel: Nu, beloeb: { fast: 1250 } }
  - { id: da, titel: Da, beloeb: { fast: 1000 } }
  - { id: uaendret, titel: Som da, beloeb: { fast: 1000 } }
  - { id: intet, titel: Intet, beloeb: { fast: 0 } }
  - { id: underskud, titel: Underskud, beloeb: { fast: "-1234567" } }
  - { id: oere, titel: Øre, beloeb: { fast: "8,5" } }
  - { id: tusinder, titel: Tusinder, enhed: 1.000 kr., beloeb: { fast: 1250 } }
  - { id: andel-nu, titel: Andel nu, enhed: "%", beloeb: { fast: 55 } }
  - { id: andel-da, titel: Andel da, enhed: "%", beloeb: { fast: "52,5" } }
  - { id: stillinger, titel: Stillinger, enhed: årsværk, beloeb: { fast: "46,7" } }
  - { id: venter, titel: Venter, beloeb: { fast: forventet } }
fordelinger:
${fordeling('drift', 'fast: 1000', { noegle: 'procenter: { vaerdier: { Rebild: "37,5", Thisted: "62,5" } }', til: '1' })}`);

export interface Filled {
  readonly text: string;
  /** The problems, a line each: `3:5 message`. */
  readonly problems: readonly string[];
  readonly found: readonly Diagnostic[];
}

/** What becomes of a template. */
export function filled(template: string, options: Partial<FillOptions> = {}): Filled {
  const found: Diagnostic[] = [];
  const read = readTemplate({ file: 'skabelon.md', text: template, sha256: '' }, found);
  const results: readonly SchemeResult[] = [small];
  const text = fillTemplate(read, { results, suggest: didYouMean, ...options }, found);
  return {
    text,
    found,
    problems: found.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`),
  };
}
