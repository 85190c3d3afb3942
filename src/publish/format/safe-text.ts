/** A text for a CSV cell that a spreadsheet would run as a formula gets an apostrophe before it; numbers never come here. */
export function safeText(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
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
