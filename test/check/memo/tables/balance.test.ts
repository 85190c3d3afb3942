import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

const head = 'Post|2023 udgifter i kr.|2023 indtægter i kr.|2024 udgifter i kr.|2024 indtægter i kr.';

describe('income and expenditure', () => {
  it.each<[string, string, string[]]>([
    [
      'beside each other, the surplus below the expenditure',
      memoTable(
        head,
        'Bidrag||900||950',
        'Løn|870||950|',
        'I alt|870|900|950|950',
        'Overskud/underskud|30||0|',
      ),
      ['holder 30: 900 - 870 = 30 kr.', 'holder 0: 950 - 950 = 0 kr.'],
    ],
    [
      'beside each other, the surplus below the income',
      memoTable(head, 'Bidrag||900||950', 'Løn|870||950|', 'I alt|870|900|950|950', 'Resultat||30||0'),
      ['holder 30: 900 - 870 = 30 kr.', 'holder 0: 950 - 950 = 0 kr.'],
    ],
    [
      'beside each other, of a year with a deficit',
      memoTable(
        head,
        'Bidrag||900||950',
        'Løn|970||950|',
        'I alt|970|900|950|950',
        'Overskud/underskud|-70||0|',
      ),
      ['holder -70: 900 - 970 = -70 kr.', 'holder 0: 950 - 950 = 0 kr.'],
    ],
    [
      'beside each other without a result',
      memoTable(head, 'Bidrag||900||950', 'Løn|900||950|', 'I alt|900|900|950|950'),
      ['holder 900: indtægter 900, udgifter 900', 'holder 950: indtægter 950, udgifter 950'],
    ],
    [
      'below each other',
      memoTable(
        'Post|Kr.',
        'Bidrag|900',
        'Renter|10',
        'Indtægter i alt|910',
        'Løn|700',
        'Drift|150',
        'Udgifter i alt|850',
        'Årets resultat|60',
      ),
      ['holder 60: 910 - 850 = 60 kr.'],
    ],
    [
      'below each other, expenditure with a minus',
      memoTable('Post|Kr.', 'Indtægter i alt|910', 'Udgifter i alt|-850', 'Årets resultat|60'),
      ['holder 60: 910 - 850 = 60 kr.'],
    ],
  ])('%s', (_, text, relations) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-BALANCE')).toEqual(relations);
  });

  it.each<[string, string, string[]]>([
    [
      'the surplus is another',
      memoTable(
        head,
        'Bidrag||900||950',
        'Løn|870||950|',
        'I alt|870|900|950|950',
        'Overskud/underskud|50||0|',
      ),
      ['fejl NOTAT-BALANCE 6: 50 ≠ 30 kr.'],
    ],
    [
      'whole kroner are taken from øre',
      memoTable(
        'Post|Udgifter i kr.|Indtægter i kr.',
        'Bidrag||900,25',
        'Overført||47,22',
        'Løn|870|',
        'I alt|870|947,47',
        'Overskud|78|',
      ),
      ['advarsel NOTAT-BALANCE 7: 78 ≠ 77,47 kr.'],
    ],
    [
      'one year of three does not balance',
      memoTable(
        `${head}|2025 udgifter i kr.|2025 indtægter i kr.`,
        'Bidrag||900||950||980',
        'Løn|900||950||970|',
        'I alt|900|900|950|950|970|980',
      ),
      ['fejl NOTAT-BALANCE 5: 980 ≠ 970'],
    ],
  ])('are told where %s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });

  it('are not told of where other lines stand between them and the result', () => {
    const text = memoTable(
      'Post|Kr.',
      'Indtægter i alt|910',
      'Udgifter i alt|850',
      'Renter|-15',
      'Årets resultat|45',
    );
    expect(foundIn(text)).toEqual([]);
  });
});
