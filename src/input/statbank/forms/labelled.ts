/** A label; with its code where that may be a kommune's, so that the two are held against each other. */
export function labelled(code: string, label: string | undefined): string {
  if (label === undefined || label === '') return code;
  return /^\d{3}$/.test(code) && !/\d/.test(label) ? `${code} ${label}` : label;
}
