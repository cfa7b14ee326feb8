package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class DeskPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient database;

    private Visitor secretariat;

    /** The desk shows the oldest; what other tests left open would stand before it. */
    @BeforeEach
    void clearTheDesk() {
        coalition.endEverything();
    }

    @BeforeEach
    void theSecretariatSignsIn() {
        secretariat = Visitor.signedIn(port, "secretariat.escwa");
    }

    @Test
    void showsWhatIsOpenAndWhoHoldsItUp() {
        String reference = decision();

        Element row = row("cases", reference);

        assertThat(row.text()).contains("Decision", "ESCWA", "ILO", "IOM", "LAS", "today");
        assertThat(row.select("a").attr("href")).isEqualTo("/cases/" + reference);
    }

    @Test
    void showsWhatIsOverdueWithTheWayToTheTask() {
        String reference = decision();
        ClockUtil.offset(11L * 24 * 60 * 60 * 1000);

        Element row = row("overdue", reference);

        assertThat(row.text()).contains("Record position: Observatory");
        assertThat(row.select("th a").attr("href")).startsWith("/camunda/app/tasklist/default/#/?task=");
    }

    @Test
    void sendsAMessageAgainThatWasGivenUp() {
        String recipient = UUID.randomUUID() + "@example.org";
        notifications.send(new Message(
                "register/contact-named",
                "member-desk",
                recipient,
                List.of(Recipient.of("Amal Haddad", recipient)),
                Map.of("organisationName", "X", "acronym", "X", "contact", "focal point", "hasAccount", true)));
        database.sql("update outgoing_message set status = 'FAILED', next_attempt_at = null, failure = 'No such box'"
                        + " where recipient = ?")
                .param(recipient)
                .update();
        Element row = row("messages", recipient);
        assertThat(row.text()).contains("refused it", "No such box");

        secretariat.submit("/desk", row.select("form").attr("action"), "");

        assertThat(secretariat.get("/desk").body()).contains("on its way again").doesNotContain(recipient);
        assertThat(notifications.of("member-desk"))
                .filteredOn(message -> message.recipient().equals(recipient))
                .singleElement()
                .satisfies(message -> assertThat(message.status()).isEqualTo(Notifications.Status.NEW));
    }

    @Test
    void triesAgainWhatGotStuck() {
        ProcessInstance stuck = runtimeService.startProcessInstanceByKey(
                "consensus-decision", Map.of("decisionTitle", "Stuck", "decisionBody", "co-conveners"));
        String reference = reference(stuck);
        Job timer = managementService
                .createJobQuery()
                .processInstanceId(stuck.getId())
                .activityId("BoundaryEvent_HalfTime")
                .singleResult();
        managementService.setJobRetries(timer.getId(), 0);
        Element row = row("incidents", reference);
        assertThat(row.text()).contains("Half-time", "Nothing is lost");

        secretariat.submit("/desk", row.select("form").attr("action"), "");

        assertThat(managementService
                        .createJobQuery()
                        .jobId(timer.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
        assertThat(secretariat.get("/desk").body()).contains("being tried again");
    }

    @Test
    void showsWhatFailedBeforeItsCaseBegan() {
        Job calendar = managementService
                .createJobQuery()
                .processDefinitionKey("review-calendar")
                .singleResult();
        managementService.setJobRetries(calendar.getId(), 0);
        Element row = row("incidents", "Calendar of reviews");
        assertThat(row.text()).contains("1 January", "Nothing is lost");
        assertThat(row.select("button").attr("aria-label")).isEqualTo("Try again: 1 January, Calendar of reviews");

        secretariat.submit("/desk", row.select("form").attr("action"), "");

        assertThat(managementService
                        .createJobQuery()
                        .jobId(calendar.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
        assertThat(row("incidents", "Calendar of reviews")).isNull();
    }

    @Test
    void showsWhatFailedThatTheEngineDoesForItself() {
        Job cleanUp = historyService.cleanUpHistoryAsync(false);
        managementService.setJobRetries(cleanUp.getId(), 0);
        try {
            assertThat(row("incidents", "The system itself").text()).contains("Nothing is lost");
        } finally {
            managementService.setJobRetries(cleanUp.getId(), 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ilo.focal", "network.coordinator", "modeller", "admin"})
    void isTheSecretariatsOnly(String userId) {
        Visitor other = Visitor.signedIn(port, userId);

        assertThat(other.get("/desk").status()).isEqualTo(403);
        assertThat(Jsoup.parse(other.with("Accept", "text/html").get("/desk").body())
                        .select(".who"))
                .hasSize(1);
    }

    @Test
    void whatIsNotThereCannotBeSentOrTried() {
        assertThat(secretariat
                        .submit("/desk", "/desk/messages/" + UUID.randomUUID() + "/again", "")
                        .status())
                .isEqualTo(404);
        assertThat(secretariat.submit("/desk", "/desk/jobs/none/again", "").status())
                .isEqualTo(404);
        assertThat(secretariat.submit("/desk", "/desk/messages/none/again", "").status())
                .isEqualTo(400);
    }

    private Element row(String section, String text) {
        return Jsoup.parse(secretariat.get("/desk").body())
                .select("section[data-part=" + section + "] tbody tr:contains(" + text + ")")
                .first();
    }

    private String decision() {
        return reference(runtimeService.startProcessInstanceByKey(
                "consensus-decision", Map.of("decisionTitle", "Observatory", "decisionBody", "co-conveners")));
    }

    private String reference(ProcessInstance instance) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }
}
