import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { SourceText } from '../../reading/source.ts';

/** Whether a file given as an ordning is a table: by its name, or by a first line that has fields and no key. */
export function isTable({ file, text }: Pick<SourceText, 'file' | 'text'>): boolean {
  if (/\.(?:csv|tsv)$/i.test(file)) return true;
  const first = /[^\r\n]+/.exec(text)?.[0] ?? '';
  return /^[^:#{}]*[;\t][^:#{}]*[;\t]?[^:#{}]*$/.test(first) && /\S[;\t]/.test(first);
}

/** People may be named in a table, so nothing of it is shown. */
export function tableForScheme(file: string): Diagnostic {
  return {
    code: 'ORDNING-YAML',
    severity: 'fejl',
    message: 'filen er en tabel, ikke en ordning',
    place: { file },
    advice: 'Skriv ordningens fil, en .yaml; tabeller nævnes i den. Se fordel hjaelp ordning.',
  };
}
