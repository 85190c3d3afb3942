// Ends the process as a power cut does, just before or after the nth call of a function of node:fs. Loaded with
// node --require; KILL_AT says where: renameSync,1,before.
const fs = require('node:fs');

const [name, nth, when] = process.env.KILL_AT.split(',');
const original = fs[name];
let calls = 0;
fs[name] = (...args) => {
  calls += 1;
  if (calls !== Number(nth)) return original(...args);
  if (when === 'after') original(...args);
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment; nothing else may happen in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
