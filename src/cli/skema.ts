import { didYouMean } from '../input/reading/suggest.ts';
import { schemeSchema } from '../input/scheme/schema.ts';
import { failure } from '../model/diagnostic.ts';
import { renderJson } from '../publish/format/json.ts';
import { jsonSchema, outputSchemas } from '../publish/schemas.ts';
import { chooseFormat } from './choose-format.ts';
import type { CommonOptions, Outcome } from './session.ts';

const schemas = { ordning: schemeSchema, ...outputSchemas };

/** `fordel skema NAVN`: the JSON Schema of a file that is read or written; without a name, which there are. */
export function skema(name: string | undefined, options: CommonOptions): Outcome {
  chooseFormat(options, ['json']);
  const names = Object.keys(schemas);
  if (name === undefined) return { text: `${names.join('\n')}\n`, exitCode: 0 };
  const schema = Object.entries(schemas).find(([key]) => key === name)?.[1];
  if (schema !== undefined) return { text: renderJson(jsonSchema(schema)), exitCode: 0 };
  throw failure({
    code: 'BRUG-VALG',
    message: `der er intet skema "${name}"`,
    advice: `Der er: ${names.join(', ')}.${didYouMean(name, names)}`,
  });
}
