#!/usr/bin/env node
// CommonJS, as package.json beside it says: it starts without Node's loader of ES modules (see docs/decisions/0003).
const { enableCompileCache } = require('node:module');

// Node 22.1 and later keep what they compile, for each user by himself.
enableCompileCache?.();

async function start() {
  try {
    process.exitCode = await require('../dist/cli/entry.cjs').exitCode;
  } catch (error) {
    // The package is damaged: never an exit code that could pass for a finding.
    process.stderr.write(
      `fejl INTERN  programmet kan ikke indlæses; installér fordel igen\n${error.stack}\n`,
    );
    process.exitCode = 2;
  }
}

start();
