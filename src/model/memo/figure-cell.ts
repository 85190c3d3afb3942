/** Whether the text of a cell is a figure with its unit, and the `f` of what is provisional, and nothing else: it stands to the right in its column. */
export function isFigureCell(text: string): boolean {
  return /^[-−–+(]?\s?(?:kr\.?\s?)?\d[\d.,\s]*\)?\s?(?:kr\.?|t\.?\s?kr\.?|mio\. kr\.?|%|pct\.?|‰)?(?: f)?[\u00b9\u00b2\u00b3\u2070-\u2079*]*$/u.test(
    text.trim(),
  );
}
