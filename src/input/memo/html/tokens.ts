import { Tokenizer } from 'htmlparser2';

/** What HTML is made of, in its order, each with its offset. Names are in lower case, entities are the characters they stand for. */
export interface HtmlEvents {
  text(text: string, offset: number): void;
  open(name: string, attributes: ReadonlyMap<string, string>, offset: number): void;
  close(name: string, offset: number): void;
  comment(text: string, offset: number): void;
}

/**
 * Reads HTML, whole or a piece, well-formed or not, in linear time: no tree is built, so that nothing can be nested too deep.
 *
 * @param base the offset that its first character has in the file.
 */
export function tokenizeHtml(html: string, base: number, events: HtmlEvents): void {
  let name = '';
  let start = 0;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const opened = () => events.open(name, attributes, base + start);
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (from, to) => events.text(html.slice(from, to), base + from),
      ontextentity: (code, end) =>
        events.text(seen(String.fromCodePoint(code)), base + Math.max(html.lastIndexOf('&', end - 1), 0)),
      onopentagname(from, to) {
        [name, start, attributes] = [html.slice(from, to).toLowerCase(), from - 1, new Map()];
      },
      onattribname(from, to) {
        [attribute, value] = [html.slice(from, to).toLowerCase(), ''];
      },
      onattribdata(from, to) {
        value += html.slice(from, to);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend: () => attributes.set(attribute, value),
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (from, to) => events.close(html.slice(from, to).toLowerCase(), base + from - 2),
      oncomment: (from, to, cut) => comment(from, to - cut),
      oncdata: (from, to, cut) => comment(from, to - cut),
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  function comment(from: number, to: number): void {
    const open = html.lastIndexOf('<', from);
    events.comment(html.slice(from, Math.max(to, from)).trim(), base + Math.max(open, 0));
  }
  tokenizer.write(html);
  tokenizer.end();
}

/** An entity may stand for what is not seen, such as a soft hyphen: it parts no number. */
function seen(character: string): string {
  return /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(character) ? '' : character;
}
