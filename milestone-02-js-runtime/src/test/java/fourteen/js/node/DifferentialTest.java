package fourteen.js.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Node's modules, judged by Node: the scripts lie beside this class in the resources.
class DifferentialTest {

    @TempDir
    private Path temporary = Path.of("");

    private Path app = Path.of("");
    private Scripts scripts = new Scripts(app);

    @BeforeEach
    void makeTheApp() throws IOException {
        app = temporary.toRealPath();
        scripts = new Scripts(app);
        Files.createDirectories(app.resolve("dir/sub"));
        Files.writeString(app.resolve("a.txt"), "héllo");
        Files.write(app.resolve("bin"), new byte[]{(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(app.resolve("dir/b.txt"), "x");
        Files.writeString(app.resolve("dir/sub/c.txt"), "y");
        Files.setLastModifiedTime(app.resolve("a.txt"), FileTime.from(Instant.parse("2020-01-02T03:04:05.678901234Z")));
    }

    @Test
    void path() {
        scripts.fileAgrees("path.js");
    }

    @Test
    void buffer() {
        scripts.fileAgrees("buffer.js");
    }

    @Test
    void events() {
        scripts.fileAgrees("events.js");
    }

    @Test
    void util() {
        scripts.fileAgrees("util.js");
    }

    @Test
    void url() {
        scripts.fileAgrees("url.js");
    }

    @Test
    void process() {
        scripts.fileAgrees("process.js");
    }

    @Test
    void asyncHooks() {
        scripts.fileAgrees("async.js");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there, and errors have other codes")
    void fs() throws IOException {
        Files.createSymbolicLink(app.resolve("link"), Path.of("a.txt"));
        Files.createSymbolicLink(app.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(app.resolve("broken"), Path.of("nowhere"));
        Files.createSymbolicLink(app.resolve("dlink"), Path.of("dir"));
        scripts.fileAgrees("fs.js");
    }
}
