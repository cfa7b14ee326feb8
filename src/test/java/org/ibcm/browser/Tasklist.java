package org.ibcm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;

/** Camunda's Tasklist as a person sees it. */
class Tasklist {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Page page;
    private final Screenshots screenshots;

    Tasklist(Page page, Screenshots screenshots) {
        this.page = page;
        this.screenshots = screenshots;
    }

    List<String> filters() {
        Locator names = page.locator(".task-filter .name a");
        names.first().waitFor();
        return names.allInnerTexts().stream()
                .map(name -> name.replaceAll("\\(?\\d+\\)?$", "").strip())
                .toList();
    }

    /** Names of the tasks that the chosen filter shows now. */
    List<String> tasks() {
        page.reload();
        page.locator(".tasks-list .task h4, .tasks-list .well:visible").first().waitFor();
        return page.locator(".tasks-list .task h4").allInnerTexts();
    }

    /** Opens a task once it is there: what others did may still be on its way. */
    Form open(String name) {
        Locator task = page.locator(".tasks-list .task")
                .filter(new FilterOptions().setHasText(name))
                .first();
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> tasks().stream().anyMatch(shown -> shown.contains(name)));
        task.click();
        assertThat(page.locator(".task-details h2")).containsText(name);
        return new Form(page, page.locator(".task-details"), "Complete", screenshots);
    }

    /** Opens a task by its id, as a link in a message does. */
    Form openTask(String id) {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + id);
        page.locator(".task-details[data-task-id='" + id + "'], .task-details h2")
                .first()
                .waitFor();
        return new Form(page, page.locator(".task-details"), "Complete", screenshots);
    }

    Form claim(String name) {
        Form form = open(name);
        page.locator(".task-details button.claim").click();
        assertThat(page.locator(".task-details .disabled-form")).hasCount(0);
        return form;
    }

    /** Opens the start form of a process. */
    Form start(String process) {
        page.locator(".start-process-action a").click();
        Locator dialog = page.locator(".modal-dialog");
        dialog.getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
        return new Form(page, dialog, "Start", screenshots);
    }

    Page page() {
        return page;
    }

    Tasklist screenshot(String moment) {
        screenshots.take(page, moment);
        return this;
    }
}
