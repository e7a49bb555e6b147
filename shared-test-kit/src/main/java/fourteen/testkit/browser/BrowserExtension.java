package fourteen.testkit.browser;

import fourteen.testkit.Requirement;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test its [Page] (and the [Browser], for more pages): `@ExtendWith(BrowserExtension.class)` on the class, `Page page`
/// as a parameter of `@BeforeEach` and test methods; both get the same one.
///
/// Behind the test method, and before `@AfterEach` stops the server, every open page is asked for complaints; a test that
/// failed leaves `target/screenshots/<Class>.<method>.png`. Where no browser is installed the tests are skipped with a
/// sentence, in CI they fail.
public final class BrowserExtension
        implements
            ExecutionCondition,
            ParameterResolver,
            AfterTestExecutionCallback,
            AfterEachCallback {

    private static final ExtensionContext.Namespace PAGES = ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        // In CI the test goes on and fails where it asks for its page.
        return Browser.isInstalled() || Requirement.isCi()
                ? ConditionEvaluationResult.enabled("a browser is installed, or this is CI")
                : ConditionEvaluationResult.disabled(Browser.missing() + " The test was skipped.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Browser.class) {
            return Browser.shared();
        }
        Method method = context.getTestMethod()
                .orElseThrow(() -> new ParameterResolutionException(
                        "A Page belongs to one test: ask for it in @BeforeEach or in the test method."));
        return context.getStore(PAGES).getOrComputeIfAbsent("page", _ -> {
            Page page = Browser.shared().newPage();
            page.label(context.getRequiredTestClass().getSimpleName() + "." + method.getName());
            return page;
        }, Page.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (!Browser.isStarted()) {
            return;
        }
        var failure = context.getExecutionException();
        for (Page page : Browser.shared().pages()) {
            try {
                page.verify();
            } catch (AssertionError complaint) {
                page.screenshot();
                if (failure.isEmpty()) {
                    throw complaint;
                }
                failure.get().addSuppressed(complaint);
                continue;
            }
            if (failure.isPresent()) {
                page.screenshot();
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (Browser.isStarted()) {
            Browser.shared().pages().forEach(Page::close);
        }
    }
}
