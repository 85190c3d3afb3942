/** The codes of a list that is written with spaces and line breaks between them. */
export function codeList(codes: string): ReadonlySet<string> {
  return new Set(codes.trim().split(/\s+/));
}
