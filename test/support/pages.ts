/** What a page of the documentation shows: files to write, and command lines with what comes of them. */
export type Step =
  | { readonly kind: 'file'; readonly line: number; readonly name: string; readonly text: string }
  | { readonly kind: 'command'; readonly line: number; readonly command: string; readonly expected: string };

/** The steps of a page in their order: ```` ```csv budget.csv ```` is a file, `$ fordel …` in a console block a command line. */
export function stepsOf(page: string): Step[] {
  const blocks = [...page.matchAll(/^```(\S+)(?: +(\S+))?\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, language, name, text = ''], at): Step[] => {
    const line = page.slice(0, blocks[at]?.index ?? 0).split('\n').length;
    if (name !== undefined) return [{ kind: 'file', line, name, text }];
    return language === 'console' ? commandsOf(text, line) : [];
  });
}

function commandsOf(text: string, before: number): Step[] {
  const lines = text.trimEnd().split('\n');
  const starts = lines.flatMap((line, at) => (line.startsWith('$ ') ? [at] : []));
  return starts.map((start, at) => ({
    kind: 'command',
    line: before + start + 1,
    command: lines[start]?.slice(2) ?? '',
    expected: lines
      .slice(start + 1, starts[at + 1])
      .join('\n')
      .trim(),
  }));
}

/** Splits a command line at spaces outside double quotes. */
export function argumentsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(1);
}

/** What a run shows on a screen, both streams after each other. */
export function shownBy({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): string {
  return `${stdout}${stderr}`
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Whether an output is the one shown; a line that is just … stands for any lines. */
export function isShown(output: string, expected: string): boolean {
  const escaped = expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/^…$/gm, '[\\s\\S]*?')}$`).test(output);
}
