package org.ibcm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** Camunda's Cockpit as a person sees it. */
class Cockpit {

    private final Page page;
    private final Screenshots screenshots;

    Cockpit(Page page, Screenshots screenshots) {
        this.page = page;
        this.screenshots = screenshots;
    }

    /** Names of the processes. */
    List<String> processes() {
        page.navigate("/camunda/app/cockpit/default/#/processes");
        return texts(page.locator(".process-definitions-list td.name"));
    }

    /** Business keys of the running instances of a process. */
    List<String> businessKeys(String process) {
        open(process);
        return texts(page.locator("td.business-key"));
    }

    /** Opens one running instance and shows where it is. */
    Cockpit open(String process, String businessKey) {
        open(process);
        page.locator("tr")
                .filter(new FilterOptions().setHasText(businessKey))
                .locator("td.instance-id a, td a[href*='process-instance']")
                .first()
                .click();
        assertThat(page.locator("body")).containsText("Business Key:");
        return this;
    }

    /** Opens one running instance and waits until its variables stand there, this one among them. */
    Cockpit openInstance(String id, String variable, String value) {
        page.navigate("/camunda/app/cockpit/default/#/process-instance/" + id + "/runtime");
        assertThat(page.locator("body")).containsText(id);
        Locator row =
                page.locator("tr").filter(new FilterOptions().setHasText(Pattern.compile("^\\s*" + variable + "\\s")));
        assertThat(row.first()).containsText(value);
        return this;
    }

    /** Names of the activities that the opened diagram marks as running. */
    List<String> runningActivities() {
        page.locator(".djs-overlays .badge:visible").first().waitFor();
        Locator marked =
                page.locator(".djs-overlays").filter(new FilterOptions().setHas(page.locator(".badge:visible")));
        return marked.all().stream()
                .map(overlay -> overlay.getAttribute("data-container-id"))
                .map(id -> page.locator("[data-element-id='" + id + "'] .djs-visual text")
                        .first()
                        .textContent())
                .toList();
    }

    Page page() {
        return page;
    }

    Cockpit screenshot(String moment) {
        screenshots.take(page, moment);
        return this;
    }

    private void open(String process) {
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.locator(".process-definitions-list td.name a[href*='process-definition']")
                .getByText(process)
                .click();
        assertThat(page.locator(".cam-breadcrumb")).containsText(process);
    }

    private static List<String> texts(Locator cells) {
        cells.first().waitFor();
        return cells.allInnerTexts().stream().map(String::strip).toList();
    }
}
