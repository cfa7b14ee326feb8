package org.ibcm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** An admission as the people of the coalition live it, from the expression of interest to the register. */
@BrowserTest
class MembershipApprovalBrowserTest {

    private static final String PROCESS = "Membership approval";
    private static final Pattern REFERENCE = Pattern.compile("MEM-\\d{4}-\\d{4}");

    @Autowired
    private ManagementService managementService;

    @Autowired
    private TestRestTemplate rest;

    @Test
    void anOrganisationIsAdmittedAfterScreeningCriteriaAndFourPositions(People people) {
        String name = "Arab Migration Observatory";
        Tasklist secretariat = people.tasklistOf("secretariat.iom");
        bringToDecision(secretariat, name);

        Form escwa = people.tasklistOf("escwa.focal").claim("Record position: " + name);
        String reference = referenceIn(escwa);
        assertThat(escwa.text()).contains("Yearly surveys of migrant workers", "Fit with the scope");
        escwa.answer("We support it").screenshot("position").submit();

        Cockpit cockpit = people.cockpitOf("secretariat.escwa");
        assertThat(cockpit.businessKeys(PROCESS)).contains(reference);
        assertThat(cockpit.open(PROCESS, reference).runningActivities()).containsExactly("Decide on admission");
        cockpit.screenshot("running");

        for (String agency : List.of("iom", "las", "ilo")) {
            position(people, agency, name).answer("We support it").submit();
        }
        assertThatTheApplicationEndsAs("ADMITTED", reference);
        assertThat(memberNames()).contains(name);
    }

    @Test
    void anObjectionNeedsAReasonAndThenKeepsAnOrganisationOut(People people) {
        String name = "Gulf Labour Exchange";
        Tasklist secretariat = people.tasklistOf("secretariat.iom");
        bringToDecision(secretariat, name);

        Tasklist ilo = people.tasklistOf("ilo.focal");
        Form objection = ilo.claim("Record position: " + name)
                .answer("We object")
                .fill("What would resolve the objection", "Fees are abolished.");
        String reference = referenceIn(objection);
        assertThat(objection.submitInVain()).contains("Please give a reason (\"reason\")");
        objection.screenshot("objection-without-reason");
        assertThat(ilo.tasks()).contains("Record position: " + name);

        ilo.open("Record position: " + name)
                .answer("We object")
                .fill("Reason", "It charges workers fees for their recruitment.")
                .fill("What would resolve the objection", "Fees are abolished.")
                .submit();
        for (String agency : List.of("escwa", "iom", "las")) {
            position(people, agency, name).answer("We support it").submit();
        }
        secretariat
                .claim("Consult on: " + name)
                .fill("What the consultation brought", "ILO maintains its objection.")
                .answer("The senior level decides")
                .screenshot("consultation")
                .submit();
        secretariat
                .claim("Record outcome: " + name)
                .answer("Not adopted")
                .fill("Statement", "The co-conveners do not agree to the admission.")
                .date("Date of the meeting", LocalDate.now())
                .screenshot("senior-outcome")
                .submit();

        assertThatTheApplicationEndsAs("DECLINED", reference);
        assertThat(memberNames()).doesNotContain(name);
    }

    private void bringToDecision(Tasklist secretariat, String name) {
        secretariat
                .start(PROCESS)
                .fill("Name of the organisation", name)
                .fill("Acronym", name.replaceAll("[^A-Z]", ""))
                .select("Kind of organisation", "Civil society")
                .fill("Country", "Jordan")
                .fill("Mandate", "Research and advice on migration in the region.")
                .fill("Work on migration in the Arab region", "Yearly surveys of migrant workers in six countries.")
                .fill("Why it wishes to join", "To share its data.")
                .fill("What it can contribute", "Data and analysis.")
                .select("Level at which it will be represented", "Technical level")
                .fill("Focal point's name", "Lina Haddad")
                .fill("Focal point's e-mail address", "lina@" + name.replace(" ", "-") + ".example")
                .screenshot("expression-of-interest")
                .submit();
        secretariat
                .claim("Screen application: " + name)
                .answer("Complete: it goes on")
                .screenshot("screening")
                .submit();
        secretariat
                .claim("Assess criteria: " + name)
                .fillEveryNumber("3")
                .answer("Admit")
                .screenshot("criteria")
                .submit();
        endTheWindowForComments();
    }

    /** Members may comment and need not: two weeks later the co-conveners are asked. */
    private void endTheWindowForComments() {
        managementService
                .createJobQuery()
                .activityId("BoundaryEvent_CommentWindowEnded")
                .list()
                .forEach(window -> managementService.executeJob(window.getId()));
    }

    private static Form position(People people, String agency, String name) {
        return people.tasklistOf(agency + ".focal").claim("Record position: " + name);
    }

    private static String referenceIn(Form form) {
        Matcher reference = REFERENCE.matcher(form.text());
        assertThat(reference.find()).isTrue();
        return reference.group();
    }

    /** The last step may still be on its way when the last person has spoken. */
    private void assertThatTheApplicationEndsAs(String status, String reference) {
        TestRestTemplate secretariat = rest.withBasicAuth("secretariat.iom", "demo");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(secretariat
                                .getForObject("/api/applications/" + reference, JsonNode.class)
                                .path("status")
                                .asText())
                        .isEqualTo(status));
    }

    private List<String> memberNames() {
        return rest.getForObject("/api/members", JsonNode.class).findValuesAsText("name");
    }
}
