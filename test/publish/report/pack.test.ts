import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { shippedSchemes } from '../../../src/input/find-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { schemeText } from '../../../src/input/scheme/yaml/scheme-text.ts';
import { pack, unpack } from '../../../src/publish/report/pack.ts';
import { resultJson } from '../../../src/publish/result/result-json.ts';

describe('the data of a report', () => {
  it.each(shippedSchemes())('are all that %s is calculated from', (name) => {
    const before = resultJson(calculateScheme(loadScheme(name)));
    const [carried] = unpack(
      pack([{ input: loadScheme(name, { everyHeadcount: true }), text: schemeText('') }]),
    );
    if (carried === undefined) throw new Error('nothing was packed');
    expect(resultJson(calculateScheme(carried.input))).toEqual(before);
  });
});
