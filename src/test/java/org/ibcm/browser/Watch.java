package org.ibcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sees whether a text is at work in a page instead of being read there: it runs, asks or calls elsewhere, is stopped by
 * the page's policy only, or has become a part of the page.
 */
class Watch {

    /** What a reader sees, what stands in fields, and which elements some text made or changed. */
    private static final String LOOK = """
            () => {
              const ours = /__ran|attack\\.example/;
              const read = ['value', 'title', 'aria-label', 'alt', 'data-original-title', 'uib-tooltip'];
              const elements = [...document.querySelectorAll('*')];
              return {
                text: document.body.textContent
                  + elements.map((element) => element.matches('input, textarea') ? element.value : '').join('\\n'),
                made: elements
                  .filter((element) => [...element.attributes].some(({ name, value }) =>
                      ours.test(name) || (!read.includes(name) && ours.test(value)))
                    || (element.matches('script, style, template, noscript, iframe, object') && ours.test(element.innerHTML)))
                  .map((element) => element.outerHTML.slice(0, 300)),
              };
            }
            """;

    private final List<String> deeds = new ArrayList<>();

    /** From now on, in all windows of this session. */
    void over(BrowserContext session) {
        session.exposeFunction("__ran", arguments -> deeds.add("ran"));
        session.onDialog(dialog -> {
            deeds.add("asked: " + dialog.message());
            dialog.dismiss();
        });
        session.onRequest(request -> {
            if (leadsElsewhere(request.url())) {
                deeds.add("called: " + request.url());
            }
        });
        session.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                deeds.add("stopped by policy: " + message.text());
            }
        });
    }

    /** The page shows these texts, and none of them is more than text. */
    void assertOnlyRead(Page page, List<String> texts) {
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(LOOK);
        String text = withoutSpace(seen.get("text").toString());
        assertThat(texts).as("read on " + page.url()).allMatch(written -> text.contains(withoutSpace(written)));
        assertThat(text).as("evaluated on " + page.url()).doesNotContain(Injections.EVALUATED);
        assertThat((List<?>) seen.get("made")).as("made on " + page.url()).isEmpty();
        assertThat(page.frames()).as("frames of " + page.url()).hasSize(1);
        assertThat(page.context().pages()).as("windows").hasSize(1);
        assertThat(deeds).as("done on " + page.url()).isEmpty();
    }

    private static boolean leadsElsewhere(String url) {
        return url.startsWith("http") && !URI.create(url).getHost().equals("localhost");
    }

    /** Pages fold blanks and cut lines in their own ways. */
    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2028]+", "");
    }
}
