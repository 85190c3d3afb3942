// Ends the process as a power cut does, just before or after a call of a function of node:fs. Loaded with node --require;
// KILL_AT says where: the nth call, or the first whose last path ends so: renameSync,/en,before.
const fs = require('node:fs');

const [name, which, when] = process.env.KILL_AT.split(',');
const original = fs[name];
let calls = 0;
fs[name] = (...args) => {
  calls += 1;
  const path = args.findLast((each) => typeof each === 'string') ?? '';
  if (calls !== Number(which) && !path.endsWith(which)) return original(...args);
  if (when === 'after') original(...args);
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment; nothing else may happen in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
