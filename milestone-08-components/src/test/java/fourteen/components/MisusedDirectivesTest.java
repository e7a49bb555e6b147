package fourteen.components;

import fourteen.components.syntax.ModuleSyntax;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.ModuleText;
import fourteen.modules.syntax.ModuleTexts;
import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// One module's directives, without any graph around: the text, and what is wrong with it.
class MisusedDirectivesTest {

    private static final ModuleTexts TEXTS = ModuleTexts.swc(false);

    private static String complaint(String code) {
        ModuleText text = TEXTS.read("x.tsx", code, Dialect.TSX);
        try {
            DirectiveRules.check(text, ModuleSyntax.of(text));
        } catch (ComponentsException e) {
            return e.getMessage();
        }
        return "nothing is wrong";
    }

    @Test
    @Graded(task = "8.1", points = 3)
    void belowAnImportItHasNoMeaning() {
        assertThat(complaint("""
                import { useState } from 'react';
                'use client';
                export default () => useState(0);
                """)).as("a directive stands before every other statement (invariant 1)").isEqualTo("""
                'use client' has no meaning here.
                  at        x.tsx:2:1
                  expected  the first statement of a file, above every import; comments may stand before it
                  got         1 | import { useState } from 'react';
                            > 2 | 'use client';
                                | ^
                              3 | export default () => useState(0);
                              4 |
                  next      move it to the top of the file
                  lesson    course/lessons/08-components.md#task-81-judge-the-directives  [COMPONENTS-09]""");
        assertThat(complaint("// ours\n'use strict';\n'use client';\nexport default 1;"))
                .as("comments and other directives may stand above it")
                .isEqualTo("nothing is wrong");
    }

    @Test
    @Graded(task = "8.1", points = 3)
    void useServerIsForFunctionsTooAndUseClientIsNot() {
        assertThat(complaint("export async function save() { 'use server'; }")).as("the first statement of a function")
                .isEqualTo("nothing is wrong");
        assertThat(complaint("export async function save() { go(); 'use server'; }")).as("its second statement")
                .contains("'use server' has no meaning here.", "x.tsx:1:38");
        assertThat(complaint("export default function Page() { 'use client'; return null; }"))
                .as("a module is for one side as a whole")
                .contains("'use client' has no meaning here.", "x.tsx:1:34");
    }

    @ParameterizedTest
    @Graded(task = "8.1", points = 3)
    @ValueSource(strings = {"'use-client'", "'Use Client'", "'use cilent'", "`use client`", "'use  client'"})
    void aMisspeltOneIsNamed(String text) {
        assertThat(complaint(text + ";\nexport default 1;"))
                .as("who writes %s means 'use client', and would wonder for hours", text)
                .contains("This is no directive, though it looks like 'use client'.", "x.tsx:1:1", "> 1 | " + text);
        assertThat(complaint("'use strict'; 'use memo'; 'user'; export default 1;")).as("what others have")
                .isEqualTo("nothing is wrong");
    }

    @Test
    @Graded(task = "8.1", points = 2)
    void bothAtOnceAreOneTooMany() {
        assertThat(complaint("'use server';\n'use client';\nexport const a = 1;")).as("the later one is one too many")
                .startsWith("A module can't say 'use client' and 'use server' at once.\n  at        x.tsx:2:1\n");
        assertThat(complaint("'use client';\n\n'use server';\nexport const a = 1;")).as("the later one is one too many")
                .startsWith("A module can't say 'use client' and 'use server' at once.\n  at        x.tsx:3:1\n");
    }

    @Test
    @Graded(task = "8.1", points = 4)
    void aClientModuleHasNoAsyncComponentAndNoServerFunction() {
        assertThat(complaint("'use client';\nexport async function Chart() {}")).as("a browser can't await a component")
                .startsWith("A client component can't be async: Chart.\n  at        x.tsx:2:");
        assertThat(complaint("'use client';\nexport async function load() {}"))
                .as("no component: it begins in lower case")
                .isEqualTo("nothing is wrong");
        assertThat(complaint("export async function Chart() {}")).as("a server component may await")
                .isEqualTo("nothing is wrong");
        assertThat(complaint("'use client';\nexport default () => {\n  async function save() { 'use server'; }\n};"))
                .as("it would run in the browser")
                .startsWith("A function of a client module can't run on the server.\n  at        x.tsx:3:27\n");
    }
}
