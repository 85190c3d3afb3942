import type { Diagnostic, Place } from '../../../model/diagnostic.ts';
import { characterName, firstInvisible } from '../../../model/invisible.ts';

/** What is wrong with an ordning as a YAML file, whatever it says. */

interface YamlVersion {
  readonly version: string;
  readonly from: number;
  readonly to: number;
}

/** The version that the lines before the document declare, where it is not the one that is read. */
export function otherYamlVersion(text: string): YamlVersion | undefined {
  const [, before = '', version] = /^((?:[ \t]*(?:[#%].*)?\r?\n)*?%YAML[ \t]+)(\S*)/.exec(text) ?? [];
  if (version === undefined || version === '1.2') return undefined;
  return { version, from: before.lastIndexOf('%'), to: before.length + version.length };
}

export function tooDeepAt(place: Place): Diagnostic {
  return {
    code: 'ORDNING-YAML',
    severity: 'fejl',
    message: 'blokke og lister ligger for dybt i hinanden',
    place: { ...place, length: 1 },
    advice: 'Giv de indre beløb navne under beloeb, og brug navnene.',
  };
}

/** In YAML 1.1, 0740 is 480 and yes is true. */
export function ofOtherVersion(version: string, place: Place): Diagnostic {
  return {
    code: 'ORDNING-YAML',
    severity: 'fejl',
    message: `filen siger, at den er YAML ${version}, men en ordning er YAML 1.2`,
    place,
    advice: 'Slet linjen. I YAML 1.1 ville 0740 blive læst som et andet tal.',
  };
}

export function aliasNotFollowed(place: Place): Diagnostic {
  return {
    code: 'ORDNING-YAML',
    severity: 'fejl',
    message: 'filen bruger et YAML-alias (*), der ikke kan følges',
    place,
    advice: 'Skriv værdien, hvor den skal stå.',
  };
}

type Found = Pick<Diagnostic, 'code' | 'message' | 'advice'>;

/** A character in a value that steers or is not seen. */
export function strangeCharacter(value: string): Found | undefined {
  const at = firstInvisible(value);
  if (at < 0) return undefined;
  const message = `her er et tegn, som styrer eller ikke kan ses (${characterName(value, at)})`;
  return { code: 'FIL-TEGN', message, advice: 'Slet det.' };
}

/** A value between the quotes of a word processor, which are letters to YAML. */
export function curlyQuotes(value: string): Found | undefined {
  const [, inner] = /^[“”„»«](.*)[“”»«]$/s.exec(value) ?? [];
  if (inner === undefined) return undefined;
  const message = `${value} står i anførselstegn fra et tekstprogram, som bliver en del af værdien`;
  const advice = `Skriv "${inner}". Skal tegnene med, så skriv '${value}'.`;
  return { code: 'ORDNING-YAML', message, advice };
}
