import type { Block, Document } from '../format/document.ts';

/** A help topic: what it is about in a line, its page, and an example that works as it stands. */
export interface HelpTopic {
  /** What the list of topics says of it. */
  readonly summary: string;
  readonly page: Document;
  readonly example?: HelpExample;
}

/** Small files, and what is run on them in the folder they lie in. */
export interface HelpExample {
  readonly files: Readonly<Record<string, string>>;
  /** The command line, without the `$ ` in front. */
  readonly command: string;
}

/** The whole page of a topic. */
export function helpDocument({ page, example }: HelpTopic): Document {
  if (example === undefined) return page;
  return [
    ...page,
    ...Object.entries(example.files).flatMap(([name, text]): Block[] => [
      { kind: 'afsnit', lines: [`${name}:`] },
      { kind: 'kode', text: text.trimEnd() },
    ]),
    { kind: 'afsnit', lines: [`Kør: ${example.command}`] },
  ];
}
