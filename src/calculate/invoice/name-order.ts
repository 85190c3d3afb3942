/** Danish alphabetical order, æ ø å last; names that differ only in case or accents come in a fixed order. */
export function byName(a: string, b: string): number {
  return compareTexts(sortable(a), sortable(b)) || compareTexts(a, b);
}

/** `{`, `|` and `}` follow z. */
function sortable(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('æ', '{').replaceAll('ø', '|').replaceAll('å', '}');
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
