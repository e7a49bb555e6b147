package fourteen.actions.syntax;

import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleTexts;
import fourteen.modules.syntax.SyntaxTree;
import fourteen.testkit.Graded;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which variables a function of the server uses of the functions around it.
class CapturedTest {

    @Test
    @Graded(task = "10.1", points = 4)
    void whatAFunctionUsesOfTheOneAround() {
        assertThat(captured("""
                function Page({ id }) {
                  const name = 'a';
                  return async () => { 'use server'; save(id, name, id); };
                }
                """)).as("in the order of the text, each once").containsExactly("id", "name");
    }

    @Test
    @Graded(task = "10.1", points = 4)
    void theModulesOwnAndGlobalOnesStay() {
        assertThat(captured("""
                import { db } from 'db';
                const table = 'notes';
                function Page() {
                  return async () => { 'use server'; console.log(db, table, Page); };
                }
                """)).as("variables of the module are there when the function is called").isEmpty();
    }

    @Test
    @Graded(task = "10.1", points = 4)
    void itsOwnVariablesAreNotCaptured() {
        assertThat(captured("""
                function Page({ form, error, item, rest, f, C }) {
                  return async (form, { a: [item], ...rest }) => {
                    'use server';
                    try { const x = form; } catch (error) { log(error); }
                    for (const y of item) { var z = y; }
                    function f() {} class C {}
                    return [z, rest, f, C, (w => w)(1)];
                  };
                }
                """)).as("parameters, also in patterns, let and var, functions, classes and what a catch gets")
                .isEmpty();
    }

    @Test
    @Graded(task = "10.1", points = 4)
    void anInnerVariableShadowsAnOuterOne() {
        assertThat(captured("""
                function Page({ id, kept }) {
                  return async () => {
                    'use server';
                    { const id = 1; use(id); }
                    return kept;
                  };
                }
                """)).as("one name, two variables: the one that is used is the inner one").containsExactly("kept");
        assertThat(captured("""
                function Page({ id }) {
                  return async () => { 'use server'; { const id = 1; use(id); } return id; };
                }
                """)).as("here both are used").containsExactly("id");
    }

    @Test
    @Graded(task = "10.1", points = 4)
    void functionsWithinCountToo() {
        assertThat(captured("""
                function Page({ a, b, c }) {
                  return async (x = a) => { 'use server'; return [1].map(n => () => ({ b, [c]: n })); };
                }
                """)).as("defaults, inner functions, shorthands and computed names").containsExactly("a", "b", "c");
    }

    @Test
    @Graded(task = "10.1", points = 3)
    void namesThatAreNoVariablesAreNotCaptured() {
        assertThat(captured("""
                function Page({ id, title, outer }) {
                  return async (o) => {
                    'use server';
                    outer: for (;;) { break outer; }
                    return { title: o.id };
                  };
                }
                """)).as("properties and labels have names, and are no variables").isEmpty();
    }

    @Test
    @Graded(task = "10.1", points = 2)
    void whatIsAssignedIsUsed() {
        assertThat(captured("""
                function Page({ a, b, c }) {
                  return async (o) => { 'use server'; a = 1; ({ b } = o); [c] = o; };
                }
                """)).as("a pattern that assigns declares nothing").containsExactlyInAnyOrder("a", "b", "c");
    }

    private static List<String> captured(String code) {
        EsModuleText text = (EsModuleText) ModuleTexts.swc(false)
                .read("test.js", code + "export {};",
                        Dialect.JAVASCRIPT);
        ISwc4jAst function = find(text.tree().root()).orElseThrow();
        return Variable.captured(function).stream().map(Variable::name).toList();
    }

    private static Optional<ISwc4jAst> find(ISwc4jAst node) {
        if (Nodes.isServerFunction(node)) {
            return Optional.of(node);
        }
        return SyntaxTree.children(node)
                .stream()
                .map(CapturedTest::find)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
