import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/cli/session.ts';
import type { Output } from '../../src/output/terminal.ts';

const path = join(mkdtempSync(join(tmpdir(), 'fordel-session-')), 'udtraek.csv');
writeFileSync(path, Buffer.alloc(70_000_000, '\n'));

/** What a terminal shows while a large extract is read. */
function shownWhileReading(isTTY: boolean, options: { stille?: boolean }): string {
  let shown = '';
  const output: Output = {
    isTTY,
    columns: 80,
    write: async (text) => {
      shown += text;
    },
  };
  const terminal = { stdin: () => Buffer.of(), stdout: output, stderr: output, env: {} };
  openSession({ color: true, ...options }, terminal).reader.stream(path, (open) => {
    const file = open();
    const buffer = Buffer.alloc(1 << 20);
    while (file.read(buffer, 0) > 0);
    file.close();
    return { source: file.source, lines: [] };
  });
  return shown;
}

describe('reading a large extract', () => {
  it('is told to a terminal, on one line that is cleared', () => {
    const [, ...parts] = shownWhileReading(true, {}).split('\r');
    expect(parts.map((part) => part.replace(/^Læser .*: /, ''))).toEqual([
      '34 af 70 MB',
      '67 af 70 MB',
      '\u001b[K',
    ]);
  });

  it('is told to nobody else, and not with --stille', () => {
    expect(shownWhileReading(false, {})).toBe('');
    expect(shownWhileReading(true, { stille: true })).toBe('');
  });
});
