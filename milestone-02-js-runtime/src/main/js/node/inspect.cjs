'use strict';
// util.inspect and util.format: those of the console.
/** @type {{ inspect: (value: any, options?: any) => string, format: (values: any[]) => string, custom: symbol }} */
const { inspect, format, custom } = /** @type {any} */ (require)('../inspect.js')();

module.exports = { inspect, format, custom };
