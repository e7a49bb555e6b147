package fourteen.routing.table;

import fourteen.routing.table.DirectoryName.Group;
import fourteen.routing.table.DirectoryName.Intercepting;
import fourteen.routing.table.DirectoryName.Misspelt;
import fourteen.routing.table.DirectoryName.Private;
import fourteen.routing.table.DirectoryName.Slot;
import fourteen.routing.table.DirectoryName.Visible;
import fourteen.routing.table.RouteSegment.CatchAll;
import fourteen.routing.table.RouteSegment.OptionalCatchAll;
import fourteen.routing.table.RouteSegment.Param;
import fourteen.routing.table.RouteSegment.Static;
import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class DirectoryNameTest {

    @Test
    @Graded(task = "5.1", points = 4)
    void readsTheFourKindsOfSegment() {
        assertThat(DirectoryName.parse("about")).isEqualTo(new Visible(new Static("about")));
        assertThat(DirectoryName.parse("[slug]")).isEqualTo(new Visible(new Param("slug")));
        assertThat(DirectoryName.parse("[...all]")).isEqualTo(new Visible(new CatchAll("all")));
        assertThat(DirectoryName.parse("[[...all]]")).isEqualTo(new Visible(new OptionalCatchAll("all")));
    }

    @Test
    @Graded(task = "5.1", points = 3)
    void readsGroupsAndPrivateDirectories() {
        assertThat(DirectoryName.parse("(shop)")).isEqualTo(new Group("shop"));
        assertThat(DirectoryName.parse("_parts")).isEqualTo(new Private("parts"));
        assertThat(DirectoryName.parse("_[id]")).isEqualTo(new Private("[id]"));
    }

    @Test
    @Graded(task = "5.1", points = 2)
    void takesAnEscapedUnderscoreForALetterOfTheUrl() {
        assertThat(DirectoryName.parse("%5Fadmin")).isEqualTo(new Visible(new Static("_admin")));
        assertThat(DirectoryName.parse("a%5fb")).isEqualTo(new Visible(new Static("a_b")));
    }

    @Test
    @Graded(task = "5.1", points = 2)
    void recognisesWhatAnotherMilestoneBrings() {
        assertThat(DirectoryName.parse("@modal")).isEqualTo(new Slot("modal"));
        assertThat(DirectoryName.parse("(.)photo")).isEqualTo(new Intercepting("(.)", "photo"));
        assertThat(DirectoryName.parse("(..)photo")).isEqualTo(new Intercepting("(..)", "photo"));
        assertThat(DirectoryName.parse("(..)(..)photo")).isEqualTo(new Intercepting("(..)(..)", "photo"));
        assertThat(DirectoryName.parse("(...)[id]")).isEqualTo(new Intercepting("(...)", "[id]"));
    }

    @ParameterizedTest
    @Graded(task = "5.1", points = 4)
    @ValueSource(strings = {"[", "]", "[]", "[ ]", "[id", "id]", "a[id]", "[id]b", "[a]-[b]", "[[id]]", "[[id]",
            "[id]]",
            "[...]", "[[...]]", "[[...all]", "[..all]", "[....all]", "[.all]", "[…all]", "[[[...all]]]", "()", "( )",
            "(shop", "@"})
    void refusesNamesThatAreNearlyRight(String name) {
        assertThat(DirectoryName.parse(name)).isInstanceOf(Misspelt.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[id]]    | double brackets are for optional catch-alls alone, [[...name]]
            [a]-[b]   | there is a bracket too many or too few
            a[id]     | brackets enclose a directory's whole name or none of it
            []        | the parameter has no name
            [...]     | the parameter has no name
            [..all]   | a catch-all has exactly three full stops before its name
            […all]    | a catch-all is written with three full stops, not with the one character …
            ()        | a route group needs a name
            (shop     | a route group's name ends with )
            @         | a parallel route needs a name
            """)
    void saysWhatIsWrongWithAName(String name, String reason) {
        assertThat(DirectoryName.parse(name)).isEqualTo(new Misspelt(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {".well-known", "über", "日本", "a b", "A", "a.b", "shop)", "100%", "constructor", "__"})
    void leavesEveryOtherNameAsItIs(String name) {
        DirectoryName expected = name.startsWith("_")
                ? new Private(name.substring(1))
                : new Visible(new Static(name));
        assertThat(DirectoryName.parse(name)).isEqualTo(expected);
    }

    @Test
    void composesLettersThatAFileSystemTookApart() {
        assertThat(DirectoryName.parse("u\u0308ber")).isEqualTo(new Visible(new Static("\u00fcber")));
    }
}
