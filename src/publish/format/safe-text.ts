/** A text for a message: of a very long one the beginning and the end, and how much is left out between them. */
export function inShort(text: string): string {
  if (text.length <= 1500) return text;
  const [start, end] = [text.slice(0, 1000), text.slice(-300)];
  return `${start} … (${text.length - start.length - end.length} tegn udeladt) … ${end}`;
}

/** Beside a number and an ending, well below what any file system takes. */
const longest = 60;

/** A name for a file, at most 60 of a-z, 0-9 and hyphens: `Læsø` becomes `laesoe`. */
export function fileName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}
