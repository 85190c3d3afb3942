import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { failure } from '../../../model/diagnostic.ts';
import { displayPath } from '../../reading/paths.ts';
import type { SourceReader } from '../../reading/source.ts';
import { jsonOf } from '../query/table-info.ts';

const resourceSchema = z.object({
  path: z.string(),
  title: z.optional(z.string()),
  hash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  schema: z.object({ fields: z.array(z.object({ name: z.string() })) }),
  sources: z.array(z.object({ title: z.string() })),
  licenses: z.array(z.object({ name: z.string() })),
  fordel: z.object({
    tabel: z.nullable(z.string()),
    udsnit: z.object({ tidspunkter: z.array(z.string()) }),
    summer: z.record(z.string(), z.record(z.string(), z.number())),
    filer: z.array(z.object({ gemt: z.nullable(z.string()) })),
  }),
});
const sideFileSchema = z.object({ resources: z.tuple([resourceSchema]) });

/** What the file beside an extract says of it. */
export type SideFile = z.infer<typeof resourceSchema>;

/**
 * The side file at a path; undefined where there is none.
 *
 * @throws FordelError `UDTRAEK-ANDET` for a file that no `import` or `hent` has written.
 */
export function readSideFile(path: string, reader: SourceReader): SideFile | undefined {
  if (!existsSync(path)) return undefined;
  const parsed = sideFileSchema.safeParse(jsonOf(reader.read(path).text));
  if (parsed.success) return parsed.data.resources[0];
  throw failure({
    code: 'UDTRAEK-ANDET',
    message: 'filen siger ikke, hvor et udtræk er fra, på den måde, fordel skriver det',
    place: { file: displayPath(path) },
    advice: 'Lav udtrækket igen med fordel hent eller fordel import, eller slet filen.',
  });
}
