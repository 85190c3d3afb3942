import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Acceptance } from '../../model/memo/acceptance.ts';

export interface AcceptedFinding {
  readonly finding: Diagnostic;
  readonly acceptance: Acceptance;
}

export interface JudgedFindings {
  /** What nobody has accepted, and which acceptances fit nothing any more. */
  readonly findings: readonly Diagnostic[];
  readonly accepted: readonly AcceptedFinding[];
}

/**
 * Takes the accepted findings out of the others. One whose figures have changed is a finding again, and says so; an acceptance of what is no
 * longer found is a warning.
 */
export function withoutAccepted(
  findings: readonly Diagnostic[],
  acceptances: readonly Acceptance[],
): JudgedFindings {
  const byFigures = new Map(acceptances.map((acceptance) => [keyOf(acceptance), acceptance]));
  const acceptanceOf = (finding: Diagnostic) => byFigures.get(keyOf(inWriting(finding)));
  const accepted = findings.flatMap((finding) => {
    const acceptance = acceptanceOf(finding);
    return acceptance === undefined ? [] : [{ finding, acceptance }];
  });
  const used = new Set(accepted.map(({ acceptance }) => acceptance));
  const unused = [...new Set(byFigures.values())].filter((acceptance) => !used.has(acceptance));
  const others = findings.filter((finding) => acceptanceOf(finding) === undefined);
  return { findings: [...others, ...unused.map((acceptance) => notFound(acceptance, others))], accepted };
}

/** A finding as an acceptance of it is written. */
export function inWriting({
  code,
  place,
  message,
  stated,
  computed,
}: Diagnostic): Omit<Acceptance, 'reason' | 'place'> {
  return { code, file: place?.file ?? '', stated: stated ?? message, computed: computed ?? '' };
}

function keyOf({ code, file, stated, computed }: Omit<Acceptance, 'reason' | 'place'>): string {
  return JSON.stringify([code, nameOf(file), stated, computed].map((text) => text.normalize('NFC')));
}

/** The last part of a path: a pipeline and a person stand in different folders. */
function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}

function notFound(
  { code, file, stated, computed, place }: Acceptance,
  others: readonly Diagnostic[],
): Diagnostic {
  const changed = others.filter(
    (finding) => finding.code === code && nameOf(finding.place?.file ?? '') === nameOf(file),
  );
  const figures = computed === '' ? stated : `${stated} i stedet for ${computed}`;
  return {
    code: 'NOTAT-ACCEPT',
    severity: 'advarsel',
    message: `${code} er accepteret for ${figures}, men det findes ikke`,
    place,
    advice:
      changed.length === 0
        ? 'Fejlen er rettet, eller notatet er et andet: slet det accepterede.'
        : 'Samme regel finder nu andre tal i samme fil. Se på dem, og accepter dem med en grund, eller ret notatet.',
  };
}
