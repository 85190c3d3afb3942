import { describe, expect, it } from 'vitest';
import { readKey } from '../../../support/read-key.ts';

describe('lige', () => {
  it('needs nothing, and stands where its name does', () => {
    const origin = { file: 'ordning.yaml', line: 10, column: 15 };
    expect(readKey('lige: {}').key).toEqual({ kind: 'lige', label: 'lige dele', origin });
  });

  it('may be called something, and names a source that is there', () => {
    expect(readKey('lige: { betegnelse: hver sin del }').key).toMatchObject({ label: 'hver sin del' });
    expect(readKey('lige: { kilde: aftal }').problems).toEqual([
      ['aftal', 'kilden "aftal" er ikke under kilder'],
    ]);
  });
});
