import type { SourceReader } from '../input/reading/source.ts';
import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { fullStop } from '../model/full-stop.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import type { Document } from '../publish/format/document.ts';
import { traceDocument } from '../publish/trace/document.ts';
import { traceTable } from './trace-table.ts';

/** What `spor` found in the published tables of an ordning. */
export interface Traces {
  readonly document: Document;
  readonly notices: readonly Diagnostic[];
}

/** Looks for the reading that gives each published table of a fordeling; a table that it cannot look in says why. */
export function traceAll({ published }: Pick<SchemeInput, 'published'>, reader: SourceReader): Traces {
  const files = published.flatMap(({ kind, file }) => (kind === 'fordeling' ? [file] : []));
  const traces = [...new Set(files)].map((file) => traceOne(file, reader));
  const none = {
    kind: 'afsnit',
    lines: ['Ordningen nævner ingen offentliggjort fordeling at søge i.'],
  } as const;
  return {
    document: traces.length === 0 ? [none] : traces.flatMap(({ document }) => document),
    notices: traces.flatMap(({ notices }) => notices),
  };
}

function traceOne(file: string, reader: SourceReader): Traces {
  try {
    const found = traceTable(file, { reader });
    return { document: traceDocument(found.table.source.file, found), notices: found.table.notices };
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    const faults = error.diagnostics.filter(({ severity }) => severity === 'fejl');
    const name = faults[0]?.place?.file ?? file;
    return {
      document: [
        { kind: 'overskrift', text: `${name} · kan ikke søges` },
        ...faults.map(
          ({ message, advice }) => ({ kind: 'afsnit', lines: [fullStop(message), advice] }) as const,
        ),
      ],
      notices: [],
    };
  }
}
