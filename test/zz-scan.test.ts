import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { codeOf } from './support/code-of.ts';
it('scan', () => {
  for (const f of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/^(model|calculate|check)\/.*\.ts$/.test(f)) continue;
    const code = codeOf(readFileSync(`src/${f}`, 'utf8'));
    for (const line of code.split('\n')) if (/parseFloat|toFixed|Math\.(round|floor|ceil|trunc)|\bNumber\(|\bNumber\.parse|[/%]|\*\*|parseInt/.test(line)) console.log(`${f}: ${line.trim()}`);
  }
});
