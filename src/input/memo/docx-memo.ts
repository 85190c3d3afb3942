import type { FordelError } from '../../model/diagnostic.ts';
import type { Memo } from '../../model/memo/memo.ts';
import { Archive } from '../reading/package/archive.ts';
import { relationsOf } from '../reading/package/relations.ts';
import { childOf, readXml, XmlFault, type XmlNode } from '../reading/package/xml.ts';
import type { SourceBytes } from '../reading/source.ts';
import { BodyReader, type Here, placesOf } from './docx/body.ts';
import { emptyDraft, finished } from './passages/draft.ts';
import { damaged, unreadable } from './unreadable.ts';

/**
 * Reads a memo of Word: its text as the page shows it, with the changes that are tracked.
 *
 * @throws FordelError `NOTAT-FIL` or `FIL-STOR`.
 */
export function docxMemo(source: SourceBytes): Memo {
  const { file } = source;
  const archive = new Archive(source, {
    damaged: () => damaged(file, 'et zip-arkiv, som Word-dokumenter er'),
    locked: () =>
      unreadable(file, 'filen er beskyttet med adgangskode', 'Gem den uden adgangskode, og prøv igen.'),
  });
  try {
    const main = documentPart(archive);
    if (main === undefined) throw otherArchive(archive, file);
    return read(archive, main, file);
  } catch (error) {
    if (error instanceof XmlFault) throw damaged(file, 'et Word-dokument');
    throw error;
  }
}

/** The name of the part that is the document, where the archive is one of Word. */
function documentPart(archive: Archive): string | undefined {
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.part;
  const name = main ?? 'word/document.xml';
  return name.startsWith('word/') && archive.has(name) ? name : undefined;
}

function otherArchive(archive: Archive, file: string): FordelError {
  const kind = archive.has('xl/workbook.xml')
    ? 'en Excel-projektmappe'
    : archive.has('content.xml')
      ? 'et OpenDocument'
      : 'et zip-arkiv';
  return unreadable(
    file,
    `filen er ${kind}, ikke et Word-dokument`,
    'Gem notatet som .docx, .pdf, .html eller .md, og brug den fil.',
  );
}

function read(archive: Archive, main: string, file: string): Memo {
  const related = relationsOf(archive, main);
  const partOf = (type: string) => {
    const part = related.find((each) => each.type === type)?.part;
    return part === undefined ? undefined : xmlOf(archive, part);
  };
  const here: Here = { within: '' };
  const draft = emptyDraft(placesOf(file, here));
  const reader = new BodyReader(
    {
      styles: partOf('styles'),
      numbering: partOf('numbering'),
      footnote: partOf('footnotes'),
      endnote: partOf('endnotes'),
    },
    draft,
    here,
  );
  const body = childOf(xmlOf(archive, main), 'body');
  if (body === undefined) throw new XmlFault('no body');
  reader.read(body);
  reader.readNotes();
  for (const { type, part } of related) {
    const what = { header: 'sidehovedet', footer: 'sidefoden' }[type];
    const running = what === undefined ? undefined : xmlOf(archive, part);
    if (what !== undefined && running !== undefined) reader.passOver(running, what);
  }
  return { file, format: 'docx', ...finished(draft) };
}

/** The namespaces of WordprocessingML, as most programs write it and in its strict form. */
const wordNamespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

function xmlOf(archive: Archive, name: string): XmlNode | undefined {
  const bytes = archive.part(name);
  return bytes && readXml(bytes, wordNamespaces);
}
