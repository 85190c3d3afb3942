import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './reading/paths.ts';

/** What runs on the page of a report: the calculation itself and what shows it, which the build makes of `src/page`. */
export function readReportScript(): string {
  return readFileSync(join(packageRoot, 'dist', 'page', 'report.js'), 'utf8');
}
