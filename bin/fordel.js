#!/usr/bin/env node
const { join } = require('node:path');
const { loadBundle } = require('./load-bundle.cjs');

loadBundle(join(__dirname, '..', 'dist', 'fordel.cjs'));
