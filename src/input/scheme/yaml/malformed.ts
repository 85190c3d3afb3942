import type { YAMLError } from 'yaml';

/** Where a file is no YAML, from one character to another, and what was probably meant. */
export interface Malformed {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly advice: string;
}

const around = 'Se indrykning, kolon og anførselstegn omkring stedet.';
const messages: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'indrykningen passer ikke',
  MISSING_CHAR: 'der mangler et tegn',
  MULTILINE_IMPLICIT_KEY: 'der mangler et kolon efter nøglen',
  UNEXPECTED_TOKEN: 'et tegn står, hvor det ikke kan stå',
};

/** A line such as `aar:2026`: a key, a colon, and no space before the value. */
const withoutSpace = /^(?<before>[ \t]*(?:- )?)(?<key>[\p{L}\d_-]+):(?<value>[^\s:/].*)$/u;

/** An error of the parser in the words of whoever wrote the line. */
export function malformed({ code, message, pos: [at, end] }: YAMLError, text: string): Malformed {
  const line = lineAt(text, at);
  const here = { from: at, to: end };
  const spaceless = withoutSpace.exec(line.text)?.groups;
  if (spaceless !== undefined) {
    const { before = '', key = '', value = '' } = spaceless;
    const from = line.from + before.length;
    return {
      from,
      to: line.to,
      message: 'der mangler et mellemrum efter kolon',
      advice: `Skriv ${key}: ${value}`,
    };
  }
  if (message.includes('closing')) return unclosed(message, text, here);
  if (code === 'TAB_AS_INDENT')
    return { ...here, message: 'der er rykket ind med tabulator', advice: 'Brug mellemrum i stedet.' };
  if (code === 'BAD_SCALAR_START') {
    const advice = 'Sæt hele teksten i anførselstegn.';
    return { ...here, message: `en tekst kan ikke begynde med ${text[at]}`, advice };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return colonOrIndent(text, line, here);
  if (/without - indicator|start at the same column/.test(message)) {
    const advice = 'Ryk den, så den begynder lige under nøglerne over den.';
    return { ...line, message: 'linjen er ikke rykket lige så langt ind som de andre i blokken', advice };
  }
  if (/sufficiently indented|end with a/.test(message)) {
    const closing = message.endsWith(']') ? ']' : '}';
    const advice = `Hver ${closing === ']' ? '[' : '{'} skal have sin ${closing}, før næste nøgle begynder.`;
    return { ...here, message: `der mangler en ${closing}`, advice };
  }
  return { ...here, message: messages[code] ?? 'filen er ikke gyldig YAML', advice: around };
}

/** A quote that nothing closes runs to the end of the file: it is the last one. */
function unclosed(message: string, text: string, here: Pick<Malformed, 'from' | 'to'>): Malformed {
  const opening = text.lastIndexOf(message.includes("'") ? "'" : '"');
  const place = opening < 0 ? here : { from: opening, to: opening + 1 };
  return { ...place, message: 'anførselstegnet er ikke lukket', advice: 'Sæt et til, hvor teksten slutter.' };
}

/** Two colons in a line are a text that wants quotes; with one colon, the line below is indented under a value. */
function colonOrIndent(text: string, line: Line, here: Pick<Malformed, 'from' | 'to'>): Malformed {
  const [, value] = /^[ \t]*(?:- )?[\p{L}\d_-]+: +(.*: .*|.*:)$/u.exec(line.text) ?? [];
  if (value !== undefined) {
    const advice = `Skriv "${value}".`;
    return { ...here, to: line.to, message: 'en tekst med kolon skal stå i anførselstegn', advice };
  }
  const below = lineAt(text, Math.min(line.to + 1, text.length));
  const advice = 'Ryk den ud under nøglen over den, eller tag værdien over den væk.';
  return { ...below, message: 'linjen er rykket ind under en nøgle, der allerede har en værdi', advice };
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function lineAt(text: string, at: number): Line {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const whole = text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '');
  return { from, to: from + whole.length, text: whole };
}
