package org.ibcm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A form in Tasklist, of a task or of a process that is about to start. */
class Form {

    private final Page page;
    private final Locator place;
    private final String submit;
    private final Screenshots screenshots;

    Form(Page page, Locator place, String submit, Screenshots screenshots) {
        this.page = page;
        this.place = place;
        this.submit = submit;
        this.screenshots = screenshots;
        place.locator(".fjs-container").waitFor();
    }

    String text() {
        return place.locator(".fjs-container").innerText();
    }

    Form fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Form date(String label, LocalDate date) {
        field(label).fill(date.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        field(label).press("Enter");
        return this;
    }

    /** One of several answers shown as radio buttons. */
    Form answer(String option) {
        place.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(option)).check();
        return this;
    }

    /** One of the options of a drop-down list. */
    Form select(String label, String option) {
        place.locator(".fjs-form-field-select")
                .filter(new FilterOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        place.locator(".fjs-dropdownlist-item")
                .getByText(option, new GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    Form fillEveryNumber(String value) {
        place.locator(".fjs-form-field-number input").all().forEach(number -> number.fill(value));
        return this;
    }

    Form screenshot(String moment) {
        screenshots.takeTall(page, moment);
        return this;
    }

    /** Submits; the form goes away. */
    void submit() {
        button().click();
        assertThat(place.locator(".fjs-container")).hasCount(0);
    }

    /** Submits in vain: the sentence that the person reads, while the form stays open. */
    String submitInVain() {
        button().click();
        String message = page.locator(".page-notifications .alert-danger, .modal-dialog .alert-danger")
                .last()
                .innerText();
        assertThat(place.locator(".fjs-container")).isVisible();
        return message;
    }

    private Locator field(String label) {
        return place.getByLabel(label).first();
    }

    private Locator button() {
        return place.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(submit).setExact(true));
    }
}
