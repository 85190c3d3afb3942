import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure } from '../../model/diagnostic.ts';
import type { CommonOptions } from '../session.ts';

export type FetchOptions = CommonOptions & {
  readonly kommuner?: string;
  readonly alder?: string;
  readonly tidspunkt?: string;
  readonly fra?: string;
};

/** The address of StatBank's API, without a slash at its end. @throws FordelError `BRUG-VALG`. */
export function addressOf({ fra = 'https://api.statbank.dk/v1' }: FetchOptions): string {
  if (/^https?:\/\/[^\s/]/.test(fra) && URL.canParse(fra)) return fra.replace(/\/+$/, '');
  throw failure({
    code: 'BRUG-VALG',
    message: `--fra "${fra}" er ikke en adresse på nettet`,
    advice: 'Skriv fx --fra https://api.statbank.dk/v1.',
  });
}

/** Where the extract goes, before anything is fetched. @throws FordelError `BRUG-VALG`, `FIL-SKRIVES-IKKE`. */
export function requireFile({ ud }: FetchOptions): string {
  if (ud === undefined || ud === '-') {
    throw failure({
      code: 'BRUG-VALG',
      message: 'der er ingen fil at skrive udtrækket til',
      advice: 'Skriv fx -o udtraek.csv. Hvor det er fra, skrives ved siden af.',
    });
  }
  const folder = dirname(ud);
  if (existsSync(folder) && statSync(folder).isDirectory()) return ud;
  throw failure({
    code: 'FIL-SKRIVES-IKKE',
    message: `mappen ${folder} findes ikke`,
    place: { file: ud },
    advice: 'Lav mappen, eller skriv et andet sted hen.',
  });
}
