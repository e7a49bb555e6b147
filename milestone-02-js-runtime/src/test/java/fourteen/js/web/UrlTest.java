package fourteen.js.web;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// `URL` and `URLSearchParams`, judged by Node. Paths hold no `^` here: the standard has it encoded since 2023, Node does so
/// since 22.
class UrlTest {

    private final NodeJudge judge = new NodeJudge(new WebApis());

    private static final String READ = """
            const read = (input, base) => outcome(() => {
              const url = new URL(input, base);
              const { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash } = url;
              return { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash };
            });
            """;

    @Test
    void parsesWhatIsAbsolute() {
        judge.agrees(READ + """
                return [
                  'http://example.com', 'HTTP://EXAMPLE.com:80/a/../b', 'https://user:pa%20ss@host:444/p?q#f',
                  'https://a b@c:d@example.com/', 'http://ex%41mple.com', 'http://exa mple.com', 'http://a:99999/',
                  'http://a:/', 'http://a:0/', 'http://[::1]:3000/x', 'http://[1::2:3:4:5:6:7]', 'http://[1:2::3:4:0:0:5]',
                  'http://[::ffff:1.2.3.4]/', 'http://[::1', 'http://[1:2:3]', 'http://[1::2::3]', 'http://127.1/',
                  'http://0x7f.1/', 'http://2130706433/', 'http://0300.0250.0.1', 'http://256.1.1.1', 'http://1.2.3.4.5',
                  'http://1.2.3.08', 'http://09.1', 'http://foo.09', 'http://a.0x', 'http://4294967296', 'http://1.2.3.',
                  'http://1..2', 'file:///C|/x', 'file:///C:/../..', 'file://localhost/a', 'file:c:\\\\foo\\\\bar', 'file:',
                  'file:///a//b', 'file://host/share', 'file:/C|', 'mailto:a@b.c', 'mailto:a b ?c#d', 'data:text/plain,x y#z',
                  'javascript:alert(1)', 'blob:https://example.com/uuid', 'blob:nothing', 'about:blank', 'urn:isbn:1',
                  'foo://bar/../baz', 'foo:/a/../../b', 'foo:///p', 'foo://h o', 'foo://ho%zzst/', 'foo://a^b',
                  'web+demo:/.//not-a-host/', 'foo:/..//a', 'http:example.com', 'http:/example.com', 'http:///example.com',
                  'http:\\\\\\\\x\\\\y', 'http://a/%2e/b/%2E%2e/c', 'http://a/./b/.', 'http://a/b/..', 'http://a/b c|d`e`f{g}"<>',
                  "http://a/?'\\"<>`{}|^", "foo://a/?'\\"<>`", 'http://a/#"<>`{}', 'http://a/\\u0000x', 'ht\\ntp://a\\t.b/', '  http://a/ \\u0000',
                  'http://\\u00e9.com/\\u00e9?\\u00e9#\\u00e9', 'http://stra\\u00dfe.de', 'http://xn--strae-oqa.de', 'http://xn--a', 'http://xn--/',
                  'http://\\u2603.net', 'http://\\uff21.com', 'http://a\\u00adb.c', 'http://\\u05d0a.com', 'http://a\\u3002b', 'http://-a-.com', 'http://a_b.c',
                  'http://' + 'a'.repeat(300) + '.com', 'http://\\ud800/', 'http://a/\\ud83d\\ude00\\ud800', 'http://a.b%', 'http://a%00b', 'http://%ff.com',
                  '', ' ', '/', 'x', '//x', '?', '#', 'http', 'http:', 'http://', 'http:?', 'https://@/', 'https://:@a/', 'https://a@', 'http://?', 'http://#',
                  '1http://a', 'a+b-c.1://x', 'http://a:80:80', 'http://a:8 0', 'ws://a:80', 'wss://a:443', 'ftp://a:21', 'gopher://a:70/', 'ssh://git@h:22/x',
                  'http://user@/x', 'http://[::1%25eth0]/', 'http://[::1.2.3]', 'http://[1:2:3:4:5:6:7:8:9]', 'http://[0:0:0:1::]', 'http://[1:0:0:2:0:0:0:3]',
                ].map((it) => [it, read(it)]);
                """);
    }

    @Test
    void resolvesWhatIsRelative() {
        judge.agrees(READ + """
                const relative = ['', '.', '..', '../..', '../../../x', '/x', '//h/x', '?q', '#f', 'a', 'a/b', './a', '../a/./b/..', 'a?b#c',
                  '/C|/x', 'C|/x', 'http:x', 'https:x', 'foo:x', '\\\\x', '/\\\\h', '%2e%2e/x', ';p', ':', 'a:b', '///x', '..\\\\x', ' x ', '?', '#', '/..', '//', '//?x'];
                const bases = ['http://a/b/c/d;p?q#f', 'http://a', 'https://u:p@h:8/x/', 'file:///C:/a/b', 'file:///', 'file://h/a', 'foo://h/a/b', 'foo:/a/b', 'foo:a/b',
                  'mailto:x', 'about:blank', 'data:,x', 'nonsense', 'http://a/b?x#y'];
                const wrongInNode20 = (it, base) => (['../..', '/..'].includes(it) && base.startsWith('foo:/')) || (it === 'a?b#c' && /^(foo:a|mailto|about|data)/.test(base));
                return bases.flatMap((base) => relative.filter((it) => !wrongInNode20(it, base)).map((it) => [it, base, read(it, base).value?.href ?? 'Invalid']));
                """);
    }

    @Test
    void setsParts() {
        judge.agrees("""
                const parts = {
                  protocol: ['http', 'https:', 'file', 'foo', 'ws://x', '', '1', 'h\\tttp', 'ftp:rest'],
                  username: ['', 'me', 'a:b@c/d', '\\u00e9'],
                  password: ['', 'secret', 'a:b@c/d'],
                  host: ['', 'x', 'x:1', 'x:', 'x:80', 'x:99999', 'x/y', 'x?y', '[::1]:2', 'a b', 'x:1a', '\\u00e9', '@', ':1'],
                  hostname: ['', 'x', 'x:1', 'x/y', '[::1]', '[::', '1.2', 'a@b', 'x#y', '\\u00df'],
                  port: ['', '1', '80', '443', '65536', '1a', 'a1', '-1', ' 2', '1 2', '8\\t0'],
                  pathname: ['', '/', 'x', '/x/../y', '?', '#', 'a b', '\\\\x', '//x', '%2e%2e/y', '\\u00e9'],
                  search: ['', '?', 'x', '?x', '??x', '#', "a'b", ' ', '\\u00e9'],
                  hash: ['', '#', 'x', '#x', '##', ' ', '`', '\\u00e9'],
                  href: ['http://new/', 'bad', 'foo:bar'],
                };
                const urls = ['http://a/b?c#d', 'https://u:p@h:8/x', 'file:///C:/x', 'file://h/x', 'foo://h/x', 'foo:/x', 'mailto:a?b', 'data:x  #y', 'foo:x ?y', 'http://1.2.3.4/', 'web+x:/.//p'];
                const wrongInNode20 = (url, part, value) => (part === 'port' && value === 'a1') || (part.startsWith('host') && /^(foo:\\/|web)/.test(url) && !value.match(/^[a-z]$/));
                return urls.flatMap((url) => Object.entries(parts).flatMap(([part, values]) => values.filter((it) => !wrongInNode20(url, part, it)).map((value) => {
                  const it = new URL(url);
                  return [url, part, value, outcome(() => { it[part] = value; }).error?.code, it.href];
                })));
                """);
    }

    /// What Node 20's parser gets wrong, and later ones right.
    @Test
    void keepsToTheStandardWhereNodeErrs() {
        assertThat(judge.here("""
                const set = (url, part, value) => { const it = new URL(url); it[part] = value; return it.href; };
                return [new URL('/..', 'foo://h/a').href, URL.canParse('a?b#c', 'mailto:x'), URL.canParse('http://xn--xn--'),
                  set('https://h:8/x', 'port', 'a1'), set('foo://h/x', 'host', ':1'), set('foo:/x', 'host', ''), set('foo:/x', 'host', 'x:1'),
                  new URL('http://a/b^c').href];
                """)).isEqualTo("""
                "foo://h/"
                false
                false
                "https://h:8/x"
                "foo://h/x"
                "foo:///x"
                "foo://x:1/x"
                "http://a/b%5Ec\"""");
    }

    @Test
    void searchParamsBehaveAsALiveList() {
        judge.agrees("""
                const log = [];
                const url = new URL('http://a/?x=1&y=%20&x=%zz&=&&n&+=+');
                const p = url.searchParams;
                log.push([...p], p.size, p.get('x'), p.getAll('x'), p.get('none'), p.has('x', '1'), p.has('x', '2'), String(p));
                p.append('k', 'v w&='); log.push(url.href);
                p.set('x', 'only'); log.push(url.href);
                p.delete('y'); p.delete('x', 'other'); log.push(url.search);
                p.sort(); log.push(url.href);
                url.search = '?z=9'; log.push([...p.keys()], [...p.values()], [...p.entries()], p === url.searchParams);
                url.href = 'http://b/?h=1'; log.push([...p]);
                for (const key of [...p.keys()]) p.delete(key);
                log.push(url.href);
                log.push(String(new URLSearchParams({ a: 1, b: '\\u00e9 +', c: null })), String(new URLSearchParams([['a', 'b'], ['a', 'c']])),
                  String(new URLSearchParams('?a=b&c')), String(new URLSearchParams(new URLSearchParams('q=1'))), String(new URLSearchParams(new Map([['m', 1]]))),
                  String(new URLSearchParams("~!'()*-._")), String(new URLSearchParams('a=\\ud800')), String(new URLSearchParams('a=%F0%9F%98%80&b=\\ufeff')));
                log.push(outcome(() => new URLSearchParams([['a']])), outcome(() => new URLSearchParams([1])), outcome(() => p.get()), outcome(() => URLSearchParams('x')).error.name);
                const seen = []; new URLSearchParams('a=1&b=2').forEach((v, k, o) => seen.push(v, k, o instanceof URLSearchParams)); log.push(seen);
                return log;
                """);
    }

    @Test
    void isAClassLikeAnyOther() {
        judge.agrees("""
                class Mine extends URL { get twice() { return this.href + this.href; } }
                const mine = new Mine('http://a/');
                const url = new URL('http://u:p@a:1/b?c#d');
                return [mine instanceof URL, mine instanceof Mine, mine.twice, Object.prototype.toString.call(mine), JSON.stringify({ url }), `${url}`,
                  URL.canParse('x'), URL.canParse('x', 'http://a'), outcome(() => new URL()), outcome(() => new URL('x')), outcome(() => URL('http://a')).error.name,
                  Object.keys(url), 'href' in url, typeof URL.prototype.toString, URL.name, URL.length, URLSearchParams.name,
                  outcome(() => new URL({ toString: () => 'http://obj/' }).href), outcome(() => new URL('x', undefined).href), Object.getOwnPropertyNames(URL.prototype).sort().filter((it) => it !== 'parse'),
                  outcome(() => new URL('nope')).error, (() => { try { new URL('nope', 'http:'); } catch (e) { return [e.message, e.input, e.base]; } })()];
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void agreesOnGeneratedUrls(int seed) {
        java.util.Random random = new java.util.Random(seed);
        List<String> pieces = List.of("http", "https", "file", "foo", ":", ":", "/", "/", "//", "\\\\", "@", "?", "#",
                ".", "..", "%2e", "%", "%41",
                "a", "B", "c:", "C|", "localhost", "127.0.0.1", "0x1", "[", "]", "::1", "1", "80", "443", " ", "\\t",
                "\\u00e9", "\\u00df", "\\ud83d\\ude00", "xn--a", "-",
                "'", "\\\"", "<", "|", "`", "{", "+", "&", "=", ";", ",");
        String urls = random.ints(300, 1, 9)
                .mapToObj(n -> random.ints(n, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining()))
                .map(it -> (random.nextInt(3) == 0 ? "http://" : "") + it)
                .map(it -> '"' + it + '"')
                .collect(Collectors.joining(","));
        judge.agrees(
                READ + "return [" + urls + "].map((it) => [it, read(it), read(it, 'http://base/x/y?q').value?.href]);");
    }
}
