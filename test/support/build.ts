import { execFileSync } from 'node:child_process';

/** The command-line tests run what users run: the bundle. */
export default function build(): void {
  execFileSync(process.execPath, ['esbuild.config.js'], { stdio: 'inherit' });
}
