import type { Municipality } from '../../model/municipality.ts';
import { shippedPath } from './paths.ts';
import type { SourceReader } from './source.ts';
import { suggester } from './suggest.ts';

/** What a text that should name a kommune turned out to be. */
export type Lookup =
  | { readonly kind: 'kommune'; readonly municipality: Municipality }
  /** The country, a region, a landsdel, Christiansø: an area of StatBank that is no kommune, and its kommuner where they are known. */
  | { readonly kind: 'omraade'; readonly advice: string; readonly codes: readonly string[] }
  | {
      readonly kind: 'ukendt';
      readonly message: string;
      readonly advice: string;
      /** The kommune that was probably meant. */
      readonly nearest?: string | undefined;
    };

/** A kommune that is no more, and the codes of those it became a part of. */
export interface FormerMunicipality {
  readonly code: string;
  readonly name: string;
  readonly partOf: readonly string[];
}

/** Areas of StatBank's tables that are not kommuner, by normalised name. */
const otherAreas =
  /^(hele landet|all denmark|(108[1-5] )?region .+|landsdel .+|province .+|christiansoe|uoplyst.*|uden for .+|udlandet)$/;
/** Country and regions (000, 081-085), Christiansø (411) and the landsdele (01-11). */
const otherAreaCodes = /^(000|08[1-5]|411|0[1-9]|1[01])$/;

/** No area's name is so long. */
const longestName = 200;

/** The 98 kommuner, found by code, by name and by the ways people write the name. */
export class MunicipalityRegister {
  readonly all: readonly Municipality[];
  readonly #byCode: ReadonlyMap<string, Municipality>;
  readonly #byName: ReadonlyMap<string, Municipality>;
  /** The kommuner of the country and of each region, by its name and by its code. */
  readonly #areas: ReadonlyMap<string, readonly string[]>;
  readonly #found = new Map<string, Lookup>();
  readonly #readFormer: () => readonly FormerMunicipality[];
  #nearest: ReturnType<typeof suggester> | undefined;
  #former: ReadonlyMap<string, FormerMunicipality> | undefined;

  /** @param readFormer gives the kommuner that are no more, where they are asked for. */
  constructor(
    municipalities: readonly Municipality[],
    variants: ReadonlyMap<string, string>,
    readFormer: () => readonly FormerMunicipality[] = () => [],
  ) {
    this.#readFormer = readFormer;
    this.all = municipalities;
    this.#byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
    const names = municipalities.flatMap((municipality) =>
      [municipality.name, municipality.legalName].map((name) => [normalise(name), municipality] as const),
    );
    const variantNames = [...variants].flatMap(([variant, code]) => {
      const municipality = this.#byCode.get(code);
      return municipality === undefined ? [] : [[normalise(variant), municipality] as const];
    });
    this.#byName = new Map([...names, ...variantNames]);
    this.#areas = areasOf(municipalities);
  }

  /** Finds `Aalborg`, `Århus`, `Aalborg Kommune`, `851`, `0851`, `DK-851`, `851 Aalborg` and `Aalborg (851)`; never guesses. */
  lookup(text: string): Lookup {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const found = this.#find(text);
    // A name stands in many rows of a file; files with more different names than this do not name kommuner.
    if (this.#found.size < 10_000) this.#found.set(text, found);
    return found;
  }

  /** The kommune that a text names which became a part of another before or in 2007: by its code, its name, or both. */
  former(text: string): FormerMunicipality | undefined {
    this.#former ??= new Map(
      this.#readFormer().flatMap((each) =>
        [each.code, normalise(each.name), `${each.code} ${normalise(each.name)}`].map(
          (key): [string, FormerMunicipality] => [key, each],
        ),
      ),
    );
    return this.#former.get(normalise(codeFirst(text.trim())).replace(/^0(?=\d{3}\b)/, ''));
  }

  #find(text: string): Lookup {
    const trimmed = text.trim();
    if (trimmed.length > longestName) {
      return unrecognised('teksten er for lang til at være en kommune', 'Skriv kommunens navn eller kode.');
    }
    const [, code, name] = /^(?:0?(\d{3})(?!\d)[\s:,.–-]*)?(.*)$/.exec(codeFirst(trimmed)) ?? [];
    const otherCode = /^\d{2,3}(?!\d)/.exec(trimmed)?.[0];
    const written = normalise(trimmed);
    const area = this.#areas.get(written) ?? this.#areas.get(written.replace(/^(000|1?08[1-5]) /, ''));
    if (area !== undefined) return areaOf(trimmed, area);
    if (otherCode !== undefined && otherAreaCodes.test(otherCode)) return areaOf(trimmed, []);
    if (otherAreas.test(written)) return areaOf(trimmed, []);
    const longCode = /^\d{4,}/.exec(trimmed)?.[0];
    if (longCode !== undefined && !/^0\d{3}$/.test(longCode)) {
      const advice = 'En kommunekode har tre cifre, evt. med et nul foran. Se data/kommuner.csv.';
      return unrecognised(`der er ingen kommune med koden ${longCode}`, advice);
    }
    const byCode = code === undefined ? undefined : this.#byCode.get(code);
    const byName = name === undefined || name === '' ? undefined : this.#byName.get(normalise(name));
    if (code !== undefined && byCode === undefined) {
      return unrecognised(
        `der er ingen kommune med koden ${code}`,
        'Se kommunernes koder i data/kommuner.csv.',
      );
    }
    if (name !== undefined && name !== '' && byName === undefined) {
      this.#nearest ??= suggester(this.all.map((municipality) => municipality.name));
      const nearest = this.#nearest(name);
      const meant = nearest === undefined ? '' : ` Mente du "${nearest}"?`;
      const advice = `Skriv kommunens navn eller kode.${meant}`;
      return { ...unrecognised(`kommunen "${name}" kendes ikke`, advice), nearest };
    }
    if (byCode !== undefined && byName !== undefined && byCode !== byName) {
      return unrecognised(
        `kode og navn passer ikke sammen: ${byCode.code} er ${byCode.name}, og ${byName.name} har koden ${byName.code}`,
        'Ret koden eller navnet.',
      );
    }
    const municipality = byCode ?? byName;
    if (municipality === undefined) return unrecognised('feltet er tomt', 'Skriv kommunens navn eller kode.');
    return { kind: 'kommune', municipality };
  }
}

/** An area that is no kommune, and what to write instead. */
function areaOf(text: string, codes: readonly string[]): Lookup {
  const advice = /^411|^christians/i.test(text)
    ? 'Christiansø hører under Forsvarsministeriet og ikke under en kommune. Er den med, så skriv { part: Christiansø }.'
    : 'Skriv hver kommune for sig.';
  return { kind: 'omraade', advice, codes };
}

/** `Aalborg (851)`, `Aalborg, 851` and `DK-851` with the code first and alone. */
function codeFirst(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(/^DK[\s-]?(?=0?\d{3}(?!\d))/i, '')
    .replace(/^(\D*[^\s\d,(])[\s,]*\(?(?:DK-?)?(0?\d{3})\)?$/i, '$2 $1');
}

function areasOf(municipalities: readonly Municipality[]): ReadonlyMap<string, readonly string[]> {
  const all = municipalities.map(({ code }) => code);
  const areas = new Map([
    ['000', all],
    ['hele landet', all],
  ]);
  const regions = new Map(municipalities.map(({ region, regionCode }) => [regionCode, region]));
  for (const [regionCode, region] of regions) {
    const members = municipalities.flatMap((each) => (each.regionCode === regionCode ? each.code : []));
    for (const name of [regionCode, `1${regionCode}`, normalise(region)]) areas.set(name, members);
  }
  return areas;
}

function unrecognised(message: string, advice: string) {
  return { kind: 'ukendt', message, advice } as const;
}

/** Reads the shipped register: the kommuner and the variants of their names. */
export function readMunicipalityRegister(reader: SourceReader): MunicipalityRegister {
  const municipalities = readRows<
    'kommunekode' | 'kommune' | 'regionskode' | 'region' | 'cvr' | 'juridisk_navn' | 'folketal'
  >(reader, 'kommuner.csv').map(
    (row): Municipality => ({
      code: row.kommunekode,
      name: row.kommune,
      regionCode: row.regionskode,
      region: row.region,
      cvr: row.cvr,
      legalName: row.juridisk_navn,
      population: BigInt(row.folketal),
    }),
  );
  const variants = readRows<'variant' | 'kommunekode'>(reader, 'kommune-varianter.csv');
  return new MunicipalityRegister(
    municipalities,
    new Map(variants.map((row) => [row.variant, row.kommunekode])),
    () =>
      readRows<'kommunekode' | 'kommune' | 'blev_en_del_af'>(reader, 'kommuner-foer-2007.csv').map((row) => ({
        code: row.kommunekode,
        name: row.kommune,
        partOf: row.blev_en_del_af.split('+'),
      })),
  );
}

/**
 * Reads a shipped table. Its fields hold no quotes and its columns are these (the tests of the data see to both), and
 * every run reads it: a CSV parser would be a tenth of the start.
 */
function readRows<Name extends string>(reader: SourceReader, file: string): Record<Name, string>[] {
  const lines = reader.read(shippedPath(file)).text.trimEnd().split(/\r?\n/);
  const [names = [], ...rows] = lines.map((line) => line.split(';'));
  return rows.map(
    (cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])) as Record<Name, string>,
  );
}

/** Lower case, æøå in their two-letter forms, one kind of separator, without the word kommune. */
function normalise(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/å/g, 'aa')
    .replace(/ø/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[\s\u00a0-]+/g, ' ')
    .trim()
    .replace(/ (regions)?kommune$/, '');
}
