// Ends the process as a power cut does, just before or after a call of a function of node:fs. Loaded with node --require;
// KILL_AT says where: the nth call, or the first whose last path ends so: renameSync,/en,before. Of several moments, in the
// order in which they come and with a blank between, the last is the end; at each of the others, and there, what a power cut
// then leaves is kept: a copy of the folder, at KEPT_IN/0, 1 …
const fs = require('node:fs');
const { join } = require('node:path');

const { KILL_AT, KEPT_IN } = process.env;
const moments = KILL_AT.split(' ');
for (const [index, moment] of moments.entries()) {
  const [name, which, when] = moment.split(',');
  const original = fs[name];
  let calls = 0;
  let isPast = false;
  fs[name] = (...args) => {
    calls += 1;
    const path = args.findLast((each) => typeof each === 'string') ?? '';
    if (isPast || (calls !== Number(which) && !path.endsWith(which))) return original(...args);
    isPast = true;
    const result = when === 'after' ? original(...args) : undefined;
    if (KEPT_IN !== undefined) fs.cpSync('.', join(KEPT_IN, String(index)), { recursive: true });
    if (index < moments.length - 1) return when === 'after' ? result : original(...args);
    process.kill(process.pid, 'SIGKILL');
    // The signal may take a moment; nothing else may happen in it.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
}
