package org.ibcm.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** What a person saw, in {@code target/screenshots/<test>}. */
record Screenshots(String test, String person) {

    void take(Page page, String moment) {
        page.screenshot(
                new ScreenshotOptions().setPath(Path.of("target/screenshots", test, moment + "-" + person + ".png")));
    }

    /** The whole page, however long. */
    void takeWhole(Page page, String moment) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", test, moment + "-" + person + ".png")));
    }

    /** In a window that is tall enough for all of a long form. */
    void takeTall(Page page, String moment) {
        page.setViewportSize(1440, 2400);
        take(page, moment);
        page.setViewportSize(1440, 900);
    }
}
