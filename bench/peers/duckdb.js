// The question to DuckDB's Node client, with explicit columns and two threads: 0-17-årige of each area at a date.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, date] = process.argv.slice(2);
const ages = Array.from({ length: 18 }, (_, age) => `'${age} år'`).join(', ');
const columns = ['area', 'sex', 'age', 'status', 'date'].map((name) => `'${name}': 'VARCHAR'`).join(', ');
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(`
  SELECT area, sum(people)::BIGINT
  FROM read_csv('${file}', auto_detect = false, header = true, delim = ';', quote = '"', new_line = '\\r\\n',
    columns = { ${columns}, 'people': 'INTEGER' })
  WHERE date = '${date}' AND sex = 'I alt' AND status = 'I alt' AND age IN (${ages})
  GROUP BY area`);
for (const [area, people] of reader.getRows()) console.log(`${area};${people}`);
