'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Most runs are over before optimised code has paid for its making: V8 may begin on it once a function has run for long.
// The V8 of Node 20 begins too early; later ones wait by themselves, and do not know the flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=600000');

/**
 * Runs a CommonJS file, written in ASCII alone, with V8's code cache, which the build leaves beside it: the start then
 * compiles next to nothing. V8 itself refuses a cache of another version or with other flags, and compiles as usual.
 */
exports.loadBundle = (file) => {
  const cacheFile = `${file}.cache`;
  const cachedData = existsSync(cacheFile) ? readFileSync(cacheFile) : undefined;
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, cachedData });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, createRequire(file), bundle, file, dirname(file));
  return { script, cacheFile };
};
