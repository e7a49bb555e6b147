// What `console.log` shows of a value: Node's util.inspect (https://nodejs.org/api/util.html#utilinspectobject-options)
// with its defaults: two levels deep, 80 columns, short inner objects on one line, long arrays in columns.
// In the subset that every engine parses: no class, no rest parameters, no `for (const …)`,
// and no `const` inside a loop: Rhino has one for the whole function.
(function () {
  'use strict';

  /**
   * @typedef {{
   *   depth: number | null, showHidden: boolean, breakLength: number, maxArrayLength: number,
   *   maxStringLength: number, seen: any[], circular: Map<any, number>, indentation: number, deepest: number,
   * }} Context
   */

  const custom = Symbol.for('nodejs.util.inspect.custom');
  const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
  // How many levels may share one line.
  const COMPACT = 3;
  const typedArray = Object.getPrototypeOf(Uint8Array);
  /** @type {Record<string, string>} */
  const ESCAPES = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\' };

  /** @param {any} value @param {any} [options] @returns {string} */
  function inspect(value, options) {
    /** @type {Context} */
    const context = {
      depth: 2,
      showHidden: false,
      breakLength: 80,
      maxArrayLength: 100,
      maxStringLength: 10000,
      seen: [],
      circular: new Map(),
      indentation: 0,
      deepest: 0,
    };
    Object.assign(context, options);
    if (context.maxArrayLength === null) context.maxArrayLength = Infinity;
    return show(context, value, 0);
  }

  /** @param {Context} context @param {any} value @param {number} level @returns {string} */
  function show(context, value, level) {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
      return primitive(context, value);
    }
    const own = value[custom];
    if (typeof own === 'function' && own !== inspect) {
      const left = context.depth === null ? null : context.depth - level;
      const shown = own.call(value, left, Object.assign({}, context, { depth: left }), inspect);
      if (shown !== value) return typeof shown === 'string' ? shown : show(context, shown, level);
    }
    if (context.seen.indexOf(value) >= 0) {
      if (!context.circular.has(value)) context.circular.set(value, context.circular.size + 1);
      return '[Circular *' + context.circular.get(value) + ']';
    }
    return object(context, value, level);
  }

  /** @param {Context} context @param {any} value */
  function primitive(context, value) {
    if (typeof value === 'string') return text(context, value);
    if (typeof value === 'bigint') return value + 'n';
    if (typeof value === 'symbol') return value.toString();
    return Object.is(value, -0) ? '-0' : String(value);
  }

  /** @param {Context} context @param {string} value */
  function text(context, value) {
    let rest = '';
    if (value.length > context.maxStringLength) {
      const left = value.length - context.maxStringLength;
      rest = '... ' + left + ' more character' + (left > 1 ? 's' : '');
      value = value.slice(0, context.maxStringLength);
    }
    if (value.length > 16 && value.length > context.breakLength - context.indentation - 4) {
      const lines = value.split('\n');
      const quoted = lines
        .map(function (line, i) {
          return i < lines.length - 1 ? line + '\n' : line;
        })
        .filter(function (line) {
          return line !== '';
        })
        .map(quote);
      return quoted.join(' +\n' + ' '.repeat(context.indentation + 2)) + rest;
    }
    return quote(value) + rest;
  }

  /** In single quotes unless others save an escape. @param {string} value */
  function quote(value) {
    let mark = "'";
    if (value.indexOf("'") >= 0) {
      if (value.indexOf('"') < 0) mark = '"';
      else if (value.indexOf('`') < 0 && value.indexOf('${') < 0) mark = '`';
    }
    let quoted = mark;
    for (let i = 0; i < value.length; i++) {
      let char = value[i] || '';
      let code = value.charCodeAt(i);
      if (char === mark) quoted += '\\' + char;
      else if (ESCAPES[char]) quoted += ESCAPES[char];
      else if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) quoted += '\\x' + hex(code).toUpperCase();
      else if (isLoneSurrogate(value, i)) quoted += '\\u' + code.toString(16);
      else quoted += char;
    }
    return quoted + mark;
  }

  /** @param {string} value @param {number} i */
  function isLoneSurrogate(value, i) {
    const code = value.charCodeAt(i);
    if (code < 0xd800 || code > 0xdfff) return false;
    const other = code < 0xdc00 ? value.charCodeAt(i + 1) : value.charCodeAt(i - 1);
    return code < 0xdc00 ? !(other >= 0xdc00 && other <= 0xdfff) : !(other >= 0xd800 && other <= 0xdbff);
  }

  /** @param {number} byte */
  function hex(byte) {
    return (byte < 16 ? '0' : '') + byte.toString(16);
  }

  /** The class that an object is of, or null where its prototype chain has none. @param {any} value */
  function constructorName(value) {
    for (let at = value; at; at = Object.getPrototypeOf(at)) {
      let found = Object.getOwnPropertyDescriptor(at, 'constructor');
      if (
        found &&
        typeof found.value === 'function' &&
        found.value.name !== '' &&
        isKind(value, found.value)
      ) {
        return /** @type {string} */ (found.value.name);
      }
    }
    return null;
  }

  /** @param {any} value @param {any} type */
  function isKind(value, type) {
    try {
      return value instanceof type;
    } catch (e) {
      return false;
    }
  }

  /** `Foo `, `Foo(2) `, `[Foo: null prototype] `, `Foo [tag] `. @param {string | null} name @param {string} tag
   * @param {string} fallback @param {string} size */
  function prefix(name, tag, fallback, size) {
    const shown = name === null ? '[' + fallback + size + ': null prototype] ' : name + size + ' ';
    return tag !== '' && tag !== name ? shown + '[' + tag + '] ' : shown;
  }

  /** @param {any} value */
  function tagOf(value) {
    // An own tag is shown among the properties.
    if (Object.prototype.propertyIsEnumerable.call(value, Symbol.toStringTag)) return '';
    try {
      const tag = value[Symbol.toStringTag];
      return typeof tag === 'string' ? tag : '';
    } catch (e) {
      return '';
    }
  }

  /** The own keys to show. @param {Context} context @param {any} value @param {boolean} [elements] @returns {any[]} */
  function keysOf(context, value, elements) {
    const names = context.showHidden ? Object.getOwnPropertyNames(value) : Object.keys(value);
    /** @type {any[]} */
    const symbols = Object.getOwnPropertySymbols(value).filter(function (key) {
      return context.showHidden || Object.prototype.propertyIsEnumerable.call(value, key);
    });
    const shown = elements
      ? names.filter(function (key) {
          return !/^(0|[1-9][0-9]*)$/.test(key);
        })
      : names;
    return /** @type {any[]} */ (shown).concat(symbols);
  }

  /** @param {Context} context @param {any} value @param {number} level @returns {string} */
  function object(context, value, level) {
    const name = constructorName(value);
    const tag = tagOf(value);
    let base = '';
    let open = '{';
    let close = '}';
    let isList = false;
    /** @type {() => string[]} */
    let elements = function () {
      return [];
    };
    let keys = /** @type {any[]} */ ([]);

    if (Array.isArray(value)) {
      keys = keysOf(context, value, true);
      open =
        (name === 'Array' && tag === '' ? '' : prefix(name, tag, 'Array', '(' + value.length + ')')) + '[';
      close = ']';
      isList = true;
      if (value.length === 0 && keys.length === 0) return open + ']';
      elements = function () {
        return arrayElements(context, value, level);
      };
    } else if (value instanceof Set) {
      keys = keysOf(context, value);
      open = prefix(name, tag === 'Set' ? '' : tag, 'Set', '(' + value.size + ')') + '{';
      elements = function () {
        return setElements(context, value, level);
      };
      if (value.size === 0 && keys.length === 0) return open + '}';
    } else if (value instanceof Map) {
      keys = keysOf(context, value);
      open = prefix(name, tag === 'Map' ? '' : tag, 'Map', '(' + value.size + ')') + '{';
      elements = function () {
        return mapElements(context, value, level);
      };
      if (value.size === 0 && keys.length === 0) return open + '}';
    } else if (value instanceof typedArray) {
      keys = keysOf(context, value, true);
      const list = /** @type {any} */ (value);
      open = prefix(name, '', tag, '(' + list.length + ')') + '[';
      close = ']';
      isList = true;
      if (list.length === 0 && keys.length === 0) return open + ']';
      elements = function () {
        return typedElements(context, list);
      };
    } else if (value instanceof ArrayBuffer) {
      keys = keysOf(context, value);
      open = prefix(name, '', 'ArrayBuffer', '') + '{';
      elements = function () {
        return bufferElements(value);
      };
    } else {
      keys = keysOf(context, value);
      if (typeof value === 'function') {
        base = functionBase(value, name, tag);
        if (keys.length === 0) return base;
      } else if (value instanceof RegExp) {
        base = RegExp.prototype.toString.call(value);
        if (keys.length === 0) return base;
      } else if (value instanceof Date) {
        base = isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
        if (keys.length === 0) return base;
      } else if (value instanceof Error) {
        keys = errorKeys(context, value, keys);
        base = errorBase(context, value);
        if (keys.length === 0) return base;
      } else if (value instanceof Number || value instanceof String || value instanceof Boolean) {
        const plain = value.valueOf();
        const type = value instanceof Number ? 'Number' : value instanceof String ? 'String' : 'Boolean';
        base = '[' + type + ': ' + primitive(context, plain) + ']';
        if (type === 'String') keys = keysOf(context, value, true);
        if (keys.length === 0) return base;
      } else if (value instanceof WeakSet || value instanceof WeakMap) {
        open = prefix(name, '', 'WeakSet', '') + '{';
        elements = function () {
          return ['<items unknown>'];
        };
      } else {
        const isArguments = Object.prototype.toString.call(value) === '[object Arguments]';
        open = isArguments
          ? '[Arguments] {'
          : name === 'Object' && tag === ''
            ? '{'
            : prefix(name, tag, 'Object', '') + '{';
        if (keys.length === 0) return open + '}';
      }
    }
    if (context.depth !== null && level > context.depth) {
      const short = name === null ? '[' + (tag || 'Object') + ': null prototype]' : name;
      return '[' + (Array.isArray(value) ? 'Array' : short) + ']';
    }
    return body(context, value, level, { base, open, close, isList, elements, keys });
  }

  /**
   * @param {Context} context @param {any} value @param {number} level
   * @param {{base: string, open: string, close: string, isList: boolean, elements: () => string[], keys: any[]}} parts
   */
  function body(context, value, level, parts) {
    context.seen.push(value);
    context.deepest = level;
    const output = parts.elements();
    parts.keys.forEach(function (key) {
      output.push(property(context, value, key, level, parts.isList));
    });
    context.seen.pop();
    let base = parts.base;
    let open = parts.open;
    if (context.circular.has(value)) {
      const reference = '<ref *' + context.circular.get(value) + '>';
      if (base === '') open = reference + ' ' + open;
      else base = reference + ' ' + base;
    }
    return joined(context, output, base, open, parts.close, parts.isList, level, value);
  }

  /** On one line if it is short and shallow enough, else a line each. @param {Context} context
   * @param {string[]} output @param {string} base @param {string} open @param {string} close @param {boolean} isList
   * @param {number} level @param {any} value */
  function joined(context, output, base, open, close, isList, level, value) {
    const entries = output.length;
    if (isList && entries > 6) output = columns(context, output, value);
    const start = base === '' ? open : base + ' ' + open;
    if (context.deepest - level < COMPACT && entries === output.length) {
      const line = output.join(', ');
      const room = context.breakLength - context.indentation - open.length - base.length - 10;
      if (line.length + output.length <= room && line.indexOf('\n') < 0 && base.indexOf('\n') < 0) {
        return start + ' ' + line + ' ' + close;
      }
    }
    const indentation = '\n' + ' '.repeat(context.indentation);
    return start + indentation + '  ' + output.join(',' + indentation + '  ') + indentation + close;
  }

  /** Many short elements in columns, numbers to the right. @param {Context} context @param {string[]} output
   * @param {any} value */
  function columns(context, output, value) {
    const more = output.length > context.maxArrayLength ? 1 : 0;
    const count = output.length - more;
    let total = 0;
    let widest = 0;
    for (let i = 0; i < count; i++) {
      let length = width(output[i]);
      total += length + 2;
      widest = Math.max(widest, length);
    }
    const cell = widest + 2;
    if (cell * 3 + context.indentation >= context.breakLength || (total / cell <= 5 && widest > 6))
      return output;
    const biased = Math.max(cell - 3 - Math.sqrt(cell - total / output.length), 1);
    const across = Math.min(
      Math.round(Math.sqrt(2.5 * biased * count) / biased),
      Math.floor((context.breakLength - context.indentation) / cell),
      COMPACT * 4,
      15
    );
    if (across <= 1) return output;
    const widths = /** @type {number[]} */ ([]);
    for (let column = 0; column < across; column++) {
      let most = 0;
      for (let i = column; i < count; i += across) most = Math.max(most, width(output[i]));
      widths.push(most + 2);
    }
    const right = Array.prototype.every.call(value, function (/** @type {any} */ element) {
      return typeof element === 'number' || typeof element === 'bigint';
    });
    const rows = /** @type {string[]} */ ([]);
    for (let from = 0; from < count; from += across) {
      let end = Math.min(from + across, count);
      let row = '';
      for (let i = from; i < end; i++) {
        let element = output[i] || '';
        let room = widths[i - from] || 0;
        if (right) row += i < end - 1 ? (element + ', ').padStart(room) : element.padStart(room - 2);
        else row += i < end - 1 ? (element + ', ').padEnd(room) : element;
      }
      rows.push(row);
    }
    if (more) rows.push(output[count] || '');
    return rows;
  }

  /** @param {string | undefined} shown */
  function width(shown) {
    return shown === undefined ? 0 : shown.length;
  }

  /** @param {Context} context @param {any[]} value @param {number} level */
  function arrayElements(context, value, level) {
    const output = /** @type {string[]} */ ([]);
    let at = 0;
    while (at < value.length && output.length < context.maxArrayLength) {
      if (at in value) {
        output.push(property(context, value, at, level, true));
        at++;
      } else {
        let end = at;
        while (end < value.length && !(end in value)) end++;
        output.push('<' + (end - at) + ' empty item' + (end - at > 1 ? 's' : '') + '>');
        at = end;
      }
    }
    return withMore(output, value.length - at);
  }

  /** @param {string[]} output @param {number} left */
  function withMore(output, left) {
    if (left > 0) output.push('... ' + left + ' more item' + (left > 1 ? 's' : ''));
    return output;
  }

  /** @param {Context} context @param {any} value */
  function typedElements(context, value) {
    const output = /** @type {string[]} */ ([]);
    const count = Math.min(value.length, context.maxArrayLength);
    for (let i = 0; i < count; i++) output.push(primitive(context, value[i]));
    return withMore(output, value.length - count);
  }

  /** @param {ArrayBuffer} value */
  function bufferElements(value) {
    const bytes = new Uint8Array(value);
    let shown = '';
    for (let i = 0; i < Math.min(50, bytes.length); i++) shown += (i > 0 ? ' ' : '') + hex(bytes[i] || 0);
    const left = bytes.length - 50;
    if (left > 0) shown += ' ... ' + left + ' more byte' + (left > 1 ? 's' : '');
    return ['[Uint8Contents]: <' + shown + '>', 'byteLength: ' + bytes.length];
  }

  /** @param {Context} context @param {Set<any>} value @param {number} level */
  function setElements(context, value, level) {
    const output = /** @type {string[]} */ ([]);
    context.indentation += 2;
    Set.prototype.forEach.call(value, function (element) {
      if (output.length < context.maxArrayLength) output.push(show(context, element, level + 1));
    });
    context.indentation -= 2;
    return withMore(output, value.size - output.length);
  }

  /** @param {Context} context @param {Map<any, any>} value @param {number} level */
  function mapElements(context, value, level) {
    const output = /** @type {string[]} */ ([]);
    context.indentation += 2;
    Map.prototype.forEach.call(value, function (element, key) {
      if (output.length < context.maxArrayLength) {
        output.push(show(context, key, level + 1) + ' => ' + show(context, element, level + 1));
      }
    });
    context.indentation -= 2;
    return withMore(output, value.size - output.length);
  }

  /** @param {Context} context @param {any} value @param {any} key @param {number} level @param {boolean} isElement */
  function property(context, value, key, level, isElement) {
    const found = Object.getOwnPropertyDescriptor(value, key) || { value: value[key], enumerable: true };
    let shown;
    if (found.get) shown = found.set ? '[Getter/Setter]' : '[Getter]';
    else if (found.set) shown = '[Setter]';
    else {
      context.indentation += 2;
      shown = show(context, found.value, level + 1);
      context.indentation -= 2;
    }
    if (isElement && typeof key === 'number') return shown;
    let name = String(key);
    if (typeof key === 'symbol') name = '[' + key.toString() + ']';
    else if (!found.enumerable) name = '[' + key + ']';
    else if (key === '__proto__') name = "['__proto__']";
    else if (!IDENTIFIER.test(key)) name = quote(key);
    return name + ': ' + shown;
  }

  /** @param {any} value @param {string | null} name @param {string} tag */
  function functionBase(value, name, tag) {
    const code = Function.prototype.toString.call(value);
    const own = typeof value.name === 'string' ? value.name : '';
    if (code.slice(0, 5) === 'class' && code[code.length - 1] === '}') {
      const parent = Object.getPrototypeOf(value);
      let shown = '[class ' + (own || '(anonymous)');
      if (name !== 'Function' && name !== null) shown += ' [' + name + ']';
      if (parent && parent.name) shown += ' extends ' + parent.name;
      else if (parent === null) shown += ' extends null';
      return shown + ']';
    }
    const type = tag !== '' && tag !== 'Function' ? tag : 'Function';
    let base = '[' + type + (own === '' ? ' (anonymous)' : ': ' + own) + ']';
    if (name === null) base += ' [null prototype]';
    return base;
  }

  /** What Error shows of itself is not shown again. @param {Context} context @param {any} error @param {any[]} keys */
  function errorKeys(context, error, keys) {
    const stack = String(error.stack);
    const shown = keys.filter(function (key) {
      return !(
        (key === 'name' || key === 'message' || key === 'stack') &&
        stack.indexOf(String(error[key])) >= 0
      );
    });
    if (Object.prototype.hasOwnProperty.call(error, 'cause') && shown.indexOf('cause') < 0)
      shown.push('cause');
    if (Array.isArray(error.errors) && shown.indexOf('errors') < 0) shown.push('errors');
    return shown;
  }

  /** @param {Context} context @param {any} error */
  function errorBase(context, error) {
    let stack = typeof error.stack === 'string' && error.stack !== '' ? error.stack : '';
    const head = Error.prototype.toString.call(error);
    // Rhino's stack begins with the calls.
    if (/^\s+at /.test(stack))
      stack = head + '\n' + stack.replace(/^\s*at /gm, '    at ').replace(/\s+$/, '');
    if (stack === '') return '[' + head + ']';
    const calls = stack.search(/\n\s+at /);
    if (calls < 0) stack = '[' + stack + ']';
    return context.indentation > 0 ? stack.replace(/\n/g, '\n' + ' '.repeat(context.indentation)) : stack;
  }

  /** printf for the console: `%s %d %i %f %j %o %O %c %%`. @param {any[]} values @returns {string} */
  function format(values) {
    const first = values[0];
    let at = 0;
    let output = '';
    if (typeof first === 'string') {
      at = 1;
      output =
        values.length === 1
          ? first
          : first.replace(/%[sdifjoOc%]/g, function (directive) {
              if (directive === '%%') return '%';
              if (at >= values.length) return directive;
              return filled(directive, values[at++]);
            });
    }
    for (; at < values.length; at++) {
      let value = values[at];
      output += (at > 0 ? ' ' : '') + (typeof value === 'string' ? value : inspect(value));
    }
    return output;
  }

  /** @param {string} directive @param {any} value @returns {string} */
  function filled(directive, value) {
    switch (directive) {
      case '%s':
        if (typeof value === 'string') return value;
        if (typeof value === 'function') return String(value);
        return typeof value === 'object' && value !== null ? spoken(value) : inspect(value);
      case '%d':
        if (typeof value === 'bigint') return value + 'n';
        return typeof value === 'symbol'
          ? 'NaN'
          : inspect(typeof value === 'object' ? Number(value) : Number(value));
      case '%i':
        if (typeof value === 'bigint') return value + 'n';
        return typeof value === 'symbol' ? 'NaN' : inspect(parseInt(value, 10));
      case '%f':
        return typeof value === 'symbol' ? 'NaN' : inspect(parseFloat(value));
      case '%j':
        try {
          return String(JSON.stringify(value));
        } catch (e) {
          return '[Circular]';
        }
      case '%o':
        return inspect(value, { showHidden: true, depth: 4 });
      case '%O':
        return inspect(value);
      default:
        return '';
    }
  }

  /** An object that says itself what it is, or a look at its surface. @param {any} value */
  function spoken(value) {
    if (value instanceof Error || hasOwnWords(value)) return String(value);
    return inspect(value, { depth: 0 });
  }

  /** @param {any} value */
  function hasOwnWords(value) {
    if (typeof value.toString !== 'function') return false;
    for (let at = value; at; at = Object.getPrototypeOf(at)) {
      if (Object.prototype.hasOwnProperty.call(at, 'toString')) {
        let type = Object.prototype.hasOwnProperty.call(at, 'constructor') ? at.constructor : undefined;
        let builtIn = typeof type === 'function' && /\{\s*\[native code\]\s*\}\s*$/.test(String(type));
        return !builtIn;
      }
    }
    return false;
  }

  return { inspect: inspect, format: format, custom: custom };
});
