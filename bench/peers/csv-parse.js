// The question to csv-parse, in a stream.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const [file, date] = process.argv.slice(2);
const ages = new Set(Array.from({ length: 18 }, (_, age) => `${age} år`));
const sums = new Map();
const rows = createReadStream(file).pipe(parse({ delimiter: ';' }));
for await (const [area, sex, age, status, at, people] of rows) {
  if (at === date && sex === 'I alt' && status === 'I alt' && ages.has(age)) {
    sums.set(area, (sums.get(area) ?? 0) + Number(people));
  }
}
for (const [area, people] of sums) console.log(`${area};${people}`);
