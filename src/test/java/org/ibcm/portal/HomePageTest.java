package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The start page and the agenda. */
@DoorTest
class HomePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    /** The page shows what is most urgent; what other tests left open would stand before it. */
    @BeforeEach
    void nothingElseWaits() {
        coalition.endEverything();
    }

    @Test
    void aStrangerReadsWhatTheCoalitionIsAndHowToJoin() {
        asked("Home for strangers");

        Document page = Jsoup.parse(Visitor.stranger(port).get("/").body());

        assertThat(page.text())
                .contains("organisations are members", "Co-conveners are ESCWA, ILO, IOM and LAS", "Under way")
                .doesNotContain("Home for strangers");
        assertThat(page.select("a[href=/join]")).isNotEmpty();
    }

    @Test
    void somebodySignedInFindsWhatWaitsWithTheWayThere() {
        Task task = coalition.task(asked("Observatory at home"), "UserTask_RecordPosition", "agency-ilo");

        Document page = Jsoup.parse(Visitor.signedIn(port, "ilo.focal").get("/").body());

        assertThat(page.select("#waiting ~ .cards a[href=/camunda/app/tasklist/default/#/?task=" + task.getId() + "]")
                        .text())
                .isEqualTo("Record position: Observatory at home");
    }

    @Test
    void tellsWhereADecisionStandsThatOneTakesPartIn() {
        ProcessInstance decision = asked("Observatory that stands");
        says(decision, "las", Map.of("position", "SUPPORT"));

        assertThat(Jsoup.parse(Visitor.signedIn(port, "iom.alternate").get("/").body())
                        .text())
                .containsPattern("Observatory that stands Co-conveners.{1,40}ESCWA, ILO and IOM");
        assertThat(Visitor.signedIn(port, "who.focal").get("/").body()).doesNotContain("Observatory that stands");
    }

    @Test
    void theAgendaPutsAnObjectionFirst() {
        says(
                asked("Objected to"),
                "las",
                Map.of("position", "OBJECT", "reason", "Too early.", "resolution", "Next year."));

        String agenda = Jsoup.parse(
                        Visitor.signedIn(port, "las.focal").get("/agenda").body())
                .text();

        assertThat(agenda).containsSubsequence("Objections", "Objected to", "Objects: LAS");
    }

    @Test
    void theAgendaShowsOfTheDecisionsOfOthersHowManyThereAre() {
        asked("Our own");
        says(asked("Theirs", "un-network"), "who", Map.of("position", "REQUEST_CHANGES", "reason", "Too short."));

        Document ofTheLeague = agenda("las.focal");
        assertThat(ofTheLeague.select("main ol a").eachText()).contains("Our own");
        assertThat(ofTheLeague.text())
                .contains("in other bodies", "Regional UN Network: one open decision")
                .doesNotContain("Theirs", "WHO");
        for (String concerned : List.of("ilo.focal", "secretariat.iom")) {
            Document agenda = agenda(concerned);
            assertThat(agenda.select("main ol a").eachText()).contains("Our own", "Theirs");
            assertThat(agenda.text()).doesNotContain("in other bodies");
        }
    }

    @Test
    void theAgendaDoesNotTellWhoIsLateInADecisionOfOthers() {
        asked("Our own");
        asked("Theirs", "un-network");
        ClockUtil.offset(Duration.ofDays(11).toMillis());

        assertThat(agenda("las.focal").text())
                .contains("Late", "Record position: Our own")
                .doesNotContain("Theirs");
        assertThat(agenda("secretariat.iom").text()).contains("Record position: Theirs");
    }

    @Test
    void noLinkOfTheAgendaIsRefused() {
        asked("Our own");
        asked("Theirs", "un-network");
        Visitor league = Visitor.signedIn(port, "las.focal");

        assertThat(Jsoup.parse(league.get("/agenda").body())
                        .select("main a[href^=/decisions/]")
                        .eachAttr("href"))
                .hasSize(1)
                .allSatisfy(page -> assertThat(league.get(page).status()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"who.focal", "modeller", "network.coordinator"})
    void theAgendaIsForCoConvenersAndSecretariat(String userId) {
        assertThat(Visitor.signedIn(port, userId).get("/agenda").status()).isEqualTo(403);
    }

    private void says(ProcessInstance decision, String agency, Map<String, Object> position) {
        Task task = coalition.task(decision, "UserTask_RecordPosition", "agency-" + agency);
        coalition.as(agency + ".focal", () -> coalition.complete(task, position));
        coalition.runJobs(decision);
    }

    private Document agenda(String userId) {
        return Jsoup.parse(Visitor.signedIn(port, userId).get("/agenda").body());
    }

    private ProcessInstance asked(String title) {
        return asked(title, "co-conveners");
    }

    private ProcessInstance asked(String title, String body) {
        return runtimeService.startProcessInstanceByKey(
                "consensus-decision", Map.of("decisionTitle", title, "decisionBody", body));
    }
}
