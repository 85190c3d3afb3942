/**
 * The code of a TypeScript text: comments, strings, the texts of templates and regular expressions are left out, what stands
 * in `${…}` is kept. For tests that look for an operator and must not find it in a path or a sentence.
 */
export function codeOf(text: string): string {
  let code = '';
  /** Open braces within each `${` that is not closed yet. */
  const templates: number[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const depth = templates.at(-1);
    const skipped =
      /^\/\/.*/.exec(rest) ??
      /^\/\*[^]*?\*\//.exec(rest) ??
      /^'(?:\\.|[^'\\\n])*'/.exec(rest) ??
      /^"(?:\\.|[^"\\\n])*"/.exec(rest) ??
      (rest.startsWith('`') || (depth === 0 && rest.startsWith('}'))
        ? /^[`}](?:\\[^]|(?!\$\{)[^`\\])*(?:`|\$\{)/.exec(rest)
        : null) ??
      (endsBeforeValue(code) ? /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/.exec(rest) : null);
    if (skipped !== null) {
      const [part] = skipped;
      if (part.startsWith('}')) templates.pop();
      if (/^[`}]/.test(part) && part.endsWith('${')) templates.push(0);
      // A string is a value: what follows it may be a division.
      code += part.startsWith('/') && /^\/[/*]/.test(part) ? ' ' : part.endsWith('${') ? '(' : '0';
      at += part.length;
      continue;
    }
    if (depth !== undefined && rest.startsWith('{')) templates[templates.length - 1] = depth + 1;
    if (depth !== undefined && rest.startsWith('}')) templates[templates.length - 1] = depth - 1;
    code += text[at];
    at++;
  }
  return code;
}

/** Whether a `/` here begins a regular expression: after an operator, an opening bracket or a keyword, not after a value. */
function endsBeforeValue(code: string): boolean {
  return /(?:^|[([{,;:=!&|?+\-*%<>~^}]|\b(?:return|typeof|case|in|of))\s*$/.test(code.slice(-200));
}
