import * as z from 'zod/mini';
import type { TableInfo } from '../../../model/statbank/query.ts';

const text = z.optional(z.nullable(z.string()));
const tableSchema = z.object({
  id: z.string(),
  text,
  description: text,
  unit: text,
  updated: text,
  footnote: z.optional(z.nullable(z.object({ text }))),
  variables: z
    .array(
      z.object({
        id: z.string(),
        text: z.string(),
        elimination: z.optional(z.boolean()),
        time: z.optional(z.boolean()),
        values: z.array(z.object({ id: z.string(), text: z.string() })).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});

/** What StatBank says of a table, of its answer as text; undefined for what is no description of one. */
export function readTableInfo(answer: string): TableInfo | undefined {
  const parsed = tableSchema.safeParse(jsonOf(answer));
  if (!parsed.success) return undefined;
  const { id, footnote, variables, ...said } = parsed.data;
  return {
    id,
    text: said.text ?? id,
    description: said.description ?? '',
    unit: said.unit ?? '',
    updated: said.updated ?? '',
    footnote: footnote?.text?.replace(/\s+/g, ' ').trim(),
    variables: variables.map(({ elimination = false, time = false, ...variable }) => ({
      ...variable,
      elimination,
      time,
    })),
  };
}

/** undefined for a text that is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
