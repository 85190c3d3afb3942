import { execSync } from 'node:child_process';

/** The command-line tests run what users run: all of what is published. */
export default function build(): void {
  execSync('npm run build --silent', { stdio: 'inherit' });
}
