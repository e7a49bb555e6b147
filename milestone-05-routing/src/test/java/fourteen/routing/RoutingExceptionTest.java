package fourteen.routing;

import fourteen.routing.table.AppFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

final class RoutingExceptionTest {

    @Test
    void namesBothFilesOfAConflict() {
        assertThat(misuse("layout.tsx", "(a)/about/page.tsx", "(b)/about/page.tsx")).hasMessage("""
                Two files answer /about.
                  at        app/(a)/about/page.tsx
                  expected  one file for a path; (groups) are no part of it
                  got       app/(a)/about/page.tsx and app/(b)/about/page.tsx
                  next      rename a directory, or remove one of the files
                  lesson    course/lessons/05-routing.md#invariants  [ROUTING-10]""");
        assertThat(misuse("layout.tsx", "a/[id]/page.tsx", "a/[slug]/x/page.tsx")).hasMessage("""
                Two parameters in one place have different names: [id] and [slug].
                  at        app/a/[id]/page.tsx
                  expected  one name for what stands below /a/
                  got       app/a/[id]/page.tsx and app/a/[slug]/x/page.tsx
                  next      give both directories the same name
                  lesson    course/lessons/05-routing.md#invariants  [ROUTING-11]""");
        assertThat(misuse("layout.tsx", "a/page.tsx", "a/route.ts")).hasMessage("""
                One directory has both a page and a route handler.
                  at        app/a/page.tsx
                  expected  one of them, for both answer GET
                  got       app/a/page.tsx and app/a/route.ts
                  next      move the handler, to app/api for example
                  lesson    course/lessons/05-routing.md#invariants  [ROUTING-09]""");
        assertThat(misuse("layout.tsx", "page.tsx", "page.js")).hasMessage("""
                Two files are the page of one directory.
                  at        app/page.js
                  expected  one of them
                  got       app/page.js and app/page.tsx
                  next      remove one
                  lesson    course/lessons/05-routing.md#task-52-walk-the-app-directory  [ROUTING-08]""");
        assertThat(misuse("layout.tsx", "d/page.tsx", "d/[[...all]]/page.tsx")).hasMessage("""
                An optional catch-all stands beside an index, and both answer /d.
                  at        app/d/page.tsx
                  expected  [[...name]] alone, or [...name] beside the index
                  got       app/d/page.tsx and app/d/[[...all]]/page.tsx
                  next      remove the index, or take one pair of brackets away
                  lesson    course/lessons/05-routing.md#invariants  [ROUTING-15]""");
        assertThat(misuse("layout.tsx", "[...a]/page.tsx", "[[...b]]/page.tsx")).hasMessage("""
                A catch-all and an optional one stand in one place.
                  at        app/[...a]/page.tsx
                  expected  one of them below /
                  got       app/[...a]/page.tsx and app/[[...b]]/page.tsx
                  next      remove one: the optional one matches all that the other does
                  lesson    course/lessons/05-routing.md#invariants  [ROUTING-14]""");
    }

    @Test
    void saysWhatIsWrongWithAName() {
        assertThat(misuse("layout.tsx", "page.tsx", "posts/[slug/page.tsx")).hasMessage(
                """
                        A directory's name cannot be read as a route: brackets enclose a directory's whole name or none of it.
                          at        app/posts/[slug
                          expected  name, [name], [...name], [[...name]], (group) or _private
                          got       [slug
                          next      rename the directory
                          lesson    course/lessons/05-routing.md#task-51-read-a-directorys-name  [ROUTING-05]""");
        assertThat(misuse("layout.tsx", "page.tsx", "feed/@modal/page.tsx")).hasMessage("""
                This directory's name is for parallel routes, which milestone 12 brings.
                  at        app/feed/@modal
                  got       @modal
                  next      move the directory out of app/ until then, or put _ before its name
                  lesson    course/lessons/05-routing.md#task-51-read-a-directorys-name  [ROUTING-06]""");
        assertThat(misuse("layout.tsx", "[a]/[a]/page.tsx")).hasMessage("""
                The parameter a comes twice in /[a]/[a].
                  at        app/[a]/[a]/page.tsx
                  expected  a name for each parameter
                  next      rename one of the directories
                  lesson    course/lessons/05-routing.md#invariants  [ROUTING-12]""");
        assertThat(misuse("layout.tsx", "[...a]/b/page.tsx")).hasMessage("""
                Nothing can come behind [...a], which takes all that is left of a path.
                  at        app/[...a]/b/page.tsx
                  expected  a catch-all at the end
                  got       /[...a]/b
                  next      move the file up, or make the catch-all a [param]
                  lesson    course/lessons/05-routing.md#invariants  [ROUTING-13]""");
    }

    @Test
    void saysWhatIsMissing(@TempDir Path directory) {
        assertThat(misuse("page.tsx")).hasMessage("""
                There are pages but no root layout to put them in.
                  at        app
                  expected  app/layout.tsx, a component that returns <html> and <body> around its children
                  got       none, though there is app/page.tsx
                  next      make app/layout.tsx
                  lesson    course/lessons/05-routing.md#task-52-walk-the-app-directory  [ROUTING-04]""");
        assertThat(misuse("readme.md")).hasMessage("""
                The app has no page and no route handler.
                  at        app
                  expected  a page.tsx or route.ts in app/ or below
                  next      make app/page.tsx; the name is in lower case
                  lesson    course/lessons/05-routing.md#task-52-walk-the-app-directory  [ROUTING-03]""");
        assertThat(misuse(AppFiles.on(directory.resolve("app")))).hasMessage("""
                The app directory cannot be read: it does not exist.
                  at        app
                  expected  a directory
                  next      make the directory app/ with a layout.tsx and a page.tsx
                  lesson    course/lessons/05-routing.md#task-52-walk-the-app-directory  [ROUTING-02]""");
    }

    @Test
    void tellsSeveralProblemsAtOnce() {
        RoutingException exception = misuse("x/page.tsx", "x/route.ts");
        assertThat(exception).hasMessage("""
                2 things in app/ cannot work:

                One directory has both a page and a route handler.
                  at        app/x/page.tsx
                  expected  one of them, for both answer GET
                  got       app/x/page.tsx and app/x/route.ts
                  next      move the handler, to app/api for example
                  lesson    course/lessons/05-routing.md#invariants  [ROUTING-09]

                There are pages but no root layout to put them in.
                  at        app
                  expected  app/layout.tsx, a component that returns <html> and <body> around its children
                  got       none, though there is app/x/page.tsx
                  next      make app/layout.tsx
                  lesson    course/lessons/05-routing.md#task-52-walk-the-app-directory  [ROUTING-04]

                  next      mend them from the top: one may cause another
                  lesson    course/lessons/05-routing.md#why  [ROUTING-01]""");
        assertThat(exception.parts()).extracting(RoutingException::id).containsExactly("ROUTING-09", "ROUTING-04");
    }

    private static RoutingException misuse(String... files) {
        return misuse(AppFiles.of(files));
    }

    private static RoutingException misuse(AppFiles files) {
        return catchThrowableOfType(RoutingException.class, () -> AppRoutes.of(files));
    }
}
