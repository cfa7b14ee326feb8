package org.ibcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@BrowserTest
class SignInBrowserTest {

    @Test
    void aFocalPointFindsTheFiltersInTasklist(People people) {
        Tasklist tasklist = people.tasklistOf("ilo.focal");

        assertThat(tasklist.filters())
                .containsExactlyInAnyOrder("My tasks", "My organisation's tasks", "Due this week", "Overdue");
        tasklist.screenshot("signed-in");
    }

    @Test
    void theSecretariatAlsoFindsAllOpenTasks(People people) {
        assertThat(people.tasklistOf("secretariat.iom").filters()).contains("All open");
    }

    @Test
    void theSecretariatSeesTheProcessesInCockpit(People people) {
        Cockpit cockpit = people.cockpitOf("secretariat.iom");

        assertThat(cockpit.processes()).contains("Decision by consensus");
        cockpit.screenshot("processes");
    }
}
