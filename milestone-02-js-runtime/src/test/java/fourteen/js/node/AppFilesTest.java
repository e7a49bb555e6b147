package fourteen.js.node;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What `fs` does not do: leave the app's directory, write, wait, fill the heap.
class AppFilesTest {

    private static final String CODE = """
            const fs = require('fs');
            const code = (body) => {
              try {
                return body();
              } catch (error) {
                return `${error.code} ${error.permission ?? ''}`.trim();
              }
            };
            """;

    @TempDir
    private Path temporary = Path.of("");

    private Path app = Path.of("");

    @BeforeEach
    void makeTheApp() throws IOException {
        app = Files.createDirectory(temporary.toRealPath().resolve("app"));
        Files.writeString(app.resolve("in.txt"), "inside");
        Files.writeString(app.resolveSibling("secret.txt"), "secret");
        Files.createDirectory(app.resolveSibling("app-too"));
        Files.writeString(app.resolveSibling("app-too").resolve("x.txt"), "secret");
    }

    private String here(String script) {
        return new Scripts(app).here(CODE + script);
    }

    @Test
    void noSpellingLeadsOut() {
        assertThat(here("""
                for (const path of ['../secret.txt', './/../secret.txt', 'x/../../secret.txt', '/etc/passwd', '..', '/',
                    '../app-too/x.txt', process.cwd() + '-too/x.txt', process.cwd() + '/../secret.txt',
                    new URL('file:///etc/passwd'), Buffer.from('../secret.txt')]) {
                  for (const name of ['readFileSync', 'statSync', 'lstatSync', 'readdirSync', 'accessSync', 'realpathSync',
                      'readlinkSync']) {
                    const got = code(() => fs[name](path));
                    if (got !== 'ERR_ACCESS_DENIED FileSystemRead') log(name, String(path), got);
                  }
                  if (fs.existsSync(path)) log('exists', String(path));
                  await fs.promises.readFile(path).then(() => log('read', String(path)), () => {});
                }
                log('done', fs.readFileSync('../app/in.txt', 'utf8'))""")).isEqualTo("[\"done\",\"inside\"]");
    }

    @Test
    void whatIsNotThereOutsideIsNoOtherErrorThanWhatIs() {
        assertThat(here(
                "log(code(() => fs.readFileSync('../secret.txt')), code(() => fs.readFileSync('../nothing.txt')))"))
                .isEqualTo("[\"ERR_ACCESS_DENIED FileSystemRead\",\"ERR_ACCESS_DENIED FileSystemRead\"]");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void noLinkLeadsOut() throws IOException {
        Files.createSymbolicLink(app.resolve("file"), Path.of("../secret.txt"));
        Files.createSymbolicLink(app.resolve("directory"), Path.of("../app-too"));
        Files.createSymbolicLink(app.resolve("absolute"), app.resolveSibling("app-too"));
        Files.createSymbolicLink(app.resolve("chain"), Path.of("file"));
        assertThat(here("""
                for (const path of ['file', 'directory', 'directory/x.txt', 'absolute/x.txt', 'chain', 'directory/../in.txt']) {
                  log(path, code(() => fs.readFileSync(path, 'utf8')), code(() => fs.statSync(path).size), fs.existsSync(path));
                }
                log(fs.lstatSync('file').isSymbolicLink(), code(() => fs.lstatSync('directory/x.txt')))
                log(fs.readdirSync('.', { recursive: true }))"""))
                .isEqualTo("""
                        ["file","ERR_ACCESS_DENIED FileSystemRead","ERR_ACCESS_DENIED FileSystemRead",false]
                        ["directory","ERR_ACCESS_DENIED FileSystemRead","ERR_ACCESS_DENIED FileSystemRead",false]
                        ["directory/x.txt","ERR_ACCESS_DENIED FileSystemRead","ERR_ACCESS_DENIED FileSystemRead",false]
                        ["absolute/x.txt","ERR_ACCESS_DENIED FileSystemRead","ERR_ACCESS_DENIED FileSystemRead",false]
                        ["chain","ERR_ACCESS_DENIED FileSystemRead","ERR_ACCESS_DENIED FileSystemRead",false]
                        ["directory/../in.txt","inside",6,true]
                        [true,"ERR_ACCESS_DENIED FileSystemRead"]
                        [["absolute","chain","directory","file","in.txt"]]""");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void theAppsDirectoryMayBeALinkItself() throws IOException {
        Path link = Files.createSymbolicLink(temporary.toRealPath().resolve("link"), app);
        assertThat(new Scripts(link).here("""
                const fs = require('fs');
                log(fs.readFileSync('in.txt', 'utf8'), fs.readFileSync(process.cwd() + '/in.txt', 'utf8'),
                  fs.readFileSync(fs.realpathSync('in.txt'), 'utf8'))"""))
                .isEqualTo("[\"inside\",\"inside\",\"inside\"]");
    }

    @Test
    void nothingIsWritten() {
        assertThat(here("""
                for (const name of ['writeFile', 'appendFile', 'mkdir', 'rm', 'unlink', 'rename', 'copyFile', 'symlink', 'chmod']) {
                  log(name, code(() => fs[name + 'Sync']('in.txt', 'x')), code(() => fs[name]('in.txt', 'x', () => {})),
                    await fs.promises[name]('in.txt', 'x').catch((error) => error.permission));
                }
                log(code(() => fs.readFileSync('in.txt', { flag: 'w+' })), code(() => fs.accessSync('in.txt', fs.constants.W_OK)))
                log(code(() => fs.createWriteStream('in.txt')), fs.readFileSync('in.txt', 'utf8'))""")).isEqualTo("""
                        ["writeFile","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["appendFile","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["mkdir","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["rm","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["unlink","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["rename","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["copyFile","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["symlink","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["chmod","ERR_ACCESS_DENIED FileSystemWrite","ERR_ACCESS_DENIED FileSystemWrite","FileSystemWrite"]
                        ["ERR_ACCESS_DENIED FileSystemWrite","EROFS"]
                        ["ERR_FEATURE_UNAVAILABLE_ON_PLATFORM","inside"]""");
    }

    @Test
    void errorsSayWhatToDo() {
        assertThat(here("""
                const words = (body) => { try { body() } catch (error) { return error.message } };
                log(words(() => fs.readFileSync('../x')).replace(process.cwd(), 'APP'));
                log(words(() => fs.writeFileSync('x')));
                log(words(() => process.exit(1)));""")).isEqualTo(
                """
                        ["fs: '../x' is outside the app's directory APP. Scripts may read files below it; let a Java service read others"]
                        ["fs: writeFile() would write, and scripts may only read files here. Let a Java service write"]
                        ["process.exit() does not exist here: scripts are guests in a server that others use, too. Throw an error to end this request"]""");
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(app.resolve("huge").toFile(), "rw")) {
            sparse.setLength(AppFiles.MAX_BYTES + 1);
        }
        assertThat(
                here("""
                log(code(() => fs.readFileSync('huge')), fs.statSync('huge').size,
                  await fs.promises.readFile('huge', 'utf8').catch((error) => [error.code, error instanceof RangeError]))"""))
                .isEqualTo("[\"ERR_FS_FILE_TOO_LARGE\",268435457,[\"ERR_FS_FILE_TOO_LARGE\",true]]");
    }
}
