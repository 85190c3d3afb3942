import type { XmlHandler } from '../package/xml.ts';

/** A text of a cell: what it is made of in turn, without the hints of how Japanese is read. */
export class TextScan implements XmlHandler {
  #text = '';
  #isText = false;
  #isHint = false;

  begin(): void {
    this.#text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.#isHint = true;
    this.#isText = name === 't' && !this.#isHint;
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(name: string): void {
    this.#isText = false;
    if (name === 'rPh') this.#isHint = false;
  }

  get value(): string {
    return unescaped(this.#text);
  }
}

/** The texts that cells share, by their number. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = [];
  readonly #scan = new TextScan();

  open(name: string): void {
    if (name === 'si') this.#scan.begin();
    else this.#scan.open(name);
  }

  text(text: string): void {
    this.#scan.text(text);
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(this.#scan.value);
    else this.#scan.close(name);
  }
}

/** A text as it was before Excel wrote what XML has no character for: `_x000D_` is a line end. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
