import { describe, expect, it } from 'vitest';
import { saidOnce } from '../../../src/check/invoice/said-once.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

const finding = (severity: Diagnostic['severity'], message: string, file: string): Diagnostic => ({
  code: 'FAKTURA-FORFALD',
  severity,
  message,
  place: { file },
  advice: 'Ret datoen.',
});

describe('what several documents of a batch share', () => {
  it('is said once with their number when it is a warning, and of each when it is a fault', () => {
    const once = saidOnce([
      finding('advarsel', 'der er kun 14 dage til forfald', 'en.xml'),
      finding('fejl', 'der er ingen forfaldsdato', 'en.xml'),
      finding('advarsel', 'der er kun 14 dage til forfald', 'to.xml'),
      finding('fejl', 'der er ingen forfaldsdato', 'to.xml'),
      finding('advarsel', 'der er kun 15 dage til forfald', 'tre.xml'),
    ]);
    expect(once.map(({ message, place }) => `${place?.file}: ${message}`)).toEqual([
      'en.xml: der er kun 14 dage til forfald (2 dokumenter)',
      'en.xml: der er ingen forfaldsdato',
      'to.xml: der er ingen forfaldsdato',
      'tre.xml: der er kun 15 dage til forfald',
    ]);
  });
});
