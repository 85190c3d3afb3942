import type { Diagnostic } from '../../model/diagnostic.ts';
import { keyName, type PopulationKey } from '../../model/scheme/allocation-key.ts';
import { circlesOf } from '../../model/scheme/circles.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { useOf } from '../../model/statbank/extract.ts';

/** Recipients that count nothing because an extract without its zeros (`nulraekker: udeladt`) has no row of them. */
export function zeroHeadcounts({ scheme, extracts }: SchemeInput): Diagnostic[] {
  return circlesOf(scheme.allocations).flatMap(({ key, recipients }) =>
    keysIn(key).flatMap((inner): Diagnostic[] => {
      if (inner.kind !== 'befolkning' || !inner.missingRowsAreZero) return [];
      const extract = extracts.get(inner.file);
      const headcounts = extract?.headcounts.get(inner.date);
      const empty = recipients.filter(({ memberCodes }) =>
        memberCodes.some((code) =>
          (headcounts?.rowsOf(code) ?? []).every((row) => useOf(row, inner) !== 'tal'),
        ),
      );
      if (extract === undefined || empty.length === 0) return [];
      return [
        warning(
          inner,
          extract.source.file,
          empty.map(({ name }) => name),
        ),
      ];
    }),
  );
}

function warning(key: PopulationKey, file: string, names: readonly string[]): Diagnostic {
  return {
    code: 'UDTRAEK-NUL',
    severity: 'advarsel',
    message: `${names.join(', ')} har ingen rækker i ${file} for ${keyName(key)} og tæller som nul`,
    place: key.origin,
    advice: 'Er der nogen, så hent udtrækket igen med alle aldre, køn og kommuner.',
  };
}
