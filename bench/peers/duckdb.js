// The same question to DuckDB: 0-17-årige of each area at a date, from the rows of both sexes and all civil statuses.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, date] = process.argv.slice(2);
const ages = Array.from({ length: 18 }, (_, age) => `'${age} år'`).join(', ');
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(`
  SELECT area, sum(people)::BIGINT AS people
  FROM read_csv('${file}', auto_detect = false, header = true, delim = ';', quote = '"', new_line = '\\r\\n', columns = {
    'area': 'VARCHAR', 'sex': 'VARCHAR', 'age': 'VARCHAR', 'status': 'VARCHAR', 'date': 'VARCHAR', 'people': 'INTEGER'
  })
  WHERE date = '${date}' AND sex = 'I alt' AND status = 'I alt' AND age IN (${ages})
  GROUP BY area ORDER BY area`);
for (const [area, people] of reader.getRows()) console.log(`${area};${people}`);
