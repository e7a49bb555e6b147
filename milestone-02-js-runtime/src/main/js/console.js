// The console (https://console.spec.whatwg.org/) as Node prints it. `print(level, text)` is Java's end of it.
(function (/** @type {any} */ print, /** @type {() => number} */ milliseconds, /** @type {any} */ tools) {
  'use strict';

  const inspect = tools.inspect;
  const format = tools.format;
  const slice = Array.prototype.slice;
  let indentation = '';
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Map<string, number>} */
  const timers = new Map();

  /** @param {string} level @param {string} text */
  function write(level, text) {
    print(level, indentation === '' ? text : indentation + text.replace(/\n/g, '\n' + indentation));
  }

  /** @param {string} level */
  function printer(level) {
    return function () {
      write(level, format(slice.call(arguments)));
    };
  }

  /** @param {any} label */
  function named(label) {
    return label === undefined ? 'default' : String(label);
  }

  /** As `1.234ms`, `1.234s`, `1:02.345 (m:ss.mmm)`. @param {number} elapsed */
  function duration(elapsed) {
    if (elapsed < 1000) return Number(elapsed.toFixed(3)) + 'ms';
    if (elapsed < 60000) return (elapsed / 1000).toFixed(3) + 's';
    const minutes = Math.floor(elapsed / 60000);
    return minutes + ':' + ((elapsed % 60000) / 1000).toFixed(3).padStart(6, '0') + ' (m:ss.mmm)';
  }

  /** @param {any} label @param {any[]} more */
  function tellTime(label, more) {
    const name = named(label);
    const start = timers.get(name);
    if (start === undefined) {
      write('warn', "Warning: No such label '" + name + "' for console.timeLog()");
      return;
    }
    const rest = more.length > 0 ? ' ' + format(more) : '';
    write('log', name + ': ' + duration(milliseconds() - start) + rest);
  }

  /** @param {any} data @param {any} [only] */
  function table(data, only) {
    if (data === null || typeof data !== 'object') {
      write('log', format([data]));
      return;
    }
    const isMap = data instanceof Map;
    const isSet = data instanceof Set;
    const rows = /** @type {any[][]} */ ([]);
    if (isMap) Array.from(data).forEach((entry, i) => rows.push([String(i), entry[1], entry[0]]));
    else if (isSet) Array.from(data).forEach((value, i) => rows.push([String(i), value]));
    else Object.keys(data).forEach((key) => rows.push([key, data[key]]));
    const columns = /** @type {string[]} */ (only ? slice.call(only) : []);
    let hasValues = false;
    rows.forEach(function (row) {
      const value = row[1];
      if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
        hasValues = true;
      } else if (!only) {
        Object.keys(value).forEach(function (key) {
          if (columns.indexOf(key) < 0) columns.push(key);
        });
      }
    });
    const head = [isMap || isSet ? '(iteration index)' : '(index)'];
    if (isMap) head.push('Key');
    const lines = rows.map(function (row) {
      const value = row[1];
      const isPlain = value === null || (typeof value !== 'object' && typeof value !== 'function');
      const line = [row[0]];
      if (isMap) line.push(cell(row[2]));
      columns.forEach(function (column) {
        line.push(!isPlain && Object.prototype.hasOwnProperty.call(value, column) ? cell(value[column]) : '');
      });
      if (hasValues) line.push(isPlain ? cell(value) : '');
      return line;
    });
    write('log', boxed(head.concat(columns, hasValues ? ['Values'] : []), lines));
  }

  /** @param {any} value @returns {string} */
  function cell(value) {
    return inspect(value, {
      depth: value !== null && typeof value === 'object' && !Array.isArray(value) ? -1 : 0,
    });
  }

  /** @param {string[]} head @param {string[][]} lines */
  function boxed(head, lines) {
    const widths = head.map(function (title, column) {
      return lines.reduce((most, line) => Math.max(most, (line[column] || '').length), title.length) + 2;
    });
    /** @param {string} left @param {string} cross @param {string} right */
    function rule(left, cross, right) {
      return left + widths.map((width) => '─'.repeat(width)).join(cross) + right;
    }
    /** @param {string[]} cells */
    function row(cells) {
      return '│' + cells.map((text, column) => (' ' + text).padEnd(widths[column] || 0)).join('│') + '│';
    }
    return [rule('┌', '┬', '┐'), row(head), rule('├', '┼', '┤')]
      .concat(lines.map(row), [rule('└', '┴', '┘')])
      .join('\n');
  }

  const trace = /** @type {any} */ (printer('error'));
  /** @type {Record<string, any>} */
  const members = {
    log: printer('log'),
    info: printer('info'),
    debug: printer('debug'),
    warn: printer('warn'),
    error: printer('error'),
    dirxml: printer('log'),
    trace: function () {
      const text = format(slice.call(arguments));
      const stack = String(new Error().stack)
        .split('\n')
        .filter((line) => /^\s*at /.test(line) && line.indexOf('fourteen:') < 0)
        .map((line) => '    ' + line.trim());
      trace(['Trace' + (text === '' ? '' : ': ' + text)].concat(stack).join('\n'));
    },
    dir: function (/** @type {any} */ value, /** @type {any} */ options) {
      write('log', inspect(value, options));
    },
    table: table,
    assert: function (/** @type {any} */ condition) {
      if (condition) return;
      const more = slice.call(arguments, 1);
      if (typeof more[0] === 'string') more[0] = 'Assertion failed: ' + more[0];
      else more.unshift('Assertion failed');
      write('warn', format(more));
    },
    count: function (/** @type {any} */ label) {
      const name = named(label);
      counts.set(name, (counts.get(name) || 0) + 1);
      write('log', name + ': ' + counts.get(name));
    },
    countReset: function (/** @type {any} */ label) {
      const name = named(label);
      if (!counts.delete(name)) write('warn', "Warning: Count for '" + name + "' does not exist");
    },
    group: function () {
      if (arguments.length > 0) write('log', format(slice.call(arguments)));
      indentation += '  ';
    },
    groupEnd: function () {
      indentation = indentation.slice(2);
    },
    time: function (/** @type {any} */ label) {
      const name = named(label);
      if (timers.has(name)) write('warn', "Warning: Label '" + name + "' already exists for console.time()");
      else timers.set(name, milliseconds());
    },
    timeLog: function (/** @type {any} */ label) {
      tellTime(label, slice.call(arguments, 1));
    },
    timeEnd: function (/** @type {any} */ label) {
      tellTime(label, []);
      timers.delete(named(label));
    },
  };
  members.groupCollapsed = members.group;

  const console = Object.create({});
  Object.keys(members).forEach(function (name) {
    Object.defineProperty(members[name], 'name', { value: name, configurable: true });
    console[name] = members[name];
  });
  Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });
  Object.defineProperty(globalThis, 'console', { value: console, writable: true, configurable: true });
});
