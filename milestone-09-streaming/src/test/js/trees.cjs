'use strict';
// The corpus. `host`: Java writes all of it. `mixed`: some of it stays for React. `served`: server components run in it, so
// that only React's Flight server makes a tree of it. `refused`: React throws, and so Java must not write it.
module.exports = ({ React, h, Fragment, Suspense, c, action, later, times }) => ({
  host: {
    // ---- text
    'text: one': () => h('p', null, 'Hello'),
    'text: none': () => h('p'),
    'text: empty': () => h('p', null, ''),
    'text: two': () => h('p', null, 'a', 'b'),
    'text: empty between': () => h('p', null, 'a', '', 'b'),
    'text: empty first': () => h('p', null, '', 'a', 'b'),
    'text: empty array': () => h('p', null, [], 'a', [], 'b'),
    'text: around elements': () => h('p', null, 'a', h('b', null, 'b'), 'c', 'd', h('i'), 'e'),
    'text: around a void element': () => h('p', null, 'a', 'b', h('br'), 'c', 'd'),
    'text: escapes': () => h('p', null, '<b> & "quotes" \'apostrophes\' &amp; </p>'),
    'text: escapes beside text': () => h('p', null, '<', '>', '&', '"', "'"),
    'text: comment': () => h('p', null, '<!-- -->', '-->', '<!--'),
    'text: white space': () => h('p', null, '  a \n\t b  ', ' ', '\n', '\u00a0'),
    'text: not ASCII': () => h('p', null, 'Grüße, 日本語 🎌 \u2028\u2029\u0000\u0007'),
    'text: lone surrogates': () => h('p', null, 'a\ud83d', h('b', null, '\ude00b'), '\ud83d', '\ude00'),
    'text: 5000 characters': () => h('div', null, h('p', null, 'x<'.repeat(2500)), 'y'.repeat(5000)),
    'text: at the root': () => 'a < b',
    'text: several at the root': () => ['a', 'b', h('br', { key: 1 }), 'c'],
    'children: numbers': () => h('p', null, 0, 1, -0, 1.5, 1e21, 1e-7, 123456789012345680000, NaN, Infinity, -Infinity, 5e-324),
    'children: whole numbers': () => h('p', null, 9007199254740991, 9007199254740993, -9007199254740994, 1e15, 1e20, -1e6),
    'children: one number': () => h('p', null, 7),
    'children: bigint': () => h('p', null, 12345678901234567890n, -1n, 0n),
    'children: booleans and nothing': () => h('p', null, true, false, null, undefined, 'x'),
    'children: only nothing': () => h('p', null, null, undefined, false),
    'children: nothing between texts': () => h('p', null, 'a', null, 'b', false, 'c'),
    'children: symbols': () => h('p', null, 'a', Symbol.for('s'), 'b'),
    'children: nested arrays': () => h('p', null, ['a', ['b', ['c', h('i', { key: 1 }, 'd')], 'e']], 'f'),
    'children: keyed': () => h('ul', null, times(5, (i) => h('li', { key: i }, 'item ', i))),
    'children: as a property': () => h('p', { children: ['a', h('b', { key: 'b' }, 'c')] }),
    'children: fragments': () => h(Fragment, null, 'a', h(Fragment, null, 'b', h(Fragment, null, h('i'))), 'c'),
    'children: keyed fragments': () => times(3, (i) => h(Fragment, { key: i }, 'k', i, h('i'))),
    'children: strict mode and profiler': () =>
      h(React.StrictMode, null, 'a', h(React.Profiler, { id: 'p', onRender: null }, 'b', h('i', null, 'c'))),
    'children: long list': () => h('ol', null, times(300, (i) => h('li', { key: i, value: i }, `<${i}>`, h('a', { href: `/${i}` }, i)))),
    'children: deep': () => {
      let tree = h('i', null, 'bottom');
      for (let i = 0; i < 200; i++) tree = h('div', null, tree);
      return tree;
    },

    // ---- attributes
    'attributes: class': () => h('p', { className: 'a b' }),
    'attributes: class as it is': () => h('p', { class: 'a' }),
    'attributes: empty class': () => h('p', { className: '' }),
    'attributes: escapes': () => h('p', { title: '"<&>\'', id: '`=' }),
    'attributes: newline': () => h('p', { title: 'a\nb\tc' }),
    'attributes: null and undefined': () => h('p', { id: null, title: undefined, lang: 'en' }),
    'attributes: text with numbers': () => h('p', { id: 5, title: 1.5, className: 0, role: -0, lang: NaN }),
    'attributes: text with booleans': () => h('p', { id: true, title: false, className: true, role: false, lang: true }),
    'attributes: bigint': () => h('p', { id: 10n, title: -3n }),
    'attributes: symbols': () =>
      h('a', { id: Symbol.for('a'), href: Symbol.for('b'), hidden: Symbol.for('c'), 'data-x': Symbol.for('d'), tabIndex: Symbol.for('e') }),
    'attributes: arrays': () => h('p', { className: ['a', 'b', null, 1, true], title: [], id: [undefined] }),
    'attributes: order': () => h('p', { z: '1', a: '2', className: '3', B: '4', 10: '5', 2: '6', style: { top: 0 }, hidden: true }),
    'attributes: aliases': () =>
      h('form', { acceptCharset: 'utf-8' }, h('label', { htmlFor: 'x', crossOrigin: 'anonymous', httpEquiv: 'refresh', tabIndex: 0 })),
    'attributes: as HTML spells them': () => h('label', { for: 'x', tabindex: 1, readonly: '', maxlength: 3, colspan: 2, 'accept-charset': 'x' }),
    'attributes: boolean': () =>
      h('div', { hidden: true, inert: true, itemScope: true }, h('video', { autoPlay: true, controls: true, loop: true, muted: true, playsInline: true })),
    'attributes: boolean off': () => h('div', { hidden: false, inert: null, itemScope: 0 }, h('video', { autoPlay: '', muted: NaN, loop: 0n })),
    'attributes: boolean with other values': () => h('div', { hidden: 'until-found', inert: 1, itemScope: 'x' }, h('video', { muted: 'no', loop: 2n })),
    'attributes: more booleans': () =>
      h('div', null, h('iframe', { allowFullScreen: true, credentialless: true }), h('script', { async: false, defer: true, noModule: true }),
        h('ol', { reversed: true }), h('details', { open: true }), h('dialog', { open: false }),
        h('video', { disablePictureInPicture: true, disableRemotePlayback: true }), h('track', { default: true })),
    'attributes: autofocus and multiple': () => h('div', null, h('input', { autoFocus: true }), h('select', { multiple: true }), h('input', { multiple: 'x' })),
    'attributes: overloaded': () =>
      h('p', null, h('a', { download: true }), h('a', { download: false }), h('a', { download: 'f.txt' }), h('a', { download: '' }),
        h('a', { download: 0 }), h('input', { capture: 'user' }), h('input', { capture: true })),
    'attributes: words': () =>
      h('p', { contentEditable: true, spellCheck: false, draggable: 'true' }, h('i', { contentEditable: 'inherit', draggable: false })),
    'attributes: value elsewhere': () => h('ul', null, h('li', { value: 3 }), h('progress', { value: 0.5, max: 1 }), h('data', { value: true }), h('param', { value: false })),
    'attributes: positive numbers': () =>
      h('div', null, h('textarea', { cols: 10, rows: 0 }), h('textarea', { cols: -1, rows: '5' }), h('input', { size: 'x' }), h('input', { size: '' }),
        h('col', { span: 1.5 }), h('col', { span: NaN }), h('input', { size: true }), h('input', { size: ' 0x10 ' }), h('input', { size: '1e2' })),
    'attributes: numbers': () =>
      h('div', null, h('td', { rowSpan: 0, colSpan: 2 }), h('td', { rowSpan: 'x' }), h('ol', { start: -3 }), h('ol', { start: '' }), h('ol', { start: false }),
        h('ol', { start: '0b12' }), h('ol', { start: 'Infinity' }), h('ol', { start: '+.5e-1' }), h('ol', { start: '1_0' }), h('ol', { start: '0o17' })),
    'attributes: data': () => h('p', { 'data-a': 'x', 'data-b': true, 'data-c': false, 'data-d': 0, 'DATA-E': true, 'data-': null, 'data-camelCase': 'y' }),
    'attributes: aria': () => h('p', { 'aria-hidden': true, 'aria-label': 'x', 'aria-busy': false, 'Aria-Live': false }),
    'attributes: unknown': () => h('p', { foo: 'x', fooBar: 'y', foo_: '', 'x-y': 1, 'on': 'a', 'o': 'b', nonce: 'n' }),
    'attributes: handlers': () => h('p', { onclick: 'x', onClick: 'y', ONfoo: 'z', one: 'dropped', oN1: 'dropped' }),
    'attributes: handler from a client module': () => h('div', null, h('button', { onClick: c.onClick }, h('b', null, 'x')), h('p', null, h('i'))),
    'attributes: bad names': () => h('p', { 'a b': 1, '1a': 1, 'a"': 1, 'a>': 1, '': 1, 'é': 1, 'a/': 1, '-a': 1, ':a': 1, '_a': 1, 'a.b-c:d_e9': 1, '日本': 1, '😀': 1, 'a·b': 1 }),
    'attributes: never written': () =>
      h('p', { suppressHydrationWarning: true, suppressContentEditableWarning: true, defaultValue: 'x', defaultChecked: true, innerHTML: 'x' }),
    'attributes: URLs': () =>
      h('p', null, h('a', { href: '/a?b=c&d=e' }), h('a', { href: '' }), h('a', { href: true }), h('link', { href: '' }), h('iframe', { src: '' }),
        h('iframe', { src: 'x' }), h('q', { cite: 'javascript:1' }), h('area', { href: '' }), h('a', { href: 5 }), h('iframe', { src: [] })),
    'attributes: javascript URLs': () =>
      h('p', null,
        ['javascript:alert(1)', 'JavaScript:1', ' \n\tjavascript:', '\u0001javascript:x', 'java\nscript:x', 'j\ta\rv\nascript\t:x', 'javascript :x', 'xjavascript:',
          'javascrip:', 'java script:x', '\u00a0javascript:x', 'javascript', 'jAvAsCrIpT\n:'].map((href, i) => h('a', { key: i, href }, h('iframe', { src: href })))),
    'attributes: javascript URLs in forms': () => h('form', { action: 'javascript:1' }, h('button', { formAction: 'javascript:2' }), h('input', { formAction: ' javascript:3' })),
    'attributes: object data': () => h('p', null, h('object', { data: 'x' }), h('object', { data: '' }, 'a'), h('object', { data: 'javascript:1', type: 't' }, 'a', 'b'), h('object', { data: true })),
    'attributes: of resources that are none': () =>
      h('p', null, h('link', { rel: 'x' }), h('link', { href: '/x' }), h('link', { rel: 5, href: '/x' }), h('meta', { itemProp: 'p', content: 'c' }),
        h('link', { itemProp: 'x', rel: 'stylesheet', href: '/x', precedence: 'y' })),

    // ---- style
    'style: units': () => h('p', { style: { marginTop: 4, lineHeight: 2, opacity: 0.5, width: '10%', top: 0, left: -1.5, zIndex: 3, flex: 1 } }),
    'style: nothing': () => h('p', { style: {} }, h('i', { style: null }), h('b', { style: { color: null, top: undefined, left: '', right: true, bottom: false } })),
    'style: prefixes': () => h('p', { style: { WebkitMaskSize: 1, MozAppearance: 'none', msTransform: 'x', OTransition: 'y', WebkitLineClamp: 3, msFlex: 2, WebkitFlex: 1 } }),
    'style: custom properties': () => h('p', { style: { '--a': 4, '--B-c': ' x ', '--d': 0, '--e"': '<', '--f': null } }),
    'style: escapes and white space': () => h('p', { style: { background: 'url("a&b")', content: '  \'x\' \n', color: '\ufeffred\u00a0' } }),
    'style: order': () => h('p', { style: { b: 1, a: 2, 3: 4, 1: 5 } }),
    'style: kebab-case': () => h('p', { style: { 'margin-top': 1, 'ms-flex': 'x', 'Ms-x': 'y', 'line-height': 2, float: 'left', 'É': 'x' } }),
    'style: numbers': () => h('p', { style: { width: 1e21, height: 1e-7, top: NaN, left: Infinity, right: -0, fontSize: 5n } }),
    'style: unitless': () =>
      h('p', {
        style: Object.fromEntries(
          ('animationIterationCount aspectRatio borderImageOutset columnCount columns flexGrow gridArea gridRow fontWeight lineClamp order orphans scale tabSize ' +
            'widows zoom fillOpacity strokeWidth MozBoxFlex msGridColumnSpan WebKitBoxFlexGroup WebkitBoxFlexGroup strokeDasharray boxFlex').split(' ').map((name) => [name, 2]),
        ),
      }),
    'style: arrays': () => h('p', { style: { fontFamily: ['a', 'b'], margin: [1, 2] } }),

    // ---- elements
    'elements: void': () => h('div', null, ['area', 'base', 'br', 'col', 'embed', 'hr', 'keygen', 'param', 'source', 'track', 'wbr', 'input'].map((tag) => h(tag, { key: tag, id: tag }))),
    'elements: void with null children': () => h('br', { children: null, dangerouslySetInnerHTML: undefined }),
    'elements: menuitem': () => h('menu', null, h('menuitem', { label: 'x' }), 'a'),
    'elements: capital letters': () => h('DIV', null, h('Span', null, 'x'), h('BR')),
    'elements: odd names': () => h('x:y', { className: 'a' }, h('a.b', { hidden: true }), h('x_1')),
    'elements: table': () =>
      h('table', null, h('caption', null, 'c'), h('colgroup', null, h('col', { span: 2 })), h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'a'))),
        h('tbody', null, times(20, (i) => h('tr', { key: i }, h('td', null, i), h('td', { colSpan: 2 }, 'x', i)))), h('tfoot', null, h('tr', null, h('td')))),
    'elements: picture': () => h('picture', null, h('source', { srcSet: 'a 2x' }), h('img', { src: 'b', alt: '' })),
    'elements: images that are not preloaded': () =>
      h('p', null, h('img', { src: 'a', loading: 'lazy' }), h('img', { src: 'b', fetchPriority: 'low' }), h('img', { src: 'data:x' }), h('img', { src: 'DATA:x' }),
        h('img', { alt: 'no source' }), h('img', { src: '' }), h('img', { srcSet: 'data:a' }), h('img', { src: 5 }), h('noscript', null, h('img', { src: 'x' }))),
    'elements: noscript': () => h('noscript', null, h('title', null, 'x'), h('meta', { name: 'n' }), h('style', { href: 'x', precedence: 'y' }, 'p{}'), h('div', null, h('link', { rel: 'stylesheet', href: 'x' }))),
    'elements: details': () => h('details', { open: true }, h('summary', null, 's'), 'text'),
    'elements: iframe, video, audio': () => h('div', null, h('iframe', { srcDoc: '<p>"x"</p>', allow: 'a' }), h('video', { src: 'v', poster: 'p' }, h('track', { src: 't' })), h('audio', { src: 'a', preload: 'none' })),
    'elements: template and slot': () => h('div', null, h('template', { shadowrootmode: 'open' }, h('slot', { name: 's' }))),
    'elements: attributes all the way': () => h('section', { id: 'a' }, h('article', { lang: 'de' }, h('header', { title: 't' }, h('h1', { className: 'c' }, 'x'), h('time', { dateTime: '2026' })))),

    // ---- raw text
    'raw: script': () => h('div', null, h('script', null, 'if (a < b && c > "d") {}'), h('script', { src: '/x.js' }), h('script', { type: 'module', src: 'y', defer: true })),
    'raw: script that closes': () => h('div', null, h('script', null, '"</script><script></SCRIPT><ScRiPt" /script> scripts </scr'), h('script', { type: 'x' }, '<!--<script')),
    'raw: script with other children': () => h('div', null, h('script', null, 5), h('script', null, 'a', 'b'), h('script', null, true), h('script', { async: true })),
    'raw: script as HTML': () => h('div', null, h('script', { dangerouslySetInnerHTML: { __html: 'x</script>' } })),
    'raw: style': () => h('div', null, h('style', null, 'a > b { content: "<\\"" }'), h('style', { media: 'print' }, 'p{}'), h('style', { href: 'x' }, 'a'), h('style', { precedence: 'x' }, 'a')),
    'raw: style that closes': () => h('div', null, h('style', null, '</style><style></STYLE><StYlE styles'), h('style', null, ['x']), h('style', null, 'a', 'b'), h('style', null, 5)),
    'raw: style as HTML': () => h('div', null, h('style', { dangerouslySetInnerHTML: { __html: 'a>b{}' } })),
    'raw: title in svg': () => h('svg', null, h('title', null, 'a < b'), h('title', null, ['x']), h('title', null, 5), h('title', null, 'a', 'b'), h('title', { itemProp: 'x' }, true)),
    'raw: in svg': () => h('svg', null, h('style', { href: 'x', precedence: 'y' }, 'a{}'), h('script', { async: true, src: 'x' }), h('meta', { name: 'x' }), h('link', { rel: 'x', href: 'y' })),
    'raw: below foreignObject the title of an svg': () => h('svg', null, h('foreignObject', null, h('svg', null, h('title', null, 'x')))),

    // ---- inner HTML
    'html: as it is': () => h('div', { dangerouslySetInnerHTML: { __html: '<b>&amp;</b>"' } }),
    'html: nothing': () => h('div', null, h('p', { dangerouslySetInnerHTML: { __html: '' } }), h('p', { dangerouslySetInnerHTML: { __html: null } }), h('p', { dangerouslySetInnerHTML: null })),
    'html: other values': () => h('div', null, h('p', { dangerouslySetInnerHTML: { __html: 5 } }), h('p', { dangerouslySetInnerHTML: { __html: false } }), h('p', { dangerouslySetInnerHTML: { __html: ['a', 'b'] } })),
    'html: beside text': () => h('div', null, 'a', h('i', { dangerouslySetInnerHTML: { __html: 'x' }, title: 't' }), 'b', 'c'),
    'html: with null children': () => h('div', { dangerouslySetInnerHTML: { __html: 'x' }, children: null }),
    'html: in many elements': () =>
      h('div', null, ['a', 'button', 'form', 'object', 'select', 'pre', 'svg', 'x-y', 'option', 'td', 'noscript'].map((tag) => h(tag, { key: tag, dangerouslySetInnerHTML: { __html: `<!--${tag}-->` } }))),

    // ---- pre
    'pre: text': () => h('pre', null, 'a\n b'),
    'pre: newline': () => h('pre', null, '\na'),
    'pre: two newlines': () => h('pre', null, '\n\na'),
    'pre: newline in an array': () => h('pre', null, '\na', 'b'),
    'pre: newline in an element': () => h('pre', null, h('code', null, '\na')),
    'pre: listing': () => h('listing', null, '\na'),
    'pre: html': () => h('div', null, h('pre', { dangerouslySetInnerHTML: { __html: '\na' } }), h('pre', { dangerouslySetInnerHTML: { __html: 'a' } }), h('listing', { dangerouslySetInnerHTML: { __html: '\n' } })),
    'pre: within': () => h('div', null, h('pre', { className: 'x' }, '\n<a>', h('b', null, 'b'))),
    'pre: number': () => h('pre', null, 5),

    // ---- form controls
    'input: order': () => h('input', { value: 'v', name: 'n', type: 'text', checked: true, id: 'i', formMethod: 'post', defaultValue: 'd' }),
    'input: value and default': () => h('p', null, h('input', { defaultValue: 'd' }), h('input', { value: '', defaultValue: 'd' }), h('input', { value: null, defaultValue: 0 }), h('input', { value: false }), h('input', { value: true })),
    'input: checked and default': () =>
      h('p', null, h('input', { type: 'checkbox', defaultChecked: true }), h('input', { checked: false, defaultChecked: true }), h('input', { checked: null, defaultChecked: true }), h('input', { checked: 'no' })),
    'input: form attributes': () => h('input', { formTarget: 't', formEncType: 'e', formMethod: 'm', formAction: '/a', name: 'n', type: 'submit' }),
    'input: name that is a boolean': () => h('input', { name: true, value: Symbol.for('x') }),
    'input: arrays and numbers': () => h('p', null, h('input', { value: [1, 2] }), h('input', { value: 1.5, min: 0, max: 10n, step: 'any' }), h('input', { readOnly: true, required: true, disabled: true })),
    'button: order': () => h('button', { formAction: '/a', name: 'n', type: 'submit', formTarget: 't', value: 'v', formMethod: 'm', formEncType: 'e', disabled: true }, 'x'),
    'button: children': () => h('button', { type: 'button' }, 'a', h('b', null, 'b'), 'c', 'd'),
    'form: order': () => h('form', { target: 't', method: 'post', action: '/a', encType: 'multipart/form-data', id: 'f', noValidate: true }, 'x'),
    'form: nothing': () => h('form', { action: null, method: undefined }, h('input', { name: 'a' }), 'x'),
    'form: empty action': () => h('form', { action: '' }, h('button', { formAction: '' })),
    'form: odd actions': () => h('p', null, h('form', { action: true }), h('form', { action: Symbol.for('x') }), h('form', { action: 5, target: false })),
    'textarea: value': () => h('p', null, h('textarea', { value: 'a<b' }), h('textarea', { defaultValue: 'd', rows: 2 }), h('textarea', { value: 'v', defaultValue: 'd' }), h('textarea', { value: '' }), h('textarea')),
    'textarea: newline': () => h('p', null, h('textarea', { value: '\na' }), h('textarea', null, '\nb'), h('textarea', { defaultValue: '\n' })),
    'textarea: children': () => h('p', null, h('textarea', null, 'a & b'), h('textarea', null, 5), h('textarea', null, ['\nx']), h('textarea', { children: [] }), h('textarea', null, true), h('textarea', { children: [null] })),
    'textarea: other values': () => h('p', null, h('textarea', { value: 5 }), h('textarea', { value: false }), h('textarea', { value: ['\na', 'b'] }), h('textarea', { defaultValue: 10n })),
    'select: value': () => h('select', { value: 'b' }, h('option', { value: 'a' }, 'A'), h('option', { value: 'b' }, 'B'), h('option', { value: 'b' }, 'B again')),
    'select: default': () => h('select', { defaultValue: 2 }, times(4, (i) => h('option', { key: i, value: i }, i))),
    'select: value wins': () => h('select', { defaultValue: 'a', value: 'b' }, h('option', null, 'a'), h('option', null, 'b')),
    'select: several': () => h('select', { multiple: true, value: ['a', 3] }, h('option', null, 'a'), h('option', null, 'b'), h('option', { value: '3' }, 'c')),
    'select: by text': () => h('select', { value: 'a1' }, h('option', null, 'a', 1), h('option', null, 'a', null, '1'), h('option', null, ['a', 1]), h('option', null, 'a', true, '1'), h('option', null)),
    'select: empty value': () => h('select', { value: '' }, h('option', { value: '' }, 'none'), h('option', null, 'a'), h('option', null)),
    'select: selected': () => h('select', null, h('option', { selected: true }, 'a'), h('option', { selected: false }, 'b'), h('option', { selected: 'x', value: 'v' }, 'c')),
    'select: selected loses': () => h('select', { value: 'b' }, h('option', { selected: true }, 'a'), h('option', null, 'b')),
    'select: boolean': () => h('select', { value: true }, h('option', { value: true }, 'a'), h('option', null, 'true')),
    'select: groups': () => h('select', { value: 'b' }, h('optgroup', { label: 'g' }, h('option', null, 'a'), h('option', null, 'b')), h('hr'), h('option', null, 'c')),
    'select: in select': () => h('select', { value: 'a' }, h('select', null, h('option', null, 'a')), h('table', null, h('option', { selected: true }, 'a')), h('option', null, 'a')),
    'select: elements in an option': () => h('select', null, h('option', null, h('b', null, 'x'), 'y')),
    'select: elements in an option with a value': () => h('select', { value: 'v' }, h('option', { value: 'v' }, h('b', null, 'x'), 'y', 'z')),
    'select: a button': () => h('select', { value: 'v' }, h('button', null, h('selectedcontent')), h('div', null, h('option', null, 'v'))),
    'select: option alone': () => h('div', null, h('option', { selected: true, value: 'x' }, 'a'), h('datalist', null, h('option', { value: 1 }))),
    'select: null values': () => h('select', { value: null, defaultValue: 'a' }, h('option', { value: null }, 'a'), h('option', { value: undefined }, 'b')),

    // ---- SVG and MathML
    'svg: attributes': () =>
      h('svg', { viewBox: '0 0 1 1', xmlns: 'http://www.w3.org/2000/svg', xmlnsXlink: 'x', xmlSpace: 'preserve', xmlLang: 'de', xmlBase: 'b', width: 10, height: '5' },
        h('use', { xlinkHref: '#a', xlinkActuate: 'a', xlinkArcrole: 'b', xlinkRole: 'c', xlinkShow: 'd', xlinkTitle: 'e', xlinkType: 'f' }),
        h('path', { d: 'M0 0', strokeWidth: 2, fillOpacity: 0.5, clipPath: 'url(#a)', strokeLinecap: 'round', fillRule: 'evenodd', vectorEffect: 'x' })),
    'svg: more attributes': () =>
      h('g', Object.fromEntries(
        ('accentHeight alignmentBaseline arabicForm baselineShift capHeight clipRule colorInterpolation colorInterpolationFilters colorProfile colorRendering dominantBaseline ' +
          'enableBackground fillOpacity floodColor floodOpacity fontFamily fontSize fontSizeAdjust fontStretch fontStyle fontVariant fontWeight glyphName glyphOrientationHorizontal ' +
          'glyphOrientationVertical horizAdvX horizOriginX imageRendering letterSpacing lightingColor markerEnd markerMid markerStart maskType overlinePosition overlineThickness ' +
          'paintOrder panose-1 pointerEvents renderingIntent shapeRendering stopColor stopOpacity strikethroughPosition strikethroughThickness strokeDasharray strokeDashoffset ' +
          'strokeLinejoin strokeMiterlimit strokeOpacity textAnchor textDecoration textRendering transformOrigin underlinePosition underlineThickness unicodeBidi unicodeRange ' +
          'unitsPerEm vAlphabetic vHanging vIdeographic vMathematical vertAdvY vertOriginX vertOriginY wordSpacing writingMode xHeight preserveAspectRatio gradientTransform').split(' ').map((name) => [name, 'v']),
      )),
    'svg: booleans as words': () => h('svg', { focusable: true, preserveAlpha: false, externalResourcesRequired: true, autoReverse: false }),
    'svg: xlink': () => h('svg', null, h('a', { xlinkHref: 'javascript:1' }), h('a', { xlinkHref: '' }), h('a', { xlinkHref: true }), h('use', { href: '' })),
    'svg: foreignObject': () => h('svg', null, h('foreignObject', { width: 1 }, h('div', { className: 'x' }, 'y')), h('font-face'), h('missing-glyph', { className: 'x' })),
    'svg: gradients': () => h('svg', null, h('defs', null, h('linearGradient', { id: 'g', gradientUnits: 'u' }, h('stop', { offset: '1', stopColor: 'red' }))), h('text', { x: 1, textAnchor: 'end' }, 'a', h('tspan', null, 'b'))),
    'mathml': () => h('math', { display: 'block' }, h('mfrac', null, h('mi', { mathvariant: 'bold' }, 'x'), h('mn', null, 2)), h('annotation-xml', { encoding: 'e', className: 'x' }, h('p'))),

    // ---- custom elements
    'custom: attributes': () => h('my-element', { className: 'c', htmlFor: 'f', tabIndex: 1, fooBar: 'x', 'foo-bar': 'y', onClick: 'z', onclick: 'w', acceptCharset: 'q' }),
    'custom: booleans': () => h('my-element', { a: true, b: false, hidden: true, className: true, 'data-x': true, 'aria-x': false }),
    'custom: objects': () => h('my-element', { a: { b: 1 }, c: [1], d: 5, e: 10n, f: Symbol.for('x'), g: null, h: '' }),
    'custom: style': () => h('my-element', { style: { top: 1, color: 'red' } }, 'x'),
    'custom: never written': () => h('my-element', { suppressHydrationWarning: true, suppressContentEditableWarning: true, defaultValue: 'd', value: 'v', innerHTML: 'i' }),
    'custom: bad names': () => h('my-element', { 'a b': 1, 'é': 2 }, 'x', 'y'),
    'custom: children': () => h('my-element', null, 'a', h('other-element', { src: '' }, 'b'), 'c'),
    'custom: is': () => h('button', { is: 'my-button', className: 'x', foo: true }, 'x'),
    'custom: URLs': () => h('my-link', { href: 'javascript:1', src: '', download: true }),

    // ---- shared parts
    'shared: element': () => {
      const shared = h('b', { title: 't' }, 'x', 'y');
      return h('div', null, shared, h('p', null, shared), shared);
    },
    'shared: props': () => {
      const style = { top: 1 };
      return h('div', { style }, h('p', { style }), h('i', { style }, 'x'));
    },
    'shared: children': () => {
      const children = ['a', h('i', { key: 1 }), 'b'];
      return h('div', null, h('p', { children }), h('p', { children }));
    },
  },

  mixed: {
    // ---- client components
    'client: in the middle': () => h('main', null, h('h1', null, 'a ', h('b', null, 'b')), h(c.Counter, { start: 2 }), h('footer', null, h('p', null, 'c'), 'd')),
    'client: alone': () => h(c.Id),
    'client: last in a list': () => h('ul', null, times(10, (i) => h('li', { key: i }, h('i', null, i))), h('li', null, h(c.Id))),
    'client: in a list': () => h('ul', null, times(10, (i) => h('li', { key: i }, h('b', null, i), i % 3 === 0 ? h(c.Id) : 'none', h('u', null, h('s'))))),
    'client: text around': () => h('p', null, 'a', h(c.Pass, null, 'b'), 'c', h(c.Pass, null, h('i', null, 'd', h('b'))), 'e', 'f'),
    'client: null around': () => h('p', null, null, 'a', h(c.Drop), 'b', undefined, h(c.Id)),
    'client: nested arrays': () => h('div', null, ['a', [h('p', { key: 1 }, h('b', null, 'x')), [h(c.Id, { key: 2 }), h('p', { key: 3 }, h('i'))]], 'z']),
    'client: fragments': () => h('div', null, h(Fragment, null, h('p', null, h('b', null, 'x')), 't', h(c.Id), h('p', null, h('i')))),
    'client: in fragments of fragments': () => h(Fragment, null, h(Fragment, { key: 'k' }, h('div', null, h('b'))), h(Fragment, null, h(Fragment, null, h(c.Id), 'a'), 'b')),
    'client: inside client': () => h(c.Box, null, h('p', null, h('b', null, 'x')), h(c.Box, null, h('div', null, h('p', null, h('i', null, 'y'))), h(c.Counter))),
    'client: props with elements': () => h(c.Box, { title: h('span', null, 't', h('b', null, 'u')), footer: h('footer', null, h('p', null, h('i', null, 'f')), h(c.Id)) }, 'children'),
    'client: items with elements': () => h(c.Items, { items: times(4, (i) => ({ id: i, term: h('b', null, i, h('i', null, 't')), detail: h('dd', null, h('p', null, h('u', null, 'd')), h(c.Id)) })) }),
    'client: slots': () => h(c.Slots, { slots: { b: h('p', null, h('b', null, 'x')), a: ['text', h(c.Id, { key: 1 })], 2: h('ul', null, h('li', null, h('i'))) } }),
    'client: twice': () => h(c.Twice, null, h('p', null, h('b', null, 'x'), h(c.Id))),
    'client: drops its children': () => h('div', null, h(c.Drop, null, h('p', null, h('b'))), h(c.Id)),
    'client: clone': () => h(c.Clone, { className: 'cloned' }, h('p', null, h('b', null, 'x')), h('p', { className: 'own' }, 'y')),
    'client: clone with children': () => h(c.CloneChildren, null, h('p', null, h('b', null, 'x')), h('p', { className: 'own' }, h('i'), 'y')),
    'client: clone in a fragment': () => h(c.CloneChildren, null, [h('p', { key: 1 }, h('b', null, 'x')), [h('p', { key: 2 }, h('i', null, 'y'))]]),
    'client: only child': () => h(c.Only, null, h('ul', null, h('li', null, h('b', null, 'x')))),
    'client: counts': () => h(c.Count, null, 'a', null, h('p', null, h('b')), [h('i', { key: 1 }, h('b')), h('i', { key: 2 })], 5, h(Fragment, null, h('u', null, h('b')))),
    'client: inspects': () => h(c.Inspect, { a: h('p', { title: 't' }, h('b', null, 'x')), b: [{ c: h('div', null, h('i', null, 'x', h('b'))) }], d: { e: 1 } }, h('section', { id: 's' }, h('p', null, h('b')))),
    'client: same elements': () => {
      const shared = h('p', null, h('b', null, 'x'));
      return h('div', null, h(c.Same, { a: shared, b: shared }, h('u', null, h('b'))), h(c.Same, { a: h('i'), b: h('i') }));
    },
    'client: shared over components': () => {
      const shared = h('p', null, h('b', null, 'x'), h(c.Id));
      return h('div', null, shared, h(c.Box, null, shared), h('section', null, shared, h('div', null, shared)));
    },
    'client: circle': () => {
      const data = { inside: h('p', null, h('b', null, 'x')) };
      data.self = data;
      return h('div', null, h('p', null, h('i', null, 'y')), h(c.Circle, { data }), h(c.Box, null, h('p', null, h('i', null, 'z'))));
    },
    'client: context': () => h(c.Theme, { value: 'dark' }, h('div', null, h('p', null, h('b', null, 'x')), h(c.Themed, null, h('ul', null, h('li', null, h('b')))))),
    'client: memo and forwardRef': () => h('div', null, h('p', null, h('b')), h(c.Memo, null, h('p', null, h('b'))), h(c.Ref, null, h('ul', null, h('li', null, 'x', h('b'))))),
    'client: error boundary': () => h('div', null, h(c.Boundary, null, h('p', null, h('b', null, 'gone')), h(c.Throw)), h('p', null, h('b', null, 'here'))),
    'client: many ids': () => h('div', null, times(40, (i) => h('p', { key: i }, h('b', null, i), i % 7 === 3 ? h(c.Id, { label: i }) : h('i', null, i)))),
    'client: ids below long arrays': () => h('div', null, [null, 'a', h('b', { key: 1 }, h('i')), ...times(33, (i) => (i === 20 ? h('div', { key: i + 9 }, [h('u', { key: 1 }, h('b')), h(c.Counter, { key: 2 })]) : i))]),
    'client: ids deep': () => {
      let tree = h(c.Id);
      for (let i = 0; i < 30; i++) tree = h('div', null, h('p', null, h('b', null, i)), 't', tree, i % 5 === 0 ? h(c.Id) : null);
      return tree;
    },
    'client: value from a client module': () => h('div', null, h('p', { className: c.className }, h('b', null, 'x')), h('p', null, h('i', null, 'y'))),
    'client: value in a style': () => h('div', null, h('p', { style: { color: c.className } }, h('b', null, 'x')), h('p', { title: [c.className] }, h('b'))),
    'client: value in a custom element': () => h('div', null, h('x-y', { a: c.className }, h('b', null, 'x'))),
    'client: props without elements': () => h(c.Inspect, { a: [1, 'x', null, { b: true, c: [undefined] }], d: new Date(0), e: new Map([[1, h('p', null, h('b'))]]), f: new Set([1]) }),
    'client: memo of equal props': () => h('div', null, h('pre', null, '\na', h('b', null, h('i', null, 'x'))), h(c.Id)),
    'client: long text': () => h('div', null, h('p', null, 'x'.repeat(3000), h('b', null, '<&>')), h(c.Counter), h('p', null, 'é'.repeat(2000), h('b'))),
    'client: deep static beside': () => {
      let tree = h('i', null, 'bottom');
      for (let i = 0; i < 100; i++) tree = h('div', null, 'l', i, tree);
      return h('div', null, tree, h(c.Id), tree);
    },

    // ---- what surrounds children that are handed to a client component
    'around: a select': () => h(c.Select, { value: 'b' }, h('option', null, 'a'), h('option', null, 'b'), h('optgroup', { label: 'g' }, h('option', null, 'b'))),
    'around: a select, further below': () => h(c.Select, { value: 'b' }, h(Fragment, null, h('optgroup', { label: 'g' }, h(Fragment, null, h('option', null, 'b'))), h('div', null, h('div', null, h('option', null, 'b'), h('i', null, h('b')))))),
    'around: a select in the tree': () => h('select', { value: 'b' }, h('optgroup', { label: 'g' }, h('option', null, 'a'), h('option', null, 'b')), h(c.Pass, null, h('optgroup', { label: 'h' }, h('option', null, 'b'))), h('option', null, 'b')),
    'around: an svg': () => h(c.Svg, null, h('title', null, 'x'), h('g', null, h('title', null, 'y'), h('path', null, h('style', { href: 'x', precedence: 'y' }, 'a{}')))),
    'around: a noscript': () => h(c.Noscript, null, h('title', null, 'x'), h('div', null, h('p', null, h('img', { src: 'x' })), h('div', null, h('meta', { name: 'x' })))),
    'around: a picture': () => h(c.Picture, null, h('source', { srcSet: 'x' }), h('img', { src: 'y' }), h('div', null, h('div', null, h('img', { src: 'z' })))),
    'around: a paragraph': () => h(c.Paragraph, null, 'a', h('b', null, 'c', h('i', null, 'd')), 'e'),

    // ---- what React hoists and preloads
    'hoist: title': () => h('div', null, h('p', null, h('b', null, 'a')), h('title', null, 'x < y'), h('p', null, h('i'))),
    'hoist: title between texts': () => h('p', null, 'a', h('title', null, 'x'), 'b', h('b', null, h('i'))),
    'hoist: meta': () => h('div', null, 'a', h('meta', { name: 'n', content: 'c' }), h('meta', { charSet: 'utf-8' }), h('meta', { name: 'viewport', content: 'x' }), 'b', h('p', null, h('b'))),
    'hoist: link': () => h('div', null, h('link', { rel: 'icon', href: '/i' }), h('p', null, h('b')), h('link', { rel: 'stylesheet', href: '/s' }), h('link', { rel: 'stylesheet', href: '/p', precedence: 'p' })),
    'hoist: link twice': () => h('div', null, h('p', null, h('link', { rel: 'stylesheet', href: '/p', precedence: 'p' }), h('b', null, h('i'))), h('link', { rel: 'stylesheet', href: '/p', precedence: 'p' })),
    'hoist: link with handlers': () => h('div', null, h('link', { rel: 'stylesheet', href: '/p', precedence: 'p', onLoad: 'x' }), h('link', { rel: 'stylesheet', href: '/q', precedence: 'p', disabled: true }), h('p', null, h('b'))),
    'hoist: style': () => h('div', null, h('p', null, h('b')), h('style', { href: 'x', precedence: 'y' }, 'a<style>b'), h('div', null, h('p', null, 'x', h('style', { href: 'z', precedence: 'y' }, 'c')))),
    'hoist: async script': () => h('div', null, h('script', { async: true, src: '/x.js' }), h('p', null, h('b')), h('script', { async: true, src: '/x.js' }), h('script', { async: 'async', src: '/y.js', type: 'module' })),
    'hoist: image': () => h('div', null, h('p', null, h('b')), h('img', { src: '/x.png', alt: '' }), h('div', null, h('div', null, h('img', { src: '/x.png' }))), h('img', { srcSet: 'a 1x, b 2x', sizes: '1px' })),
    'hoist: image with high priority': () => h('div', null, times(12, (i) => h('p', { key: i }, h('img', { src: `/${i}.png` }), h('b', null, h('i')))), h('img', { src: '/h.png', fetchPriority: 'high', crossOrigin: 'use-credentials' })),
    'hoist: in a client component': () => h(c.Box, null, h('div', null, h('p', null, h('title', null, 'x'), h('b', null, h('i'))), h('ul', null, h('li', null, 'y', h('b'))))),
    'hoist: in svg stays': () => h('div', null, h('svg', null, h('title', null, 'x')), h('title', null, 'y')),
    'hoist: in Suspense': () => h('div', null, h(Suspense, { fallback: h('p', null, h('b', null, 'f'), h('title', null, 'f')) }, h('div', null, h('title', null, 'x'), h('p', null, h('link', { rel: 'stylesheet', href: '/s', precedence: 'p' }), h('b', null, h('i')))))),

    // ---- documents
    'document: plain': () => h('html', { lang: 'en' }, h('head', null, h('title', null, 't'), h('meta', { charSet: 'utf-8' })), h('body', { className: 'b' }, h('main', null, h('p', null, h('b', null, 'x'))), 'y')),
    'document: without a head': () => h('html', null, h('body', null, h('div', null, h('p', null, 'x'), h('title', null, 't')))),
    'document: with much in the head': () =>
      h('html', null, h('head', null, h('script', null, 'a<b'), h('style', null, 'a{}'), h('link', { rel: 'icon', href: 'x' }), h('noscript', null, h('style', null, 'b{}'), h('img', { src: 'x' })), h('base', { href: '/' })),
        h('body', null, h('header', null, h('nav', null, h('a', { href: '/' }, 'home'))), h(c.Counter), h('footer', null, h('p', null, 'x', h('b'))))),
    'document: in a client component': () => h(c.Theme, { value: 'dark' }, h('html', null, h('head', null, h('title', null, 't')), h('body', null, h('div', null, h('p', null, h('b', null, 'x')), h(c.Themed, null, h('p', null, h('i'))))))),
    'document: in Suspense': () => h('html', null, h('body', null, h(Suspense, { fallback: 'f' }, h('div', null, h('p', null, h('b', null, 'x')))))),
    'document: only a body': () => h('body', null, h('p', null, h('b', null, 'x'))),
    'document: only a head': () => [h('head', { key: 1 }, h('title', null, 'x')), h('p', { key: 2 }, h('b', null, 'x'))],
    'document: body in a div': () => h('div', null, h('body', null, h('p', null, h('b', null, 'x'))), h('p', null, h('i'))),

    // ---- Suspense and its like
    'suspense: complete': () => h('div', null, h('p', null, h('b')), h(Suspense, { fallback: h('p', null, h('i', null, 'f')) }, h('p', null, h('b', null, 'x'))), 'a', h('p', null, h('b'))),
    'suspense: large': () => h('div', null, times(6, (i) => h(Suspense, { key: i, fallback: h('p', null, h('b', null, 'loading')) }, h('ul', null, times(200, (j) => h('li', { key: j }, h('b', null, 'item ', j))))))),
    'suspense: just below and above the size': () =>
      [470, 480, 490, 500, 510, 3000, 9000].map((size) => h(Suspense, { key: size, fallback: h('p', null, h('b')) }, h('div', null, h('p', null, 'x'.repeat(size), h('b'))))),
    'suspense: text at its edge': () => h('p', null, 'a', h(Suspense, { fallback: 'f' }, 'b', 'c'), 'd', h(Suspense, null, h('b', null, h('i'))), 'e'),
    'suspense: nested': () => h(Suspense, { fallback: h('p', null, h('b')) }, h('div', null, h('p', null, h('b', null, 'x')), h(Suspense, { fallback: 'g' }, h('div', null, h('p', null, 'y'.repeat(600), h('b')), h(c.Id))))),
    'suspense: error': () => h('div', null, h(Suspense, { fallback: h('div', null, h('p', null, h('b', null, 'f')), h(c.Id)) }, h('p', null, h('b')), h(c.Throw)), h('p', null, h('b'))),
    'suspense: use': () => h('div', null, h(c.Wait, { fallback: h('p', null, h('b', null, 'f')) }, h('div', null, h('p', null, h('b'))), h(c.Id))),
    'suspense: a client one whose fallback the server made': () => h(c.Wait, { fallback: h('p', null, h('b', null, 'f'), h(c.Id)) }, h('div', null, h('p', null, h('i', null, h('b'))), h(c.Wait, { fallback: h('p', null, h('i', null, 'g')) }, h(c.Throw)), h(c.Id))),
    'suspense: a context through it': () => h(c.Theme, { value: 'outer' }, h(Suspense, { fallback: h(c.Themed, null, 'f') }, h('div', null, h(c.Themed, null, h('p', null, h('b'))), h(c.Theme, { value: 'inner' }, h('ul', null, h('li', null, h(c.Themed), h('i', null, h('b')))))), h(c.Themed))),
    'suspense: error boundaries within': () => h(Suspense, { fallback: h('p', null, h('b', null, 'f')) }, h(c.Boundary, null, h('p', null, h('b')), h(Suspense, { fallback: h('i', null, 'g') }, h(c.Throw), h('p', null, h('b')))), h('p', null, h('i', null, h('b')))),
    'client: raw HTML of its own': () => h('div', null, h(c.Raw, { html: '<b>x</b>' }, h('p', null, h('b', null, h('i')))), h('p', { dangerouslySetInnerHTML: { __html: '</p>' } }), h(c.Box, { title: h('span', { dangerouslySetInnerHTML: { __html: '<i>' } }) }, h('p', null, h('b')))),
    'activity: visible and hidden': () => h('div', null, h(React.Activity, null, 'a', h('p', null, h('b', null, 'x'))), h(React.Activity, { mode: 'hidden' }, h('p', null, h('b'))), h(c.Hidden, { mode: 'visible' }, h('p', null, h('b')))),
    'view transition: named and not': () =>
      h('div', null, h(React.ViewTransition, null, h('p', null, h('b', null, 'x')), h('p', null, h('i'))), h(React.ViewTransition, { name: 'n', share: 's', default: 'd' }, h('ul', null, h('li', null, h('b'))), h('br'))),
    'view transition: with Suspense': () => h(React.ViewTransition, { enter: 'e' }, h(Suspense, { fallback: h('p', null, h('b')) }, h('div', null, h('p', null, h('b', null, 'x')), h(React.ViewTransition, null, h('img', { src: 'y', loading: 'lazy' }))))),

    // ---- forms with actions
    'action: form': () => h('form', { action: action('save'), className: 'f' }, h('p', null, h('label', null, 'a', h('input', { name: 'n' }))), h('button', null, 'save')),
    'action: several forms': () => h('div', null, times(3, (i) => h('form', { key: i, action: action(`f${i}`) }, h('p', null, h('b', null, i)))), h('p', null, h('i'))),
    'action: button and input': () => h('form', null, h('p', null, h('b')), h('button', { formAction: action('a'), name: 'dropped', formMethod: 'get' }, 'x', h('i')), h('input', { type: 'submit', formAction: action('b'), value: 'v' }), h('p', null, h('i'))),
    'action: state': () => h('div', null, h(c.State, { action: action('s') }, h('p', null, h('b', null, 'x')), h('input', { name: 'n' })), h('form', { action: action('after') }, h('p', null, h('b')))),
    'action: elsewhere': () => h('div', null, h('button', { onClick: action('x') }, h('b')), h('x-y', { a: action('y') }, h('b')), h('p', { id: action('z') }, h('b')), h(c.Id)),
    'action: to a client component': () => h(c.Inspect, { action: action('x') }, h('p', null, h('b'))),

    // ---- select and pre around what stays
    'stays: option that a client component makes': () => h('select', { value: 'b' }, h('option', null, 'a'), h(c.Pass, null, h('option', null, 'b')), h('optgroup', null, h('option', null, 'b'), h('option', null, 'c'))),
    'stays: pre around': () => h('pre', null, '\na', h('code', null, h('b', null, 'x')), h(c.Id)),
    'stays: pre with one text around': () => h('div', null, h('pre', null, '\na'), h('listing', null, '\n', h('b', null, h('i'))), h(c.Id)),
    'stays: textarea and inputs around': () => h('form', null, h('textarea', { defaultValue: '\nx' }), h('input', { defaultValue: 'y' }), h('p', null, h('textarea', null, 'z'), h('br')), h(c.Id)),
    'stays: raw text around': () => h('div', null, h('script', null, 'a<b</script>'), h('style', null, 'a>b'), h('p', null, h('script', null, 'c'), h('style', null, '</style>')), h(c.Id)),
    'stays: html around': () => h('div', null, h('p', { dangerouslySetInnerHTML: { __html: '<b>x</b>' } }), h('div', null, h('p', { dangerouslySetInnerHTML: { __html: '<i>' } })), h(c.Id)),
    'stays: table around': () => h('table', null, h('thead', null, h('tr', null, h('th', null, 'a'))), h('tbody', null, times(20, (i) => h('tr', { key: i }, h('td', null, h('b', null, i)), h('td', null, i === 7 ? h(c.Id) : 'x', 'y'))))),
    'stays: svg around': () => h('svg', { viewBox: '0' }, h('g', null, h('path', { d: 'M' }), h('title', null, 'x')), h(c.Id), h('g', null, h('g', null, h('circle', { r: 1 })))),
    'stays: custom element around': () => h('my-element', { foo: { bar: 1 } }, h('p', null, h('b', null, 'x')), h(c.Id)),
    'stays: noscript around': () => h('noscript', null, h('div', null, h('p', null, h('img', { src: 'x' }))), h(c.Id)),
  },

  served: {
    'a component that inspects fragments': () => h(c.Inspect, null, h(Fragment, null, h('p', null, h('b', null, 'x')), h('p', null, h('i')))),
    'a bound action': () => h('form', { action: action('bound').bind(null, 1, 'x') }, h('p', null, h('b', null, 'x')), h('input', { name: 'n' })),
    'async component': () => {
      const Post = async ({ id }) => h('article', null, h('h2', null, await later(`post ${id}`)), h('p', null, h('b', null, 'x')));
      return h('main', null, h('p', null, h('b')), h(Post, { id: 1 }), h(c.Id), h(Post, { id: 2 }));
    },
    'async component, all static': () => {
      const Post = async () => h('article', null, h('h2', null, await later('x')), h('p', null, h('b')));
      return h('main', null, 'a', h(Post), 'b');
    },
    'async component that gives text': () => {
      const Name = async () => later('name');
      return h('p', null, 'a', h(Name), 'b', h('b', null, h(Name)), h(c.Id));
    },
    'async component that gives an array': () => {
      const Items = async () => (await later([1, 2, 3])).map((i) => h('li', { key: i }, h('b', null, i), i === 2 ? h(c.Id) : null));
      return h('div', null, h('ul', null, h(Items)), h('ul', null, h(Items, { key: 'k' })));
    },
    'async component in a client component': () => {
      const Post = async () => h('article', null, h('h2', null, await later('x')), h('p', null, h('b')));
      return h(c.Box, { title: h(Post), footer: h('p', null, h(Post)) }, h(Post), h('div', null, h(Post)));
    },
    'async component in a client component that inspects it': () => {
      const Post = async () => h('article', null, h('p', null, await later(h('b', null, 'x'))));
      return h('div', null, h(c.Inspect, { post: h(Post) }), h(c.Count, null, h(Post), h('p', null, h('b'))));
    },
    'async component in Suspense': () => {
      const Post = async ({ turns }) => h('p', null, h('b', null, await later('x'.repeat(300), turns)));
      return h('div', null, times(4, (i) => h(Suspense, { key: i, fallback: h('p', null, h('i', null, 'f')) }, h(Post, { turns: 4 - i }), h('p', null, h('b')))));
    },
    'async component that fails': () => {
      const Post = async () => {
        await later();
        throw new Error('x');
      };
      return h('div', null, h(c.Boundary, null, h('p', null, h('b', null, 'gone')), h('div', null, h(Post))), h(Suspense, { fallback: h('p', null, h('b', null, 'f')) }, h(Post)), h('p', null, h('b')));
    },
    'async component in a select': () => {
      const Options = async () => (await later(['a', 'b'])).map((name) => h('option', { key: name }, name));
      return h('form', null, h('select', { defaultValue: 'b' }, h(Options)), h('select', { value: 'a' }, h('optgroup', { label: 'x' }, h(Options)), h(c.Pass, null, h(Options))));
    },
    'async component in pre': () => {
      const Code = async () => later('\ncode');
      return h('div', null, h('pre', null, h(Code)), h(c.Id));
    },
    'promises as children': () => h('div', null, h('p', null, later('text'), 'a', later(h('b', null, 'x', h('i')))), h('p', null, later([h('i', { key: 1 }), 'x']))),
    'promises as props': () => h('div', null, h(Suspense, { fallback: 'f' }, h(c.Use, { promise: later(h('i', null, h('b', null, 'x'))) })), h('p', null, h('b'))),
    'server components': () => {
      const Card = ({ title, children }) => h('section', null, h('h2', null, title), children);
      return h(Card, { title: 'a' }, h(Card, { title: h('b', null, 'b') }, h('p', null, h('i'))), h(c.Id), h(Card, { title: 'c', key: 'k' }));
    },
    'keyed server components': () => {
      const Item = ({ id }) => h('li', { key: id }, h('b', null, id));
      return h('ul', null, times(4, (i) => h(Item, { key: i, id: `i${i}` })), h(Item, { id: 'slot' }), h(c.Id));
    },
    'use in a server component': () => {
      const promise = later('x');
      const Reader = () => h('p', null, h('b', null, React.use(promise)));
      return h('div', null, h(Reader), h(Reader), h(c.Id));
    },
    'large lists that React puts off': () => {
      const Row = ({ i }) => h('tr', null, h('td', null, 'cell ', i, ' ', 'x'.repeat(60)), h('td', null, h('b', null, i)));
      return h('table', null, h('tbody', null, times(150, (i) => h(Row, { key: i, i }))), h('tfoot', null, h('tr', null, h('td', null, h(c.Id)))));
    },
    'iterables': () => h('div', null, new Set([h('p', { key: 1 }, h('b', null, 'x')), 'y']), h('p', null, h('b')), { [Symbol.iterator]: () => [h('i', { key: 1 }, h('b')), 'z'][Symbol.iterator]() }),
    'iterators': () => h('div', null, h('p', null, h('b')), [h('i', { key: 1 }, h('b')), 'z'].values()),
    'dates and other data as attributes': () => h('div', null, h('time', { dateTime: new Date(0) }, h('b')), h('p', { title: { a: 1 } }, h('b', null, 'x')), h('p', { className: new Set() }, h('b'))),
    'lazy': () => {
      const Lazy = React.lazy(async () => ({ default: () => h('p', null, h('b', null, 'lazy')) }));
      return h('div', null, h(Lazy), h(c.Id));
    },
    'useId in server components': () => {
      const Field = () => {
        const id = React.useId();
        return h('p', null, h('label', { htmlFor: id }, 'l'), h('input', { id }));
      };
      return h('form', null, h(Field), h(c.Id), h(Field));
    },
    'actions in async components': () => {
      const Form = async ({ name }) => h('form', { action: action(await later(name)) }, h('p', null, h('b', null, name)));
      return h('div', null, h(Form, { name: 'a' }), h('form', { action: action('b') }, h('p', null, h('b'))), h(Form, { name: 'c' }));
    },
    'form state below arrays, fragments and async components': () => {
      const Section = async ({ name }) => [h('p', { key: 'p' }, h('b', null, await later(name))), h(c.State, { key: 's', action: action(name) }, h('p', null, h('i')))];
      return h('main', null, h('p', null, h('b')), [h('div', { key: 1 }, [h(c.State, { key: 2, action: action('a') }), h('p', { key: 3 }, h('b'))])],
        h(Fragment, { key: 'f' }, h('p', null, h('b')), h(c.State, { action: action('b') })), h(Section, { name: 'c' }), h(Section, { key: 'k', name: 'd' }));
    },
    'a document': () => {
      const Page = async () => h(Fragment, null, h('title', null, await later('page')), h('main', null, h('article', null, h('p', null, h('b', null, 'x'))), h(c.Counter)));
      return h('html', null, h('head', null, h('meta', { name: 'a', content: 'b' })), h('body', null, h('header', null, h('p', null, h('b'))), h(Suspense, { fallback: h('p', null, h('b')) }, h(Page))));
    },
  },

  refused: {
    'void element with children': () => h('div', null, h('br', null, 'x')),
    'void element with HTML': () => h('div', null, h('hr', { dangerouslySetInnerHTML: { __html: 'x' } })),
    'input with children': () => h('div', null, h('input', null, 'x')),
    'menuitem with children': () => h('menuitem', null, 'x'),
    'children and HTML': () => h('div', null, h('p', { dangerouslySetInnerHTML: { __html: 'x' } }, 'y')),
    'children and HTML in pre': () => h('pre', { dangerouslySetInnerHTML: { __html: 'x' } }, 'y'),
    'HTML in another shape': () => h('div', null, h('p', { dangerouslySetInnerHTML: 'x' })),
    'HTML without __html': () => h('div', null, h('p', { dangerouslySetInnerHTML: {} })),
    'textarea with HTML': () => h('div', null, h('textarea', { dangerouslySetInnerHTML: { __html: 'x' } })),
    'textarea with value and children': () => h('div', null, h('textarea', { value: 'v' }, 'x')),
    'textarea with two children': () => h('div', null, h('textarea', null, 'x', 'y')),
    'style that is text': () => h('div', null, h('p', { style: 'color: red' })),
    'style that is a function': () => h('div', null, h('p', { style: action('x') })),
    'invalid tag': () => h('div', null, h('a b', null, 'x')),
    'tag with markup': () => h('div', null, h('p><script', null, 'x')),
    'object as child': () => h('div', null, h('p', null, { a: 1 })),
    'bigint for a number': () => h('div', null, h('input', { size: 1n })),
    'symbol in a style': () => h('div', null, h('p', { style: { color: Symbol.for('x') } })),
    'symbol as HTML': () => h('div', null, h('p', { dangerouslySetInnerHTML: { __html: Symbol.for('x') } })),
    'symbol as data': () => h('div', null, h('object', { data: Symbol.for('x') })),
    'date as child': () => h('div', null, h('p', null, new Date(0))),
  },
});
