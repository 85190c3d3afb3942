import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foundIn } from '../../../support/checked-memo.ts';
import { foundAnew, passagesIn } from '../../../support/memo-passages.ts';

const folder = fileURLToPath(new URL('../../../../fixtures/notater/saetninger/', import.meta.url));
/** FORDEL_SAETNINGER=1 prints the shares and what is not found. */
const isTold = process.env.FORDEL_SAETNINGER !== undefined;

it('finds nothing where all is right and looks wrong at a glance', () => {
  const found = passagesIn(join(folder, 'faelder.yaml')).flatMap(({ right }) =>
    foundIn(right).map((line) => ({ right, line })),
  );
  expect(found).toEqual([]);
});

/** In percent, of the wrong versions: those that fail a memo, and those that are seen at all. */
describe.each([
  { file: 'kendte.yaml', failed: 96, seen: 96 },
  { file: 'uset.yaml', failed: 80, seen: 80 },
  { file: 'tre-forfattere.yaml', failed: 70, seen: 70 },
  { file: 'holdt-tilbage.yaml', failed: 93, seen: 93 },
])('the passages of $file', ({ file, failed, seen }) => {
  const passages = passagesIn(join(folder, file));

  it('have no finding where they are right', () => {
    const findings = passages.flatMap(({ right }) => foundIn(right).map((found) => ({ right, found })));
    expect(findings).toEqual([]);
  });

  it('have one where a figure is wrong, in nearly all', () => {
    const found = passages.flatMap(({ code, right, wrong }) =>
      wrong.map((text) => ({ code, text, as: foundAnew(text, right) })),
    );
    const share = (of: (grade: string | undefined) => boolean) =>
      (found.filter(({ as }) => of(as)).length * 100) / found.length;
    const [graver, any] = [
      share((as) => as === 'fejl' || as === 'advarsel'),
      share((as) => as !== undefined),
    ];
    if (isTold) {
      const missed = found.filter(({ as }) => as === undefined || as === 'note');
      const lines = missed.map(({ code, text, as }) => `  ${code}${as ? ` (${as})` : ''}: ${text}`);
      process.stdout.write(
        `${file}: af ${found.length} forkerte er ${graver.toFixed(1)} % fundet som fejl eller advarsel, ${any.toFixed(1)} % med noter\n${lines.join('\n')}\n`,
      );
    }
    expect(graver).toBeGreaterThanOrEqual(failed);
    expect(any).toBeGreaterThanOrEqual(seen);
  });
});
