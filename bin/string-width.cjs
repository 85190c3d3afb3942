'use strict';
const stringWidth = require('../node_modules/string-width/index.js');

// Stands in the bundle for string-width, which cli-table3 asks ten times about each cell (see esbuild.config.js): a text
// of Latin letters, digits and dashes is as wide as it is long. © and ® are not: they may be emoji.
const plain = /^[ -~\u00a0-\u00a8\u00aa-\u00ad\u00af-\u02ff\u2010-\u2027]*$/;

module.exports = (text) => (plain.test(text) ? text.length : stringWidth(text));
