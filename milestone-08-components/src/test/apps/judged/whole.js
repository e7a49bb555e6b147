'use client';
const React = require('react');

module.exports = function Whole({ n }) {
  return React.createElement('sub', null, n);
};
