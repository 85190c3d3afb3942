const comment = /^(?:\/\/.*|\/\*[\s\S]*?\*\/)/;
const string = /^(?:'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")/;
const regularExpression = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/;
/** From the beginning of a template or the end of a `${…}` in it to the next `${` or the end of the template. */
const templateText = /^[`}](?:\\[\s\S]|(?!\$\{)[^`\\])*(?:`|\$\{)/;
/** What a `/` comes after when it begins a regular expression: an operator, an opening bracket or a keyword, no value. */
const beforeValue = /(?:^|[([{,;:=!&|?+\-*%<>~^}]|\b(?:return|typeof|case|in|of))\s*$/;

/**
 * The code of a TypeScript text: comments are left out, and a value stands for a string, the texts of a template and a regular
 * expression; what is in `${…}` is kept. For tests that look for an operator and must not find it in a path or a sentence.
 */
export function codeOf(text: string): string {
  let code = '';
  /** The braces that are open within each `${` that is. */
  const open: number[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const inTemplate = rest.startsWith('`') || (rest.startsWith('}') && open.at(-1) === 0);
    const found =
      comment.exec(rest) ??
      string.exec(rest) ??
      (inTemplate ? templateText.exec(rest) : null) ??
      (beforeValue.test(code.slice(-200)) ? regularExpression.exec(rest) : null);
    const part = found?.[0] ?? rest.slice(0, 1);
    at += part.length;
    if (found === null) {
      code += part;
      const braces = open.at(-1);
      if (braces !== undefined) open[open.length - 1] = braces + (part === '{' ? 1 : part === '}' ? -1 : 0);
      continue;
    }
    code += comment.test(part) ? ' ' : part.endsWith('${') ? '(' : '0';
    if (!inTemplate) continue;
    if (part.startsWith('}')) open.pop();
    if (part.endsWith('${')) open.push(0);
  }
  return code;
}
