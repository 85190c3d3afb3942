'use strict';
// Stands in the bundle for node:crypto, and loads it when something of it is first used (see esbuild.config.js).
// biome-ignore lint/style/useNodejsImportProtocol: in the bundle, node:crypto is this very file.
const crypto = () => require('crypto');

exports.createHash = (...args) => crypto().createHash(...args);
exports.randomBytes = (...args) => crypto().randomBytes(...args);
