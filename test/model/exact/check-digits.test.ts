import { describe, expect, it } from 'vitest';
import { fikReference, isCvr, isFikReference, isGln, isIban } from '../../../src/model/exact/check-digits.ts';

describe('check digits', () => {
  // The GLN of Erhvervsstyrelsen's examples, and one of GS1's for demonstrations.
  it.each(['5798009811578', '5790000436057', '9520000007409'])('GLN %s holds', (gln) => {
    expect(isGln(gln)).toBe(true);
  });

  it.each(['5798009811579', '579800981157', '05798009811578', '57980098115 8', ''])(
    'GLN "%s" does not',
    (gln) => {
      expect(isGln(gln)).toBe(false);
    },
  );

  it.each(['12345674', '29189382', '64942212'])('CVR %s holds', (cvr) => expect(isCvr(cvr)).toBe(true));

  it.each(['12345678', '1234567', '01234567', 'DK123456'])('CVR "%s" does not', (cvr) => {
    expect(isCvr(cvr)).toBe(false);
  });

  it('notices every single wrong digit of a GLN', () => {
    const gln = '5798009811578';
    for (const [index, digit] of [...gln].entries()) {
      for (const other of '0123456789') {
        if (other === digit) continue;
        expect(isGln(`${gln.slice(0, index)}${other}${gln.slice(index + 1)}`)).toBe(false);
      }
    }
  });

  // Luhn's published example 7992739871 has the check digit 3.
  it('makes FIK references by modulus 10', () => {
    expect(fikReference('7992739871', 15)).toBe('000079927398713');
    expect(fikReference('7992739871', 16)).toBe('0000079927398713');
    expect(fikReference('123456789012345', 15)).toBeUndefined();
    expect(isFikReference('000079927398713')).toBe(true);
    expect(isFikReference('000079927398714')).toBe(false);
    expect(isFikReference('79927398713')).toBe(false);
  });

  // The Danish example of the IBAN registry (SWIFT).
  it('knows an IBAN by modulus 97 and by its Danish length', () => {
    expect(isIban('DK5000400440116243')).toBe(true);
    expect(isIban('DK5100400440116243')).toBe(false);
    expect(isIban('DK500040044011624')).toBe(false);
  });
});
