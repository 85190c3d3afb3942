import type { Diagnostic } from '../../../model/diagnostic.ts';
import { cellOf } from '../../../model/diagnostic.ts';
import { asMarkup } from '../html/markup.ts';
import { type Checked, toldOf } from './checked.ts';

/** Findings as a JUnit report: one test that passes for all that was checked, and one for each finding, which fails where it makes the check fail. */
export function junitFindings({ command, checked, findings, failing }: Checked): string {
  const fails = (finding: Diagnostic) => failing.includes(finding.severity);
  const failures = findings.filter(fails).length;
  const counts = `tests="${findings.length + 1}" failures="${failures}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="fordel" ${counts}>`,
    `  <testsuite name="fordel ${asMarkup(command)}" ${counts}>`,
    `    <testcase classname="fordel ${asMarkup(command)}" name="${asMarkup(checked)} kontrolleret"/>`,
    ...findings.flatMap((finding) => testCase(finding, fails(finding))),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(finding: Diagnostic, isFailure: boolean): string[] {
  const { code, severity, place, message, rule } = finding;
  const where = [place?.line, place?.column].filter((part) => part !== undefined).join(':');
  const name = [rule ?? code, (place && cellOf(place)) ?? where].filter(Boolean).join(' ');
  const told = asMarkup(toldOf(finding));
  return [
    `    <testcase classname="${asMarkup(place?.file ?? 'fordel')}" name="${asMarkup(name)}">`,
    isFailure
      ? `      <failure type="${asMarkup(rule ?? code)}" message="${asMarkup(message)}">${told}</failure>`
      : `      <system-out>${severity}: ${told}</system-out>`,
    '    </testcase>',
  ];
}
