import { raised } from '../../../model/memo/raised.ts';
import { childOf, elementsOf, textIn, type XmlNode } from '../../reading/package/xml.ts';
import type { PassageBuilder } from '../passages/passage-builder.ts';
import { plainText } from '../plain-text.ts';
import { numberedSymbol, settingOf } from './settings.ts';
import { defined, type Style, type Styles, textFormat } from './styles.ts';

/** A passage that is being read, and how many characters of the paragraph or cell have been read. */
export interface Sink {
  readonly passage: PassageBuilder;
  at: number;
}

/** What a paragraph holds beside its text. */
export interface RunEvents {
  /** A note is referred to; its mark comes back, as the page shows it. */
  noteMark(kind: 'footnote' | 'endnote', id: string, own: string | undefined): string;
  /** Something is left out that has numbers, or may have. */
  leaveOut(what: string, at: number): void;
  /** A change is tracked that nobody has accepted. */
  tracked(at: number): void;
}

/** What only wraps text. */
const wrappers = new Set(
  'ins moveTo hyperlink smartTag customXml bdo dir sdt sdtContent fldSimple rt ruby rubyBase'.split(' '),
);
const removed = new Set(['del', 'moveFrom']);
const objects = new Set(['drawing', 'pict', 'object', 'mc:AlternateContent']);

/** Reads the text of paragraphs: what the page shows, with the changes that are tracked, and the results of fields as they were last. */
export class RunReader {
  readonly #styles: Styles;
  readonly #events: RunEvents;
  /** The fields that are open, and which part of each: its instruction is no text. */
  readonly #fields: ('kode' | 'resultat')[] = [];

  constructor(styles: Styles, events: RunEvents) {
    this.#styles = styles;
    this.#events = events;
  }

  /** Adds the text of a paragraph, whose style may hide it or strike it through. */
  read(node: XmlNode, style: Style | undefined, sink: Sink): void {
    for (const child of elementsOf(node)) {
      if (child.name === 'r') this.#run(child, style, sink);
      else if (wrappers.has(child.name)) {
        if (child.name === 'ins' || child.name === 'moveTo') this.#events.tracked(sink.at);
        if (child.name !== 'rt') this.read(child, style, sink);
      } else if (removed.has(child.name)) this.#events.tracked(sink.at);
      else if (child.name.startsWith('m:')) this.#formula(child, sink);
      else if (objects.has(child.name)) this.#object(child, sink);
    }
  }

  #run(run: XmlNode, paragraph: Style | undefined, sink: Sink): void {
    const properties = childOf(run, 'rPr');
    const style = this.#styles(settingOf(properties, 'rStyle'));
    const format: Partial<Style> = {
      ...paragraph,
      ...(style && defined(style)),
      ...defined(textFormat(properties)),
    };
    for (const child of elementsOf(run)) {
      if (child.name === 'fldChar') this.#field(child.attributes.get('fldCharType'));
      else if (!this.#fields.includes('kode')) this.#piece(child, run, format, sink);
    }
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('kode');
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate' && this.#fields.length > 0)
      this.#fields[this.#fields.length - 1] = 'resultat';
  }

  #piece(piece: XmlNode, run: XmlNode, format: Partial<Style>, sink: Sink): void {
    const { name, attributes } = piece;
    if (name === 't') this.#text(textIn(piece), format, sink);
    else if (name === 'tab' || name === 'ptab') this.#text('\t', format, sink);
    else if (name === 'br' || name === 'cr') {
      sink.passage.break(sink.at);
      sink.at += 1;
    } else if (name === 'noBreakHyphen') this.#text('-', format, sink);
    else if (name === 'sym') this.#text(numberedSymbol(attributes.get('char')), format, sink);
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      const own = attributes.get('customMarkFollows') === undefined ? undefined : textIn(run).trim();
      const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
      const mark = this.#events.noteMark(kind, attributes.get('id') ?? '', own);
      if (own === undefined) this.#text(mark, { ...format, raised: true }, sink);
    } else if (wrappers.has(name)) this.read(piece, format as Style, sink);
    else if (objects.has(name)) this.#object(piece, sink);
  }

  #text(written: string, { hidden, struck, raised: isRaised }: Partial<Style>, sink: Sink): void {
    const text = plainText(written);
    const what = hidden ? 'skjult tekst' : struck ? 'overstreget tekst' : undefined;
    if (what === undefined) {
      sink.passage.add(isRaised ? raised(text) : text, sink.at);
      sink.at += text.length;
    } else if (/\d/.test(text)) this.#events.leaveOut(what, sink.at);
  }

  #formula(node: XmlNode, sink: Sink): void {
    if (/\d/.test(textIn(node))) this.#events.leaveOut('en formel', sink.at);
  }

  /** What is drawn on the page and is no text of its paragraph. */
  #object(node: XmlNode, sink: Sink): void {
    for (const { name } of everyElement(node)) {
      if (name === 'txbxContent' && /\d/.test(textIn(node)))
        this.#events.leaveOut('tekst i en tekstboks', sink.at);
      if (name === 'c:chart' || name === 'dgm:relIds') this.#events.leaveOut('et diagram', sink.at);
      if (name === 'pic:pic' || name === 'v:imagedata') this.#events.leaveOut('et billede', sink.at);
      if (name === 'o:OLEObject') this.#events.leaveOut('et indsat objekt', sink.at);
    }
  }
}

function* everyElement(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of elementsOf(node)) yield* everyElement(child);
}
