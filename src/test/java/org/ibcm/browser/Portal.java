package org.ibcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The portal as a person sees it, and what must hold of every page of it. */
class Portal {

    static final int DESKTOP = 1280;
    static final int PHONE = 390;

    private static final int HEAVIEST = 100_000;

    /** What a drawing is made of is no text of the page: it has a name, and the timeline says the same. */
    private static final String BARRIERS = """
            async () => {
              const { violations } = await axe.run({ exclude: ['.canvas svg > *'] }, { resultTypes: ['violations'] });
              return violations.map((rule) => `${rule.id}: ${rule.help} ${rule.nodes.map((node) => node.html)}`);
            }
            """;

    private final Page page;
    private final Screenshots screenshots;
    private final List<Response> responses = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Portal(Page page, Screenshots screenshots) {
        this.page = page;
        this.screenshots = screenshots;
        page.onResponse(responses::add);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // that a link has ended or a page is missing is said with the status of the page itself
            if (message.type().equals("error") && !message.location().startsWith(page.url() + ":")) {
                complaints.add(message.text());
            }
        });
    }

    Portal visit(String path) {
        responses.clear();
        complaints.clear();
        page.navigate(path);
        return this;
    }

    /** Types into the field of this name; in every language it is the same. */
    Portal enter(String field, String value) {
        main().locator("[name=" + field + "]:not([type=hidden])").first().fill(value);
        return this;
    }

    Portal select(String field, String value) {
        main().locator("select[name=" + field + "]").first().selectOption(value);
        return this;
    }

    Portal choose(String field, String value) {
        main().locator("input[name=" + field + "][value=" + value + "]").first().check();
        return this;
    }

    /** Opens what is folded under this field. */
    Portal unfold(String field) {
        main().locator("details:has([name=" + field + "]) > summary").first().click();
        return this;
    }

    /** Sends the form that this field belongs to. */
    Portal send(String field) {
        main().locator("form:has([name=" + field + "]) button").last().click();
        page.waitForLoadState();
        return this;
    }

    Portal press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    Portal follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    String text() {
        return main().innerText();
    }

    /** Ids of what the diagrams show as done. */
    List<String> drawnAsDone() {
        Locator done = main().locator(".canvas .done");
        done.first().waitFor();
        return done.all().stream()
                .map(element -> element.getAttribute("data-element-id"))
                .toList();
    }

    /** The file that a link offers. */
    String download(String link) {
        APIResponse file =
                page.request().get(main().locator("a[href='" + link + "']").getAttribute("href"));
        return new String(file.body(), StandardCharsets.ISO_8859_1);
    }

    Locator main() {
        return page.locator("main");
    }

    Page page() {
        return page;
    }

    Portal screenshot(String moment) {
        screenshots.takeWhole(page, moment);
        return this;
    }

    /** Readable by everybody, on a desk and on a phone, light, complete, and from this site only. */
    void isSound(String name) {
        page.waitForFunction("""
                () => [...document.querySelectorAll('details[open] .canvas:not([hidden])')]
                  .every((diagram) => diagram.querySelector('svg[role=img]'))
                """);
        String path = URI.create(page.url()).getPath();
        assertThat(complaints).as("complaints of the browser about " + path).isEmpty();
        assertThat(responses)
                .as("hosts that " + path + " asks")
                .allMatch(response -> URI.create(response.url()).getHost().equals("localhost"));
        assertThat(weight()).as("weight of " + path).isLessThan(HEAVIEST);
        page.evaluate(AxeBuilder.getAxeScript());
        for (int width : List.of(PHONE, DESKTOP)) {
            page.setViewportSize(width, 900);
            screenshots.takeWhole(page, name + "-" + width);
            assertThat((List<?>) page.evaluate(BARRIERS))
                    .as("accessibility of " + path + " at " + width)
                    .isEmpty();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of " + path)
                    .isLessThanOrEqualTo(width);
        }
    }

    /** Bytes that travel, but for the viewer of diagrams. */
    private int weight() {
        return ((Number) page.evaluate("""
                        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                          .filter((entry) => !entry.name.includes('bpmn'))
                          .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
                        """)).intValue();
    }
}
