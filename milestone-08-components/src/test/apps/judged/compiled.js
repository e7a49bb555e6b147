'use client';
// As compilers write an ES module.
Object.defineProperty(exports, '__esModule', { value: true });
const React = require('react');

function Badge({ children }) {
  return React.createElement('sup', { id: React.useId() }, children);
}
exports.default = Badge;
exports.Badge = Badge;
