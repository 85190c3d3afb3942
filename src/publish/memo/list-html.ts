/** An item of a list as it is written. */
export interface WrittenItem {
  /** How deep it stands; 1 is outermost. */
  readonly level: number;
  /** What stands before it: `-`, `2.`, `a)`. */
  readonly mark: string;
  readonly html: string;
}

interface Written {
  readonly html: string;
  /** The item that it ends before. */
  readonly end: number;
}

/** Items that follow on one another as lists of HTML, one in another: bullets, numbers that count on, and other marks as they are. */
export function listHtml(items: readonly WrittenItem[]): string {
  return listsBelow(items, 0, 0).html;
}

/** The lists that begin with an item, as long as their items stand deeper than a level. */
function listsBelow(items: readonly WrittenItem[], start: number, level: number): Written {
  let html = '';
  let end = start;
  while ((items[end]?.level ?? 0) > level) {
    const list = listFrom(items, end);
    html += `\n${list.html}`;
    end = list.end;
  }
  return { html, end };
}

/** One list: the items of the level of its first; those below stand in the item before them. */
function listFrom(items: readonly WrittenItem[], start: number): Written {
  const number = numberOf(items[start]);
  const lines: string[] = [];
  let at = start;
  for (let item = items[at]; item?.level === items[start]?.level && item !== undefined; item = items[at]) {
    if (numberOf(item) !== (number === undefined ? undefined : number + lines.length)) break;
    const below = listsBelow(items, at + 1, item.level);
    lines.push(`<li>${lead(item)}${item.html}${below.html}</li>`);
    at = below.end;
  }
  const [tag, begins] = number === undefined ? ['ul', ''] : ['ol', number === 1 ? '' : ` start="${number}"`];
  return { html: `<${tag}${begins}>\n${lines.join('\n')}\n</${tag}>`, end: at };
}

function numberOf(item: WrittenItem | undefined): number | undefined {
  const [, digits] = /^(\d{1,6})\.$/.exec(item?.mark ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** A mark that is neither a bullet nor a number is a part of the text. */
function lead(item: WrittenItem): string {
  const isSet = numberOf(item) !== undefined || /^[-*+•–]?$/.test(item.mark);
  return isSet ? '' : `${item.mark} `;
}
