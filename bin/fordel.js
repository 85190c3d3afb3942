#!/usr/bin/env node
import module from 'node:module';

// Node 22.1 and later keep what they compile, for each user by himself: see docs/decisions/0003.
module.enableCompileCache?.();
try {
  process.exitCode = await module.createRequire(import.meta.url)('../dist/cli/entry.cjs').exitCode;
} catch (error) {
  // The package is damaged: never an exit code that could pass for a finding.
  process.stderr.write(`fejl INTERN  programmet kan ikke indlæses; installér fordel igen\n${error.stack}\n`);
  process.exitCode = 2;
}
