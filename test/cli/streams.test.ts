import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/input/reading/paths.ts';

const onLinux = process.platform === 'linux';

/** Runs a script in bash, where `fordel` is the program. */
function bash(script: string) {
  const fordel = `fordel() { "${process.execPath}" "${join(packageRoot, 'bin', 'fordel.js')}" "$@"; }`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${fordel}\n${script}`], {
    encoding: 'utf8',
    cwd: packageRoot,
  });
  return { stdout, stderr };
}

describe('standard output', () => {
  it('that is closed is no place for a result', () => {
    if (!onLinux) return;
    const { stdout, stderr } = bash('code=$(fordel hjaelp tal >&-; echo $? >&2)');
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^fejl FIL-SKRIVES-IKKE {2}<stdout> {2}standard output er lukket[\s\S]*\n\n1 fejl\.\n2\n$/,
    );
  });

  it('that is full is said', () => {
    if (!onLinux) return;
    const { stdout, stderr } = bash('fordel hjaelp tal > /dev/full; echo $?');
    expect(stdout).toBe('2\n');
    expect(stderr.match(/resultatet kunne ikke skrives helt \(ENOSPC\)/g)).toHaveLength(1);
  });

  it('that is thrown away is fine', () => {
    expect(bash('fordel hjaelp tal > /dev/null; echo $?')).toEqual({ stdout: '0\n', stderr: '' });
    expect(
      spawnSync(process.execPath, ['bin/fordel.js', 'hjaelp'], { stdio: 'ignore', cwd: packageRoot }).status,
    ).toBe(0);
  });

  it('whose reader has seen enough ends the program quietly, with the exit code it has', () => {
    const script = 'fordel kontrol socialtilsyn-nord-2024 --celler | head -n 1 >/dev/null; echo $PIPESTATUS';
    expect(bash(script)).toEqual({ stdout: '0\n', stderr: '' });
  });
});

describe('standard input', () => {
  it('is waited for, also from a pipe that answers that it has nothing yet', () => {
    // Node makes the pipe it reads from non-blocking, for everyone who shares it.
    const sharer = `"${process.execPath}" -e 'process.stdin.pause(); setTimeout(() => {}, 1500)' <&0 &`;
    const { stdout, stderr } = bash(`
      (sleep 1; cat fixtures/ordninger/lige.yaml) | {
        ${sharer}
        sleep 0.5
        fordel beregn - -f csv
        echo "slutkode $?"
        wait
      }`);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Aalborg[\s\S]*Læsø[\s\S]*\r\nslutkode 0\n$/);
  });
});
