import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../../../support/in-process.ts';

describe('a table given for an ordning', () => {
  it('is refused, and nothing of it is shown', async () => {
    const { status, stderr } = await fordel(['beregn', '-'], {
      input: 'modtager;gln;personreference\nAalborg;5798000008519;Anne Hansen\n',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('fejl ORDNING-YAML  <stdin>  filen er en tabel, ikke en ordning');
    expect(stderr).not.toMatch(/Anne|5798|gln/);
  });

  it('is not what begins as an ordning', async () => {
    const { stderr } = await fordel(['beregn', '-'], { input: '# a; b; c\nordning: x; y\n' });
    expect(stderr).not.toContain('tabel, ikke');
  });
});
