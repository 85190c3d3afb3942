/** A sentence with one full stop, also where it ends in `kr.`. */
export function fullStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
