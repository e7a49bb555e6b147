package fourteen.modules.syntax;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import fourteen.modules.ModulesException;
import fourteen.modules.source.ModuleSource;
import fourteen.modules.syntax.ModuleShape.Import;
import fourteen.modules.syntax.ModuleShape.LocalExport;
import fourteen.modules.syntax.ModuleShape.Reexport;
import fourteen.modules.syntax.ModuleShape.Request;
import fourteen.modules.syntax.Transpiler.JsxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// One module's text: what is read from it, what is written instead, and the way back.
class SyntaxTest {

    private static EsModuleText read(String code) {
        return (EsModuleText) ModuleTexts.swc(true).read("/app/page.tsx", code, Dialect.TSX);
    }

    private static EsModuleText readPlain(String code) {
        return (EsModuleText) ModuleTexts.swc(true).read("/app/page.js", code, Dialect.JAVASCRIPT);
    }

    @Test
    void aModuleBecomesAGeneratorOverTheNamespacesOfItsImports() {
        assertThat(readPlain("""
                import {useId} from 'react';
                export function Page() { return useId(); }
                """).script().code()).isEqualTo(
                "(function* (module$, react$0) {'use strict';module$.bind([\"Page\", () => Page, ]);yield;"
                        + "                            \n"
                        + "       function Page() { return (0, react$0.useId)(); }\n\n})");
    }

    @Test
    void importsAndExportsAreReadFromTheTree() {
        ModuleShape shape = readPlain("""
                'use client';
                "use strict"
                import d, {x as y, 'any' as z} from './a.js';
                import * as all from './a.js' with {type: 'json'};
                export const q = 1, {w, r: [s, ...t], u = 5, ...v} = {};
                export {y as other, all, q as default};
                export {p, default as named} from './b.js';
                export * as whole from './c.js'; export * from './d.js';
                """).shape();
        assertThat(shape.directives()).containsExactly("use client", "use strict");
        assertThat(shape.requests()).extracting(Request::specifier)
                .containsExactly("./a.js", "./a.js", "./b.js",
                        "./c.js", "./d.js");
        assertThat(shape.requests()).extracting(Request::attributes).startsWith(Map.of(), Map.of("type", "json"));
        assertThat(shape.imports()).extracting(Import::local).containsExactly("d", "y", "z", "all");
        assertThat(shape.imports()).extracting(Import::name).containsExactly("default", "x", "any", null);
        assertThat(shape.locals()).extracting(LocalExport::name)
                .containsExactly("q", "w", "s", "t", "u", "v", "all",
                        "default");
        assertThat(shape.reexports()).extracting(Reexport::name).containsExactly("other", "p", "named", "whole");
        assertThat(shape.reexports()).extracting(Reexport::source).containsExactly("x", "p", "default", null);
        assertThat(shape.stars()).hasSize(1);
        assertThat(shape.awaits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            await 1                                             | true
            for await (const x of []) {}                        | true
            const f = async () => { await 1 }; export {f}       | false
            class C { static async m() { for await (const x of []) {} } } export {C} | false
            class C { [await 1] = 2 } export {C}                | true
            export default async function () { await 1 }        | false
            if (true) { try { await 1 } catch {} }              | true
            """)
    void aTopLevelAwaitIsOneOutsideOfEveryFunction(String code, boolean awaits) {
        assertThat(readPlain(code).shape().awaits()).isEqualTo(awaits);
    }

    @Test
    void typesAndJsxAreTakenOut() {
        String code = read("""
                import {type FC, useState} from 'react';
                import type {Only} from './types';
                import {OnlyAType} from './more-types';
                enum Color { Red }
                export const Page: FC<{a?: Only}> = ({a}) => <div className="x" {...a}>{Color.Red}</div>;
                export const state = useState<number>(1)!;
                export type {OnlyAType};
                """).script().code();
        assertThat(code).contains("jsxDEV)(\"div\"").doesNotContain("FC", "OnlyAType", "<div", "types");
        assertThat(read("export const a = <p/>").shape().requests()).extracting(Request::specifier)
                .containsExactly("react/jsx-dev-runtime");
        EsModuleText production = (EsModuleText) new ModuleTexts(new SwcTranspiler(), new JsxOptions(false, "preact"))
                .read("/app/page.tsx", "export const a = <p/>", Dialect.TSX);
        assertThat(production.shape().requests()).extracting(Request::specifier).containsExactly("preact/jsx-runtime");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            import {a} from './a'; let a                  | 1:28 Identifier 'a' has already been declared
            import {a} from './a'; function a() {}        | 1:33 Identifier 'a' has already been declared
            import {a} from './a'; const {x: [a]} = {}    | 1:35 Identifier 'a' has already been declared
            import {a} from './a'; import a from './b'    | 1:31 Identifier 'a' has already been declared
            export {nope}                                 | 1:9 Export 'nope' is not defined in module
            export const a = 1; export {a}                | 1:29 Duplicate export of 'a'
            export default 1; export default 2            | 1:19 Duplicate export of 'default'
            return 1; export {}                           | 1:1 'return' stands outside of a function
            export const a = new.target                   | 1:18 'new.target' stands outside of a function
            export const a = ;                            | 1:18 Expression expected
            export const 😀 = 1                            | 1:14 Unexpected character '😀'
            """)
    void earlyErrorsAreFoundWithTheirPlace(String code, String expected) {
        assertThatThrownBy(() -> readPlain(code)).isInstanceOfSatisfying(ModulesException.class, e -> {
            assertThat(e.place()).isEqualTo("/app/page.js:" + expected.substring(0, expected.indexOf(' ')));
            assertThat(e.summary()).isEqualTo("SyntaxError:" + expected.substring(expected.indexOf(' ')));
        });
    }

    @Test
    void everyPositionGoesBackToTheAuthors() {
        String code = """
                import {used} from './used';
                export const one = used('😀'), two = used(used(1));
                export default used(
                  used
                );
                """;
        EsModuleText text = readPlain(code);
        String generated = text.script().code();
        for (String word : List.of("one", "two", "'😀'", "1)")) {
            int at = generated.indexOf(word, generated.indexOf("yield;"));
            Position author = text.author(new Lines(generated).at(at));
            assertThat(new Lines(code).offset(author)).as(word).isEqualTo(code.indexOf(word));
        }
        int callee = generated.indexOf("(0, used$0.used)", generated.indexOf("two ="));
        assertThat(text.author(new Lines(generated).at(callee)))
                .isEqualTo(new Lines(code).at(code.indexOf("used(used")));
        assertThat(text.author(new Position(99, 1))).isEqualTo(new Position(6, 1));
        assertThat(text.author(new Position(1, 1))).isEqualTo(new Position(1, 1));
    }

    @Test
    void aSourceMapIsDecoded() {
        SourceMap map = new SourceMap(
                "{\"version\":3,\"sources\":[\"a\"],\"names\":[],\"mappings\":\"AAAA;;EACE,GAAC,E;gCAAA\"}");
        assertThat(map.original(new Position(1, 5))).isEqualTo(new Position(1, 1));
        assertThat(map.original(new Position(2, 1))).isNull();
        assertThat(map.original(new Position(3, 2))).isNull();
        assertThat(map.original(new Position(3, 3))).isEqualTo(new Position(2, 3));
        assertThat(map.original(new Position(3, 6))).isEqualTo(new Position(2, 4));
        assertThat(map.original(new Position(4, 33))).isEqualTo(new Position(2, 4));
        assertThat(map.original(new Position(9, 1))).isNull();
    }

    @Test
    void aCodeFrameCutsLongLinesRoundTheCaret() {
        String line = "x".repeat(5000) + "!" + "y".repeat(5000);
        String frame = CodeFrame.of(line, new Position(1, 5001));
        String[] lines = frame.split("\n");
        assertThat(lines[0]).hasSizeLessThan(180);
        assertThat(lines[0].charAt(lines[1].indexOf('^'))).isEqualTo('!');
        assertThat(CodeFrame.of("", new Position(7, 9))).isEqualTo("> 1 |\n    | ^\n");
    }

    @Test
    void editsKeepLinesWhereTheyAre() {
        TextEdits edits = new TextEdits("ab\ncd\nef");
        edits.blank(1, 4);
        edits.replace(6, 7, "EEE");
        edits.insert(8, "!");
        TextEdits.Edited edited = edits.apply("<<", ">>");
        assertThat(edited.text()).isEqualTo("<<a \n d\nEEEf!>>");
        assertThat(edited.original(new Position(3, 4))).isEqualTo(7);
        assertThat(edited.original(new Position(3, 2))).isEqualTo(6);
        assertThat(edited.original(new Position(1, 1))).isZero();
    }

    @Test
    void linesEndAsTheSpecificationSays() {
        Lines lines = new Lines("a\r\nb\rc\u2028d\ne");
        assertThat(lines.at(3)).isEqualTo(new Position(2, 1));
        assertThat(lines.at(5)).isEqualTo(new Position(3, 1));
        assertThat(lines.at(7)).isEqualTo(new Position(4, 1));
        assertThat(lines.at(9)).isEqualTo(new Position(5, 1));
        assertThat(lines.offset(new Position(5, 1))).isEqualTo(9);
    }

    @Test
    void namesOfGeneratedVariablesAreFree() {
        String code = readPlain("import {a} from './x'; export const module$ = a, x$0 = 1; export default 2; "
                + "const default$ = 3; a(default$)").script().code();
        assertThat(code).startsWith("(function* (module$$, x$0$) {")
                .contains("const default$$ = {default: 2}.default;")
                .contains("(0, x$0$.a)(default$)");
    }

    @Test
    void unchangedFilesAreReadOnce() {
        ModuleTexts texts = ModuleTexts.swc(false);
        ModuleText first = texts.read("virtual:x", "export {}", Dialect.JAVASCRIPT);
        assertThat(texts.read("virtual:x", "export {}", Dialect.JAVASCRIPT)).isSameAs(first);
        assertThat(texts.read("virtual:x", "export {} ", Dialect.JAVASCRIPT)).isNotSameAs(first);
    }

    @Test
    void aTreeTellsPositionsInTheAuthorsText() {
        SyntaxTree tree = read("""
                type Unseen = 1;
                export const emoji: string = "😀", page = <p>{load()}</p>;
                """).tree();
        assertThat(calls(tree, "load")).containsExactly(new Position(2, 47));
        assertThat(tree.root().find(Swc4jAstIdent.class)).filteredOn(name -> name.getCtxt() == SyntaxTree.TOP_LEVEL)
                .extracting(Swc4jAstIdent::getSym)
                .contains("emoji", "page")
                .doesNotContain("load");
    }

    @Test
    void aTreeOfACommonJsModuleIsThatOfItsFunction() {
        CommonJsText text = (CommonJsText) ModuleTexts.swc(true)
                .read(ModuleSource
                        .memory(Map.of(Path.of("/app/old.cjs"), "first(); with (a) { b = 010 }\n second(); return;")),
                        Path.of("/app/old.cjs"), false);
        assertThat(calls(text.tree(), "first")).containsExactly(new Position(1, 1));
        assertThat(calls(text.tree(), "second")).containsExactly(new Position(2, 2));
    }

    private static List<Position> calls(SyntaxTree tree, String name) {
        return tree.root()
                .find(Swc4jAstCallExpr.class)
                .stream()
                .filter(call -> call.getCallee() instanceof Swc4jAstIdent called && called.getSym().equals(name))
                .map(tree::position)
                .toList();
    }
}
