package org.ibcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The people of a test, each in a browser session of their own. */
class People implements ExtensionContext.Store.CloseableResource {

    private static final double PATIENCE = 20_000;
    /** On a busy machine a page of Tasklist may take most of the usual half minute. */
    private static final double PATIENCE_ON_A_PAGE = 90_000;

    private final Browser browser;
    private final String address;
    private final String test;
    private final List<BrowserContext> sessions = new ArrayList<>();
    private final Watch watch = new Watch();

    People(Browser browser, String address, String test) {
        this.browser = browser;
        this.address = address;
        this.test = test;
    }

    /** Over the windows of all of them. */
    Watch watch() {
        return watch;
    }

    Tasklist tasklistOf(String userId) {
        return new Tasklist(signedIn(userId, "tasklist"), new Screenshots(test, userId));
    }

    Cockpit cockpitOf(String userId) {
        return new Cockpit(signedIn(userId, "cockpit"), new Screenshots(test, userId));
    }

    /** The portal for a stranger. */
    Portal portal(String language) {
        return new Portal(window(language), new Screenshots(test, "stranger-" + language));
    }

    /** The portal for somebody who has signed in there. */
    Portal portalOf(String userId, String language) {
        Page page = window(language);
        page.navigate("/sign-in");
        page.locator("#username").fill(userId);
        page.locator("#password").fill("demo");
        page.locator("main button[type=submit]").click();
        page.locator(".who").waitFor();
        return new Portal(page, new Screenshots(test, userId + "-" + language));
    }

    private Page window(String language) {
        return window(new NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Beirut")
                .setViewportSize(Portal.DESKTOP, 900));
    }

    private Page window(NewContextOptions options) {
        BrowserContext session = browser.newContext(options.setBaseURL(address));
        session.setDefaultTimeout(PATIENCE_ON_A_PAGE);
        sessions.add(session);
        watch.over(session);
        return session.newPage();
    }

    private Page signedIn(String userId, String application) {
        Page page = window(new NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
        // Camunda's pages give up on their own scripts after seven seconds; like a person, one opens them again then
        if (!entered(page, userId, application)) {
            assertThat(entered(page, userId, application))
                    .as("sign-in of %s to %s", userId, application)
                    .isTrue();
        }
        return page;
    }

    private static boolean entered(Page page, String userId, String application) {
        page.navigate("/camunda/app/" + application + "/default/");
        try {
            page.getByPlaceholder("Username").fill(userId, new Locator.FillOptions().setTimeout(PATIENCE));
            page.getByPlaceholder("Password").fill("demo");
            page.locator("button[type=submit]").click();
            page.locator(".account").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    @Override
    public void close() {
        sessions.forEach(BrowserContext::close);
    }
}
