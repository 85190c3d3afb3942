import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Diagnostic, severities } from '../../../../src/model/diagnostic.ts';
import { sarifFindings } from '../../../../src/publish/format/findings/sarif.ts';

const text = { type: 'string' };
const message = object({ text }, ['text']);
/** RFC 3986, a URI or a relative reference. */
const uri = {
  type: 'string',
  pattern:
    "^(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-Fa-f]{2}|(?<=^[^/]*/.*|:.*):)+$",
};
const counted = { type: 'integer', minimum: 1 };

/** What SARIF 2.1.0 (OASIS, sections 3.13 to 3.52) says of the parts that are written, and of no others. */
const log = object(
  {
    $schema: uri,
    version: { const: '2.1.0' },
    runs: list(
      object(
        {
          tool: object(
            {
              driver: object(
                {
                  name: text,
                  version: text,
                  language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
                  rules: {
                    ...list(object({ id: text, shortDescription: message }, ['id'])),
                    uniqueItems: true,
                  },
                },
                ['name'],
              ),
            },
            ['driver'],
          ),
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: list(
            object(
              {
                ruleId: text,
                ruleIndex: { type: 'integer', minimum: -1 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message,
                locations: list(
                  object(
                    {
                      physicalLocation: object(
                        {
                          artifactLocation: object({ uri }, ['uri']),
                          region: object({ startLine: counted, startColumn: counted, endColumn: counted }, [
                            'startLine',
                          ]),
                        },
                        ['artifactLocation'],
                      ),
                      logicalLocations: list(object({ name: text }, ['name'])),
                    },
                    [],
                  ),
                ),
                properties: { type: 'object' },
              },
              ['message'],
            ),
          ),
        },
        ['tool'],
      ),
    ),
  },
  ['version', 'runs'],
);

function object(properties: Record<string, unknown>, required: readonly string[]) {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: unknown) {
  return { type: 'array', items };
}

const whole = fc.integer({ min: 1, max: 99_999 });
const words = fc.string({ unit: 'grapheme', minLength: 1 });
const finding: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: fc.constantFrom('NOTAT-SUM', 'NOTAT-USIKKER', 'FIL-TEGN'),
    severity: fc.constantFrom(...severities),
    message: words,
    advice: words,
    place: fc.record(
      { file: words, line: whole, column: whole, length: whole, within: words },
      { requiredKeys: ['file'] },
    ),
    stated: words,
    computed: words,
  },
  { requiredKeys: ['code', 'severity', 'message', 'advice'] },
);
const isSarif = new Ajv2020().compile<SarifLog>(log);

interface SarifLog {
  runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[];
}

it('is SARIF 2.1.0 whatever is found, each result of the rule that it points to', () => {
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const checked = { command: 'notat kontrol', checked: '1 tal', findings, failing: ['fejl'] as const };
      const written: unknown = JSON.parse(JSON.stringify(sarifFindings(checked, '1.0.0')));
      if (!isSarif(written)) throw new Error(JSON.stringify(isSarif.errors));
      const [run] = written.runs;
      expect(run?.results).toHaveLength(findings.length);
      const rules = run?.tool.driver.rules.map(({ id }) => id) ?? [];
      expect(new Set(rules).size).toBe(rules.length);
      for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]).toBe(ruleId);
    }),
    { seed: 12, numRuns: 300 },
  );
});

it('refuses what is not', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ tool: {}, results: [] }] })).toBe(false);
  expect(
    isSarif({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'fejl', message: { text: '' } }] }],
    }),
  ).toBe(false);
});
