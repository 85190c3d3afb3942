// A drive that is full from the nth write on, or just then fails. Loaded with node --require; FULL_AT says where and
// how: 5,ENOSPC.
const fs = require('node:fs');

const [at, code] = process.env.FULL_AT.split(',');
const { writeSync } = fs;
let calls = 0;
fs.writeSync = (...args) => {
  calls += 1;
  if (calls < Number(at)) return writeSync(...args);
  throw Object.assign(new Error(code), { code });
};
