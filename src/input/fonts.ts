import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './reading/paths.ts';

/** The font of the invoices: Source Sans 3, SIL Open Font License 1.1; the build puts it beside the bundle. */
export function readFonts(): { readonly regular: Uint8Array; readonly semiBold: Uint8Array } {
  const read = (name: string) => readFileSync(join(packageRoot, 'dist', 'fonts', name));
  return { regular: read('SourceSans3-Regular.ttf'), semiBold: read('SourceSans3-SemiBold.ttf') };
}
