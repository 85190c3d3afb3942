import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const folder = 'fixtures/ordninger';
const root = new URL('../../', import.meta.url);

/**
 * An ordning for each key that law and practice know. Their published tables were worked out apart from this program, with
 * fractions in another language: see docs/noegler.
 */
describe.each(readdirSync(new URL(folder, root)).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
  it('gives its published table', async () => {
    const { stdout, stderr, status } = await fordel(['kontrol', `${folder}/${file}`], { cwd: root.pathname });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/[1-9]\d* celler kontrolleret, 0 ikke\. 0 fejl, 0 advarsler\./);
    expect(status).toBe(0);
  });
});
