'use strict';
// Stands in the bundle for node:child_process, which Commander asks for and fordel never uses (see esbuild.config.js).
