// @ts-nocheck
(function (print) {
  'use strict';
  const console = {};
  ['debug', 'log', 'info', 'warn', 'error'].forEach(function (level) {
    console[level] = function () {
      print(level, Array.prototype.map.call(arguments, String).join(' '));
    };
  });
  Object.defineProperty(globalThis, 'console', { value: console, writable: true, configurable: true });
});
