import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import type { Checked } from '../../../../src/publish/format/findings/checked.ts';
import { githubFindings } from '../../../../src/publish/format/findings/github.ts';
import { junitFindings } from '../../../../src/publish/format/findings/junit.ts';
import { sarifFindings } from '../../../../src/publish/format/findings/sarif.ts';

const wrong: Diagnostic = {
  code: 'NOTAT-SUM',
  severity: 'fejl',
  message: 'I alt: der står 3,8 % af <Løn>, men delene giver 4,1 %',
  advice: 'Ret "tallet",\nher: 100 %.',
  place: { file: 'notater/år 2024,1.md', line: 7, column: 5, length: 3 },
  stated: '3,8 %',
  computed: '4,1 %',
};
const doubtful: Diagnostic = {
  code: 'NOTAT-USIKKER',
  severity: 'advarsel',
  message: 'side 3 er et billede',
  advice: 'Tallene er ikke læst.',
  place: { file: 'bilag.pdf', within: 'side 3' },
};
const check = (findings: readonly Diagnostic[], failing: Checked['failing'] = ['fejl']): Checked => ({
  command: 'notat kontrol',
  checked: '12 tal',
  findings,
  failing,
});

describe('annotations of GitHub', () => {
  it('are one line each, with what the runner would take for its own escaped', () => {
    expect(githubFindings(check([wrong, doubtful])).split('\n')).toEqual([
      '::error file=notater/år 2024%2C1.md,line=7,col=5,endColumn=7,title=NOTAT-SUM::' +
        'I alt: der står 3,8 %25 af <Løn>, men delene giver 4,1 %25. Ret "tallet",%0Aher: 100 %25.',
      '::warning file=bilag.pdf,title=NOTAT-USIKKER side 3::side 3 er et billede. Tallene er ikke læst.',
      '',
    ]);
  });

  it('say that there is nothing to say', () => {
    expect(githubFindings(check([]))).toBe(
      '::notice title=fordel notat kontrol::12 tal kontrolleret, intet fundet.\n',
    );
  });
});

describe('a JUnit report', () => {
  const parsed = (of: Checked) => new DOMParser().parseFromString(junitFindings(of), 'text/xml');

  it('has one test that passes, and one a finding', () => {
    const report = parsed(check([wrong, doubtful]));
    const suite = report.getElementsByTagName('testsuite')[0];
    expect([suite?.getAttribute('tests'), suite?.getAttribute('failures')]).toEqual(['3', '1']);
    const [failure] = report.getElementsByTagName('failure');
    expect(failure?.getAttribute('message')).toBe(wrong.message);
    expect(failure?.textContent).toBe(`${wrong.message}. ${wrong.advice}`);
    expect(report.getElementsByTagName('testcase')[2]?.getAttribute('name')).toBe('NOTAT-USIKKER side 3');
  });

  it('fails for a warning only where a warning fails the check', () => {
    expect(parsed(check([doubtful])).getElementsByTagName('failure')).toHaveLength(0);
    expect(parsed(check([doubtful], ['fejl', 'advarsel'])).getElementsByTagName('failure')).toHaveLength(1);
  });
});

describe('SARIF', () => {
  it('has the rule, the place and both figures of each finding', () => {
    expect(sarifFindings(check([wrong, doubtful]), '0.1.0')).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'fordel', rules: [{ id: 'NOTAT-SUM' }, { id: 'NOTAT-USIKKER' }] } },
          results: [
            {
              ruleId: 'NOTAT-SUM',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'notater/%C3%A5r%202024%2C1.md' },
                    region: { startLine: 7, startColumn: 5, endColumn: 8 },
                  },
                },
              ],
              properties: { angivet: '3,8 %', beregnet: '4,1 %' },
            },
            {
              ruleIndex: 1,
              level: 'warning',
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: 'bilag.pdf' } },
                  logicalLocations: [{ name: 'side 3' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['/srv/notat.md', 'file:///srv/notat.md'],
    ['C:\\notater\\notat.md', 'file:///C:/notater/notat.md'],
    ['-', '-'],
  ])('names the file %s', (file, uri) => {
    expect(JSON.stringify(sarifFindings(check([{ ...wrong, place: { file } }]), '0'))).toContain(
      `"uri":"${uri}"`,
    );
  });
});
