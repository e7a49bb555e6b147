package fourteen.actions.syntax;

import fourteen.actions.ActionsException;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleTexts;
import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What a module with 'use server' may export.
class ExportRulesTest {

    @ParameterizedTest
    @Graded(task = "10.2", points = 4)
    @ValueSource(strings = {"export async function save() {}", "export const save = async () => {};",
            "export const save = async function () {};", "export default async function () {}",
            "export default async () => {};", "async function save() {} export { save, save as default };",
            "const save = async () => {}; export default save;"})
    void asyncFunctionsAreFine(String code) {
        assertThatCode(() -> check(code)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Graded(task = "10.2", points = 4)
    @ValueSource(strings = {"export function save() {}", "export const save = () => {};",
            "export default function () {}",
            "export default () => {};", "function save() {} export { save };", "export async function* save() {}",
            "const save = () => {}; export default save;"})
    void aFunctionThatIsNotAsyncIsAnError(String code) {
        assertThatExceptionOfType(ActionsException.class).as("the browser has to wait for it")
                .isThrownBy(() -> check(code))
                .satisfies(error -> assertThat(error.id()).isEqualTo("ACTIONS-01"));
    }

    @ParameterizedTest
    @Graded(task = "10.2", points = 4)
    @ValueSource(strings = {"export const limit = 10;", "export const name = 'a';", "export const all = [];",
            "export const options = {};", "export class Store {}", "export default class {}", "export default 1;",
            "const limit = 10; export { limit as most };", "export let later;", "export const t = `a`;",
            "export const made = new Map();"})
    void whatIsNoFunctionIsAnError(String code) {
        assertThatExceptionOfType(ActionsException.class).as("only functions can be called")
                .isThrownBy(() -> check(code))
                .satisfies(error -> assertThat(error.id()).isEqualTo("ACTIONS-01"));
    }

    @Test
    @Graded(task = "10.2", points = 4)
    void whatOnlyARunTellsIsLookedAtLater() {
        assertThatCode(() -> check("import { guarded } from './guard'; export const save = guarded(async () => {});"))
                .as("a call may give an async function")
                .doesNotThrowAnyException();
        assertThatCode(() -> check("export { save } from './other';")).as("the other module's text is not at hand")
                .doesNotThrowAnyException();
        assertThatCode(() -> check("import { save } from './other'; export default save;"))
                .as("what is imported is another module's")
                .doesNotThrowAnyException();
    }

    @Test
    @Graded(task = "10.2", points = 4)
    void theErrorSaysWhatAndWhere() {
        assertThatExceptionOfType(ActionsException.class).isThrownBy(() -> check("""
                export async function save() {}

                export const limit = 10;
                """))
                .withMessage("""
                        The export limit of the server is no async function.
                          at        actions.ts:4:14
                          expected  async function …, for the browser has to wait for it
                          got         2 | export async function save() {}
                                      3 |
                                    > 4 | export const limit = 10;
                                        |              ^
                                      5 |
                          next      write async before it; or, if the browser shall not call it, move it to a module without 'use server'
                          lesson    course/lessons/10-actions.md#task-102-only-async-functions  [ACTIONS-01]""");
        assertThatExceptionOfType(ActionsException.class).as("nobody can say here what that exports")
                .isThrownBy(() -> check("export * from './other';"))
                .satisfies(error -> assertThat(error.id()).isEqualTo("ACTIONS-02"));
    }

    private static void check(String code) {
        ExportRules.check((EsModuleText) ModuleTexts.swc(false)
                .read("actions.ts", "'use server';\n" + code, Dialect.TYPESCRIPT));
    }
}
