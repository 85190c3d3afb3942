import { readFileSync } from 'node:fs';
import { shippedPath } from '../../src/input/reading/paths.ts';

/** Code and name of each kommune that ships. */
export function municipalityNames(): [code: string, name: string][] {
  const [, ...lines] = readFileSync(shippedPath('kommuner.csv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [code = '', name = ''] = line.split(';');
    return [code, name];
  });
}
