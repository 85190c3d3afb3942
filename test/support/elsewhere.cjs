// Runs the program as on the machine that ELSEWHERE names, without the patience to wait for others. Loaded with
// node --require.
const os = require('node:os');
const timers = require('node:timers/promises');

os.hostname = () => process.env.ELSEWHERE;
timers.setTimeout = async () => undefined;
