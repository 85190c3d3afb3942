import { basename, dirname, extname } from 'node:path';
import { displayPath } from '../input/reading/paths.ts';
import { didYouMean } from '../input/reading/suggest.ts';
import { readTemplate, type TemplateName, templateScheme, templates } from '../input/templates.ts';
import { failure } from '../model/diagnostic.ts';
import { writeNewFiles } from '../output/write-new-files.ts';
import { type Document, table } from '../publish/format/document.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

export type NewOptions = CommonOptions & { readonly som?: string };

const names = Object.keys(templates) as TemplateName[];

/** `fordel ny FIL.yaml --som SKABELON`: an ordning with comments to fill in, and the files it names, beside it. */
export function ny(path: string, options: NewOptions, session: Session): Promise<Outcome> {
  return answer(options, session, () => begun(path, options.som ?? 'befolkning'), {
    document: (page) => page,
  });
}

function begun(path: string, som: string): Document {
  const template = names.find((name) => name === som);
  if (template === undefined) {
    throw failure({
      code: 'BRUG-VALG',
      message: `der er ingen skabelon "${som}"`,
      advice: `Vælg mellem ${names.join(', ')}.${didYouMean(som, names)}`,
    });
  }
  const id = schemeId(path);
  const files = readTemplate(template).map(({ name, text }) =>
    name === templateScheme
      ? { name: basename(path), text: text.replace(/^(ordning:) +\S+ +#/m, `$1 ${inYaml(id)}  #`) }
      : { name, text },
  );
  const written = writeNewFiles(
    dirname(path),
    files,
    'Vælg en anden mappe, fx fordel ny 2026/min-ordning.yaml.',
  );
  const shown = displayPath(path);
  return [
    { kind: 'overskrift', text: `Ny ordning: ${templates[template]}` },
    table(
      ['Skrevet'],
      written.map((file) => [displayPath(file)]),
    ),
    {
      kind: 'afsnit',
      lines: [
        'Tallene er eksempler: skift dem ud. Bemærkningerne i filen siger, hvad der skal stå.',
        `Prøv undervejs: fordel beregn ${shown}`,
        'Hjælp: fordel hjaelp ordning',
      ],
    },
  ];
}

/** The ordning is called what its file is called. */
function schemeId(path: string): string {
  const id = basename(path, extname(path));
  if (/\.ya?ml$/.test(path) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return id;
  throw failure({
    code: 'BRUG-VALG',
    message: `"${path}" er ikke et navn på en ordningsfil`,
    advice:
      'Brug små bogstaver fra a til z, tal og bindestreger, og slut med .yaml: fordel ny min-ordning.yaml',
  });
}

/** What YAML would read as a number, a truth value or nothing stands in quotes. */
function inYaml(id: string): string {
  return /^[a-z]/.test(id) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(id) ? id : `"${id}"`;
}
