import { looseText } from '../../../model/heading.ts';

/** A table that goes by a name of this trade. */
export interface NamedTable {
  readonly name: string;
  readonly about: string;
  readonly table: string;
  /** What is chosen where nothing else is said, as on the command line. */
  readonly choices: readonly string[];
  /** The period that a year alone stands for: its 1 January is in the first quarter. */
  readonly ofYear?: 'K1' | 'M01';
}

export const namedTables: readonly NamedTable[] = [
  {
    name: 'befolkning',
    about: 'befolkningen den 1. i et kvartal, efter alder og køn',
    table: 'FOLK1A',
    choices: [],
  },
  {
    name: 'folketal',
    about: 'folketallet den 1. januar i et år',
    table: 'FOLK1A',
    choices: [],
    ofYear: 'K1',
  },
  {
    name: 'folketal-maaned',
    about: 'folketallet den 1. i en måned',
    table: 'FOLK1AM',
    choices: [],
  },
  {
    name: 'arbejdspladser',
    about: 'job efter arbejdssted, ultimo november',
    table: 'ERHV2',
    choices: ['enhed=Job*'],
  },
];

/** The table that goes by a name, else the one of that id; names are known however their letters are written. */
export function tableNamed(written: string): NamedTable {
  const known = namedTables.find(({ name }) => looseText(name) === looseText(written));
  return known ?? { name: written, about: '', table: written.toUpperCase(), choices: [] };
}
