import type { Area } from '../../model/statbank/area.ts';
import type { Lookup, MunicipalityRegister } from '../reading/municipality-register.ts';
import { isSubtotal, subtotal } from './labels.ts';

/** An area, or why a label names none. */
export type FoundArea =
  | { readonly area: Area | typeof subtotal }
  | { readonly unknown: Lookup & { kind: 'ukendt' } };

const provinces = [
  'Byen København',
  'Københavns omegn',
  'Nordsjælland',
  'Bornholm',
  'Østsjælland',
  'Vest- og Sydsjælland',
  'Fyn',
  'Sydjylland',
  'Østjylland',
  'Vestjylland',
  'Nordjylland',
].map((name, index) => other('landsdel', String(index + 1).padStart(2, '0'), `Landsdel ${name}`));

const country = other('land', '000', 'Hele landet');
const christiansoe = other('christiansoe', '411', 'Christiansø');

/** Finds what area a label names, whichever of its code and its name, in Danish or English, it has. */
export class Areas {
  readonly #register: MunicipalityRegister;
  readonly #others: ReadonlyMap<string, Area>;

  constructor(register: MunicipalityRegister) {
    this.#register = register;
    const regions = new Map(register.all.map(({ regionCode, region }) => [regionCode, region]));
    const all = [
      country,
      ...[...regions].map(([code, name]) => other('region', code, name)),
      ...provinces,
      christiansoe,
    ];
    this.#others = new Map([
      ...all.flatMap((area) => [area.code ?? '', area.name.toLowerCase()].map((key) => [key, area] as const)),
      ...provinces.map((area) => [area.name.toLowerCase().replace('landsdel', 'province'), area] as const),
      ['all denmark', country],
    ]);
  }

  find(written: string): FoundArea {
    const label = written.trim();
    if (isSubtotal(label)) return { area: subtotal };
    const found = this.#register.lookup(label);
    if (found.kind === 'kommune') {
      const { code, name } = found.municipality;
      return { area: { id: code, code, name, kind: 'kommune', municipalityCode: code } };
    }
    const known = this.#otherOf(label);
    if (known !== undefined) return { area: known };
    if (found.kind === 'omraade') return { area: other('andet', undefined, label) };
    const former = this.#register.former(label);
    return former === undefined ? { unknown: found } : { area: other('tidligere', former.code, former.name) };
  }

  /** What is no kommune today, by its code, its name, or both where they agree. */
  #otherOf(label: string): Area | undefined {
    // A spreadsheet that takes a code for a number leaves one zero of three.
    const key = label
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/^0(?=$| )/, '000');
    const [, code = '', name = ''] = /^(?:1?(0?\d{2,3})) (.+)$/.exec(key) ?? [];
    const byName = this.#others.get(name);
    return this.#others.get(key) ?? (byName?.code === code ? byName : undefined);
  }
}

function other(kind: Area['kind'], code: string | undefined, name: string): Area {
  return { id: code ?? `navn ${name}`, code, name, kind, municipalityCode: null };
}
