package fourteen.course.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/// Every rule catches the code that it is there to catch.
final class BrokenRulesTest {

    private static final String ROOT = """
            public class %s extends RuntimeException {
                public String id() { return ""; } public String summary() { return ""; }
                public String place() { return ""; } public String expected() { return ""; }
                public String got() { return ""; } public String next() { return ""; }
                public String lesson() { return ""; }
            }""";

    private final Map<String, String> sources = new TreeMap<>();

    @TempDir
    private Path root;

    @Test
    void aClassInAForeignPackage() {
        source("milestone-01-http", "fourteen.js.Stray", "class Stray {}");
        source("milestone-01-http", "fourteen.util.Misc", "class Misc {}");
        assertThat(broken("every class lives in a package of its module"))
                .contains("fourteen.js.Stray lives in fourteen.js but outside the module milestone-02-js-runtime")
                .contains("fourteen.util.Misc lives in fourteen.util, which is no module's package");
    }

    @Test
    void aMilestoneThatKnowsALaterOne() {
        source("milestone-05-routing", "fourteen.routing.Late", "public class Late {}");
        source("milestone-03-modules", "fourteen.modules.Early", "class Early { fourteen.routing.Late[] late; }");
        assertThat(broken("no milestone knows a later one"))
                .contains("fourteen.modules.Early must not know milestone-05-routing: ")
                .contains("Field <fourteen.modules.Early.late>");
        assertThat(broken("milestones know each other along the arrows only"))
                .contains("fourteen.modules.Early must not know");
    }

    @Test
    void aMilestoneBesideTheArrows() {
        source("milestone-01-http", "fourteen.http.Page", "public class Page {}");
        source("milestone-02-js-runtime", "fourteen.js.Wanting", "class Wanting { fourteen.http.Page page; }");
        obeys("no milestone knows a later one");
        assertThat(broken("milestones know each other along the arrows only"))
                .contains("fourteen.js.Wanting must not know milestone-01-http: Field <fourteen.js.Wanting.page>");
    }

    @Test
    void packagesInACircle() {
        source("milestone-02-js-runtime", "fourteen.js.Engine", "public class Engine { fourteen.js.web.Url url; }");
        source("milestone-02-js-runtime", "fourteen.js.web.Url", "public class Url { fourteen.js.Engine engine; }");
        assertThat(broken("packages are free of cycles")).contains("Cycle detected");
    }

    @Test
    void aRouteTableThatRunsJavaScript() {
        source("milestone-02-js-runtime", "fourteen.js.Engine", "public class Engine {}");
        source("milestone-05-routing", "fourteen.routing.table.Matcher",
                "class Matcher { fourteen.js.Engine engine; }");
        assertThat(broken("the route table and the wire format know no JavaScript"))
                .contains("fourteen.routing.table.Matcher.engine");
    }

    @Test
    void aPackageThatIsNotNullMarked() {
        source("milestone-01-http", "fourteen.http.Page", "class Page {}");
        assertThat(broken("every package is null-marked"))
                .contains("fourteen.http.Page is in fourteen.http, whose package-info.java lacks @NullMarked");
        source("milestone-01-http", "fourteen.http.package-info",
                "@org.jspecify.annotations.NullMarked package fourteen.http;");
        obeys("every package is null-marked");
    }

    @Test
    void printing() {
        source("milestone-01-http", "fourteen.http.Loud", """
                class Loud {
                    void out() { System.out.println(); }
                    void err() { System.err.println(); }
                    void trace(IllegalStateException e) { e.printStackTrace(); }
                    void fine(Exception e, java.io.PrintWriter to) { e.printStackTrace(to); }
                }""");
        assertThat(broken("main code does not print")).contains("Loud.out()")
                .contains("Loud.err()")
                .contains("Loud.trace(")
                .doesNotContain("Loud.fine(");
    }

    @Test
    void testLibrariesInMainCode() {
        source("milestone-01-http", "fourteen.http.Testing", "class Testing { org.assertj.core.api.Assertions a; }");
        assertThat(broken("milestones do not carry test libraries")).contains("fourteen.http.Testing.a");
    }

    @Test
    void exceptionsOfAnotherShape() {
        String rule = "every milestone has one exception root, of the one shape";
        source("milestone-01-http", "fourteen.http.Page", "class Page {}");
        assertThat(broken(rule)).contains("the module milestone-01-http must have one exception root; found: none");
        source("milestone-01-http", "fourteen.http.HttpException",
                ROOT.formatted("HttpException")
                        .replace("String got()", "int got()")
                        .replace("return \"\"; } public String next", "return 0; } public String next")
                        .replace("public String next", "String next"));
        assertThat(broken(rule)).contains("fourteen.http.HttpException must have a method: public String got()")
                .contains("fourteen.http.HttpException must have a method: public String next()")
                .doesNotContain("String id()");
        source("milestone-01-http", "fourteen.http.HttpException", ROOT.formatted("HttpException"));
        source("milestone-01-http", "fourteen.http.PortInUse", "class PortInUse extends HttpException {}");
        source("milestone-01-http", "fourteen.http.Stop", "class Stop extends Error {}");
        source("milestone-01-http", "fourteen.http.CutOff", "class CutOff extends java.io.IOException {}");
        obeys(rule);
        source("milestone-01-http", "fourteen.http.CutOff", "public class CutOff extends java.io.IOException {}");
        assertThat(broken(rule)).contains("found: fourteen.http.CutOff, fourteen.http.HttpException");
        sources.remove("milestone-01-http/fourteen.http.CutOff");
        source("milestone-01-http", "fourteen.http.files.Other", "class Other extends IllegalStateException {}");
        assertThat(broken(rule)).contains("found: fourteen.http.HttpException, fourteen.http.files.Other");
        sources.remove("milestone-01-http/fourteen.http.files.Other");
        source("milestone-01-http", "fourteen.http.Stop", "public class Stop extends Error {}");
        assertThat(broken(rule)).contains("fourteen.http.Stop must not be public");
        source("milestone-01-http", "fourteen.http.HttpException",
                ROOT.formatted("HttpException").replace("RuntimeException", "Exception"));
        assertThat(broken(rule)).contains("fourteen.http.HttpException must be unchecked");
    }

    private void source(String module, String className, String source) {
        String packageName = className.substring(0, className.lastIndexOf('.'));
        boolean info = className.endsWith("package-info");
        sources.put(module + "/" + className, info ? source : "package " + packageName + ";\n" + source);
    }

    private String broken(String name) {
        ArchRule rule = rule(name);
        JavaClasses classes = compile();
        var thrown = catchThrowable(() -> rule.check(classes));
        assertThat(thrown).isInstanceOf(AssertionError.class);
        return String.valueOf(thrown.getMessage());
    }

    private void obeys(String name) {
        rule(name).check(compile());
    }

    private static ArchRule rule(String name) {
        return Objects.requireNonNull(Rules.all().get(name), name);
    }

    /// Compiles all sources together, each into its module's own directory.
    private JavaClasses compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> assertThat(file.toFile().delete()).isTrue());
            Path all = root.resolve("all");
            List<String> options = List.of("-d", Files.createDirectories(all).toString(), "-proc:none");
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new SimpleJavaFileObject(
                    URI.create("string:///" + name.substring(name.indexOf('/') + 1).replace('.', '/') + ".java"),
                    JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            }));
            List<String> errors = new ArrayList<>();
            boolean compiled = compiler
                    .getTask(null, null, problem -> errors.add(problem.getMessage(Locale.ROOT)), options, null, units)
                    .call();
            assertThat(compiled).as(errors.toString()).isTrue();
            List<Path> classes = new ArrayList<>();
            for (String name : sources.keySet()) {
                String relative = name.substring(name.indexOf('/') + 1).replace('.', '/') + ".class";
                Path target = root.resolve(name.substring(0, name.indexOf('/')))
                        .resolve("target/classes")
                        .resolve(relative);
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                classes.add(Files.copy(all.resolve(relative), target));
            }
            return new ClassFileImporter().importPaths(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
