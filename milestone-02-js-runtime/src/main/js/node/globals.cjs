'use strict';
// Puts Node's names on the global object, as the web's are: made when first asked for.
const { lazy } = require('../web/globals.cjs');

lazy('process', () => ({ process: require('./process.cjs') }));
lazy('Buffer', () => require('./buffer.cjs'));
