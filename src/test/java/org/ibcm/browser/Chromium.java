package org.ibcm.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each test its {@link People}, in the Chromium of the machine. Where there is none the tests are skipped, but not
 * on a server that sets {@code CI=true}.
 */
class Chromium implements ExecutionCondition, ParameterResolver {

    private static final Path EXECUTABLE = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return Files.isExecutable(EXECUTABLE) || Boolean.parseBoolean(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("Chromium is there, or has to be")
                : ConditionEvaluationResult.disabled("browser tests need Chromium at " + EXECUTABLE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
                .browser;
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        People.class,
                        key -> new People(
                                browser,
                                "http://localhost:" + port,
                                test.getRequiredTestMethod().getName()),
                        People.class);
    }

    /** One for all tests; closed with the root of the tests. */
    private static final class Running implements ExtensionContext.Store.CloseableResource {

        private final Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(List.of("--no-sandbox")));

        @Override
        public void close() {
            playwright.close();
        }
    }
}
