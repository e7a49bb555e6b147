'use strict';
// https://w3c.github.io/hr-time/ and https://w3c.github.io/user-timing/
const clock = require('java:clock');
const { DOMException } = require('./dom-exception.cjs');
const { EventTarget } = require('./events.cjs');
const { asInterface, INTERNAL, onlyInside, typeError } = require('./idl.cjs');

/** Marks and measures are kept for whoever asks, but not for ever. */
const KEPT = 1000;

class PerformanceEntry {
  #name;
  #entryType;
  #startTime;
  #duration;

  /** @param {unknown} key @param {string} name @param {string} entryType @param {number} startTime @param {number} duration */
  constructor(key, name, entryType, startTime, duration) {
    onlyInside(key);
    this.#name = name;
    this.#entryType = entryType;
    this.#startTime = startTime;
    this.#duration = duration;
  }

  get name() {
    return this.#name;
  }

  get entryType() {
    return this.#entryType;
  }

  get startTime() {
    return this.#startTime;
  }

  get duration() {
    return this.#duration;
  }

  toJSON() {
    const { name, entryType, startTime, duration } = this;
    return { name, entryType, startTime, duration };
  }
}
asInterface(PerformanceEntry);

class PerformanceMark extends PerformanceEntry {
  #detail;

  /** @param {string} name @param {{ startTime?: number, detail?: any }} [options] */
  constructor(name, options) {
    const startTime = options?.startTime ?? clock.now();
    if (startTime < 0)
      throw typeError('ERR_PERFORMANCE_INVALID_TIMESTAMP', `${startTime} is not a valid timestamp`);
    super(INTERNAL, `${name}`, 'mark', startTime, 0);
    this.#detail = options?.detail ?? null;
  }

  get detail() {
    return this.#detail;
  }
}
asInterface(PerformanceMark);

class PerformanceMeasure extends PerformanceEntry {
  #detail;

  /** @param {unknown} key @param {string} name @param {number} start @param {number} duration @param {any} detail */
  constructor(key, name, start, duration, detail) {
    super(key, name, 'measure', start, duration);
    this.#detail = detail;
  }

  get detail() {
    return this.#detail;
  }
}
asInterface(PerformanceMeasure);

class Performance extends EventTarget {
  /** @type {PerformanceEntry[]} */
  #entries = [];

  /** @param {unknown} key */
  constructor(key) {
    onlyInside(key);
    super();
  }

  get timeOrigin() {
    return clock.origin();
  }

  now() {
    return clock.now();
  }

  /** @param {string} name @param {{ startTime?: number, detail?: any }} [options] */
  mark(name, options) {
    return this.#keep(new PerformanceMark(name, options));
  }

  /** @param {string} name @param {any} [startOrOptions] @param {string} [endMark] */
  measure(name, startOrOptions, endMark) {
    const options =
      typeof startOrOptions === 'object' && startOrOptions !== null
        ? startOrOptions
        : { start: startOrOptions, end: endMark };
    const { duration, detail = null } = options;
    let end;
    if (options.end !== undefined) end = this.#time(options.end);
    else if (options.start !== undefined && duration !== undefined)
      end = this.#time(options.start) + duration;
    else end = clock.now();
    let start = 0;
    if (options.start !== undefined) start = this.#time(options.start);
    else if (duration !== undefined) start = end - duration;
    return this.#keep(new PerformanceMeasure(INTERNAL, `${name}`, start, end - start, detail));
  }

  /** @param {string} [name] */
  clearMarks(name) {
    this.#clear('mark', name);
  }

  /** @param {string} [name] */
  clearMeasures(name) {
    this.#clear('measure', name);
  }

  getEntries() {
    return [...this.#entries].sort((a, b) => a.startTime - b.startTime);
  }

  /** @param {string} name @param {string} [type] */
  getEntriesByName(name, type) {
    return this.getEntries().filter(
      (it) => it.name === name && (type === undefined || it.entryType === type),
    );
  }

  /** @param {string} type */
  getEntriesByType(type) {
    return this.getEntries().filter((it) => it.entryType === type);
  }

  toJSON() {
    return { timeOrigin: this.timeOrigin };
  }

  /** @template {PerformanceEntry} E @param {E} entry @returns {E} */
  #keep(entry) {
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.shift();
    return entry;
  }

  /** @param {string | number} markOrTime @returns {number} */
  #time(markOrTime) {
    if (typeof markOrTime === 'number') return markOrTime;
    const mark = this.#entries.findLast((it) => it.entryType === 'mark' && it.name === `${markOrTime}`);
    if (!mark) throw new DOMException(`The "${markOrTime}" performance mark has not been set`, 'SyntaxError');
    return mark.startTime;
  }

  /** @param {string} type @param {string} [name] */
  #clear(type, name) {
    this.#entries = this.#entries.filter(
      (it) => it.entryType !== type || (name !== undefined && it.name !== name),
    );
  }
}
asInterface(Performance);

const performance = new Performance(INTERNAL);

module.exports = { Performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, performance };
