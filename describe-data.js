// Writes the size and the SHA-256 of every shipped file into data/datapackage.json. Run it after a change of data.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const packageFile = new URL('data/datapackage.json', import.meta.url);
const description = JSON.parse(readFileSync(packageFile, 'utf8'));
for (const resource of description.resources) {
  const bytes = readFileSync(new URL(resource.path, packageFile));
  resource.bytes = bytes.length;
  resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
writeFileSync(packageFile, `${JSON.stringify(description, null, 2)}\n`);
