import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/input/reading/paths.ts';

/** Words written with two letters for æ, ø and å; the endings of `fakturaen`, `kontoen`, `makroer` and `datoer` are none. */
const transliterated =
  /(?<![\p{L}\d_-])(?!\p{L}*(?:faktura|nota|valuta|dato|konto|saldo|kommando|makro))\p{L}*(?:ae|oe|aa)[\p{L}-]*/giu;
/** Names that no ordning has: columns of files and JSON, topics of `hjaelp`, filters of templates, and examples of an id and a file. */
const otherNames = [
  ...['aar', 'bekraeftet', 'foreloebig', 'skaerpet', 'aendringPct', 'effekterBroek', 'beloebBroek'],
  ...[
    'afrundingerIStoerreKredse',
    'hjaelp',
    'noegler',
    'udtraek',
    'skaerpet-tilsyn',
    'boern',
    'aarstal',
    'maaned',
    'foer',
    'raekker',
    'saetning',
    'vaekst',
  ],
];

/** What users write in an ordning: its keys and the values that are chosen among. */
const written = new Set(
  [
    ...readFileSync(join(packageRoot, 'data/skema/ordning.schema.json'), 'utf8').matchAll(/"([a-zæøå_-]+)"/g),
  ].map(([, name]) => name ?? ''),
);

/** A place-holder in capitals, or a kommune that is spelt so. */
const isName = (word: string) => word === word.toUpperCase() || word === 'Aalborg';

const sentences = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [
      ...readFileSync(join(packageRoot, 'src', file), 'utf8').matchAll(/(['`])((?:(?!\1)[^\n\\])*)\1/g),
    ].flatMap(([, , text = '']) => (text.split(' ').length > 2 ? [{ file, text }] : [])),
  );

it('are written with æ, ø and å in every sentence, but for what users write without them', () => {
  expect(sentences.length).toBeGreaterThan(1000);
  const strange = sentences.flatMap(({ file, text }) =>
    [...text.replaceAll(/\$\{[^}]*\}/g, '').matchAll(transliterated)]
      .map(([word]) => word)
      .filter((word) => !written.has(word) && !otherNames.includes(word) && !isName(word))
      .map((word) => `${file}: ${word} in "${text}"`),
  );
  expect(strange).toEqual([]);
});

it('never hold the name of a rounding method as an ordning writes it, unless it is shown how to write it', () => {
  expect(
    sentences.filter(({ text }) => /(?<!metode: )\$\{[^}[]*\b(?:method|candidate)\}/.test(text)),
  ).toEqual([]);
});
