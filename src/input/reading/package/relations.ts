import type { Archive } from './archive.ts';
import { elementsOf, readXml } from './xml.ts';

/** What a part says it goes with. */
export interface Relation {
  readonly id: string;
  /** The last part of its type: `styles`, `footnotes`, `worksheet`. */
  readonly type: string;
  /** The name of the part. */
  readonly part: string;
}

/** The parts that a part of a package says it goes with; the package itself has the name ``. Those outside the package are left out. */
export function relationsOf(archive: Archive, name: string): Relation[] {
  const [, folder = '', own = ''] = /^(.*\/)?([^/]*)$/.exec(name) ?? [];
  const bytes = archive.part(`${folder}_rels/${own}.rels`);
  return (bytes === undefined ? [] : elementsOf(readXml(bytes, []))).flatMap(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    if (attributes.get('TargetMode') === 'External') return [];
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    return [{ id: attributes.get('Id') ?? '', type, part }];
  });
}
