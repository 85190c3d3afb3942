/**
 * What StatBank's titles call the dimensions, those of the rows before those of the columns: `Folketal efter område, køn og tid`. None
 * where they are not as many as the table has.
 */
export function namesInTitle(title: string, count: number): readonly string[] {
  const [, list] = /\b(?:efter|by) (.+)$/i.exec(title) ?? [];
  const names = list?.split(/\s*,\s*|\s+(?:og|and)\s+/).map((name) => name.trim()) ?? [];
  return names.length === count ? names : [];
}
