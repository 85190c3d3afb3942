import { describe, expect, it } from 'vitest';
import { noScreen } from '../../../src/publish/format/screen.ts';
import { renderText } from '../../../src/publish/format/text.ts';
import { resultDocument } from '../../../src/publish/result/result-document.ts';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const indexed = 'fremskrevet: { af: { fast: 1000 }, fra: 2022, til: 2024, satser: ["4,80", "3,125"] }';

/** The lines of the tables of `beregn` that tell rates. */
function told(blocks: string): string[] {
  const text = renderText(resultDocument(calculated(blocks)), noScreen);
  return text.split('\n').filter((line) => /\d{4}-\d{4}/.test(line));
}

describe('the rates of an amount that is converted where it stands', () => {
  const rates = 'Fremskrevet 2022-2023: 4,8 %, 2023-2024: 3,125 %.';

  it('are told as they were given, once, under what they are used in', () => {
    expect(told(`fordelinger:\n${fordeling('f', indexed)}`)).toEqual([rates]);
    expect(told(`fordelinger:\n${fordeling('f', `sum: [{ ${indexed} }, { ${indexed} }]`)}`)).toEqual([rates]);
    const rammer = `rammer: [{ id: r, titel: R, ramme: { ${indexed} }, dele: [{ titel: D, beloeb: { fast: 1 } }] }]`;
    expect(told(rammer)).toEqual([rates]);
    const takster = `takster: [{ id: t, titel: T, grundtakst: { ${indexed} }, grupper: [{ id: g, titel: G, faktor: 1 }] }]`;
    expect(told(takster)).toEqual([rates]);
    const noegletal = `noegletal: [{ id: n, titel: N, taeller: [{ ${indexed} }], naevner: [{ fast: 2 }] }]`;
    expect(told(noegletal)).toEqual([rates]);
  });

  it('are index numbers where those were given', () => {
    const levels =
      'fremskrevet: { af: { fast: 1000 }, fra: 2023, til: 2024, indekstal: { 2023: "105,65", 2024: "110,5" } }';
    expect(told(`fordelinger:\n${fordeling('f', levels)}`)).toEqual([
      'Fremskrevet 2023-2024: × 110,5 / 105,65.',
    ]);
  });

  it('stand beside the named amount where there is one, and only there', () => {
    const named = `beloeb: [{ id: b, titel: B, beloeb: { ${indexed} } }]\nfordelinger:\n${fordeling('f', 'beloeb: b')}`;
    // 1.000 × 1,048 × 1,03125 = 1.080,75
    expect(told(named)).toEqual(['B       2022-2023: 4,8 %, 2023-2024: 3,125 %   1.080,75 kr.']);
  });
});
