package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Accounts;
import org.ibcm.membership.process.ExpressionsOfInterest;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class CasePageTest {

    private static final List<String> CO_CONVENERS = List.of("escwa", "iom", "las", "ilo");

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private RepositoryService repositoryService;

    private ProcessInstance application;
    private String name;
    private String reference;
    private String page;

    @BeforeEach
    void apply() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        name = interest.get("organisationName").toString();
        application = coalition.as("secretariat.iom", () -> coalition.start("membership-approval", interest));
        reference = application.getBusinessKey();
        page = "/cases/" + reference;
    }

    @Test
    void tellsWhatTheCaseIsAboutAndWhatItWaitsFor() {
        Document shown = read("secretariat.iom");

        assertThat(shown.select("h1").text()).isEqualTo(name);
        assertThat(shown.select("dl.facts").text())
                .contains("Open", "With the secretariat", "Screen application: " + name);
        assertThat(timeline(shown)).first().asString().containsPattern("began the case: Expression of interest filed");
        assertThat(timeline(shown))
                .last()
                .asString()
                .startsWith("Waiting for Secretariat: Screen application: " + name);
        assertThat(shown.select("ol.timeline time[datetime$=Z]")).isNotEmpty();
    }

    @Test
    void tellsWhoDidWhatAndWhatWasWrittenToHowMany() {
        inReview();
        comment("who");

        List<String> lines = timeline(read("secretariat.iom"));

        assertThat(lines)
                .anyMatch(line -> line.matches(".*Secretariat.* completed Screen application: .*"))
                .anyMatch(line -> line.matches(".*WHO.* completed Comment on application: .*"))
                .anyMatch(line -> line.matches("Comment on application: .* was put to .*FAO.*WHO.*"))
                .anyMatch(line -> line.matches("Message to 1 person: .*" + reference + ".*"));
        assertThat(lines.stream().filter(line -> line.startsWith("Waiting for ") && line.contains("Comment on")))
                .singleElement()
                .asString()
                .contains("FAO", "Answer due")
                .doesNotContain("WHO,");
    }

    @Test
    void theSecretariatReadsToWhomAMessageWentAndWhetherItArrived() {
        Document secretariat = read("secretariat.iom");
        inReview();
        Document member = read("who.focal");

        assertThat(secretariat.select("ol.timeline details").text()).contains("@observatory.example");
        assertThat(member.select("ol.timeline details")).isEmpty();
        assertThat(member.text()).contains("Message to").doesNotContain("@observatory.example");
    }

    @Test
    void everyStepIsForTheSecretariat() {
        inReview();

        Document steps =
                Jsoup.parse(signedIn("secretariat.iom").get(page + "/steps").body());
        assertThat(steps.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Register application Done by the system Membership approval"))
                .anyMatch(row -> row.contains("Branch or meeting of paths"))
                .anyMatch(row -> row.matches("Comment on application.* Task Membership approval .* open WHO"));
        assertThat(steps.select("tbody").text()).doesNotContainPattern("\\b[a-z]+[A-Z]|[A-Za-z]_[A-Z]|agency-|#");
        assertThat(signedIn("who.focal").get(page + "/steps").status()).isEqualTo(403);
    }

    @Test
    void drawsWhatHasBeenDoneAndWhereItStands() {
        inReview();

        Element drawing = read("secretariat.iom").select(".diagram .canvas").first();

        assertThat(drawing.attr("dir")).isEqualTo("ltr");
        assertThat(drawing.attr("data-done").split(" "))
                .contains("UserTask_ScreenApplication", "StartEvent_ExpressionOfInterestFiled")
                .doesNotContain("UserTask_AssessCriteria");
        assertThat(drawing.attr("data-current").split(" "))
                .contains("UserTask_AssessCriteria:1")
                .anyMatch(place -> place.matches("UserTask_CommentOnApplication:[1-9]\\d"));
        assertThat(drawing.attr("data-flows")).isNotBlank();
        Answer model = signedIn("secretariat.iom").get(drawing.attr("data-model"));
        assertThat(model.status()).isEqualTo(200);
        assertThat(model.header("Content-Type")).startsWith("application/xml");
        assertThat(model.body()).contains("id=\"UserTask_ScreenApplication\"", "BPMNDiagram");
    }

    @Test
    void theModelsOfOtherCasesAndOfCasesOfOthersAreNotShown() {
        String decision = definition("consensus-decision");
        String own = definition("membership-approval");

        assertThat(signedIn("secretariat.iom").get(page + "/models/" + own).status())
                .isEqualTo(200);
        assertThat(signedIn("secretariat.iom").get(page + "/models/" + decision).status())
                .isEqualTo(404);
        assertThat(signedIn("who.focal").get(page + "/models/" + own).status()).isEqualTo(403);
    }

    @Test
    void theViewerIsLoadedHereAndNothingFromElsewhere() {
        Document shown = read("secretariat.iom");

        assertThat(shown.select("script[src*=bpmn-navigated-viewer]")).hasSize(1);
        assertThat(shown.select("script:not([src]), [style], [src^=http], link[href^=http]"))
                .isEmpty();
        for (Element asset : shown.select("script[src], link[rel=stylesheet]")) {
            String address = asset.hasAttr("src") ? asset.attr("src") : asset.attr("href");
            assertThat(Visitor.stranger(port).get(address).status()).as(address).isEqualTo(200);
        }
        assertThat(Visitor.stranger(port).get("/assets/bpmn-js/LICENSE").body()).contains("watermark");
    }

    /** A browser fetches model, pictures and scripts after the page whose form it then sends. */
    @Test
    void aFormWorksAfterOtherThingsWereFetched() {
        Visitor visitor = signedIn("secretariat.iom");
        Document shown = Jsoup.parse(visitor.get(page).body());
        String token = shown.select("form[enctype] input[name=_csrf]").val();
        visitor.get(shown.select(".canvas").attr("data-model"));
        visitor.get("/assets/mark.svg");

        Answer answer = visitor.send(
                "POST",
                page + "/documents",
                ("_csrf=" + Visitor.encoded(token)).getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Please choose a file first.");
    }

    @Test
    void theCaseLeadsToItsDecisionAndTheDecisionToItsCase() {
        inDecision();
        Document shown = read("ilo.focal");

        String decision = decisions(shown).get(0);

        assertThat(timeline(shown)).anyMatch(line -> line.startsWith("Decision by consensus began"));
        Answer redirected = signedIn("ilo.focal").get("/cases/" + decision);
        assertThat(redirected.status()).isEqualTo(302);
        assertThat(redirected.header("Location")).endsWith(page);
    }

    /** The positions of the co-conveners are theirs; that they decide is everybody's. */
    @Test
    void aMemberSeesTheCaseAndNotTheDecisionOfOthers() {
        inDecision();
        position("ilo");
        Document shown = read("who.focal");

        assertThat(decisions(shown)).isEmpty();
        assertThat(timeline(shown)).anyMatch(line -> line.startsWith("Waiting: Decide on admission"));
        assertThat(shown.select(".diagram")).hasSize(1);
        assertThat(shown.text()).doesNotContain("Record position", "DEC-");
        assertThat(signedIn("who.focal")
                        .get(page + "/models/" + definition("consensus-decision"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theStoryOutlivesTheHistoryOfTheEngine() {
        admitted();
        List<String> before = timeline(read("secretariat.iom"));

        List<HistoricProcessInstance> histories =
                historyService.createHistoricProcessInstanceQuery().finished().list();
        assertThat(histories).isNotEmpty();
        histories.forEach(history -> historyService.deleteHistoricProcessInstance(history.getId()));

        Document shown = read("secretariat.iom");
        assertThat(timeline(shown))
                .isEqualTo(before)
                .anyMatch(line -> line.startsWith("Decision by consensus ended: Adopted"))
                .last()
                .asString()
                .startsWith("The case ended: Member admitted");
        assertThat(shown.select("dl.facts").text()).contains("Closed", "Admitted", "Adopted");
        assertThat(shown.select(".diagram .canvas").first().attr("data-done")).contains("EndEvent_MemberAdmitted");
        assertThat(shown.select(".diagram .canvas"))
                .hasSize(2)
                .allSatisfy(drawing -> assertThat(drawing.attr("data-current")).isEmpty());
    }

    @Test
    void withoutItsModelACaseIsToldInWords() {
        String bpmn = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="test"><process id="passing-model" name="Passing model" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <startEvent id="Start" name="Passing begun"/><sequenceFlow id="Flow" sourceRef="Start" targetRef="End"/>
                  <endEvent id="End" name="Passing done"/></process></definitions>""";
        String deployment = repositoryService
                .createDeployment()
                .addString("passing-model.bpmn", bpmn)
                .deploy()
                .getId();
        runtimeService.startProcessInstanceByKey("passing-model", reference);
        assertThat(read("secretariat.iom").select(".diagram")).hasSize(2);

        repositoryService.deleteDeployment(deployment, true, true, true);

        Document shown = read("secretariat.iom");
        assertThat(shown.select(".diagram")).hasSize(1);
        assertThat(shown.select(".diagrams").text()).contains("Passing model: The model that this run followed");
        assertThat(timeline(shown)).anyMatch(line -> line.startsWith("The case ended: Passing done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat.escwa", "admin", "ilo.focal", "las.alternate"})
    void thoseConcernedSeeTheCase(String userId) {
        assertThat(signedIn(userId).get(page).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who.focal", "network.coordinator", "modeller"})
    void othersDoNot(String userId) {
        Answer answer = signedIn(userId).get(page);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Your account may not do this").doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEM-1999-0001", "DEC-1999-0001", "GRP-1"})
    void anUnknownCaseIsNotFound(String unknown) {
        assertThat(signedIn("secretariat.iom").get("/cases/" + unknown).status())
                .isEqualTo(404);
    }

    @Test
    void aStrangerIsLedToTheSignIn() {
        Answer answer = Visitor.stranger(port).get(page);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/sign-in?next=");
    }

    @Test
    void speaksArabicAndKeepsNamesAsTheyAre() {
        Document shown = Jsoup.parse(signedIn("secretariat.iom")
                .with("Accept-Language", "ar")
                .get(page)
                .body());

        assertThat(shown.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(timeline(shown)).last().asString().startsWith("بانتظار الأمانة: Screen application: " + name);
        assertThat(shown.select("ol.timeline > li:last-child > span > bdi").eachText())
                .containsExactly("الأمانة", "Screen application: " + name);
        assertThat(shown.select(".canvas").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void theSecretariatWithdrawsForTheApplicant() {
        Visitor secretariat = signedIn("secretariat.iom");

        Answer unconfirmed = secretariat.submit(page, page + "/withdrawal", "withdrawalReason=Merged.");
        assertThat(unconfirmed.status()).isEqualTo(400);
        Document refused = Jsoup.parse(unconfirmed.body());
        assertThat(refused.select("#confirmed-error").text()).contains("Please confirm that the applicant wants");
        assertThat(refused.select("#withdrawalReason").text()).isEqualTo("Merged.");
        assertThat(coalition.isRunning(application)).isTrue();

        Answer answer = secretariat.submit(page, page + "/withdrawal", "withdrawalReason=Merged.&confirmed=true");

        assertThat(answer.status()).isEqualTo(302);
        Document shown = read("secretariat.iom");
        assertThat(shown.select("dl.facts").text()).contains("Closed", "Withdrawn", "Merged.");
        assertThat(shown.select("form[action$=/withdrawal], form[action$=/correction]"))
                .isEmpty();
        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_ApplicationWithdrawn");
    }

    @Test
    void theSecretariatCorrectsWhoSpeaksForTheApplicant() {
        Visitor secretariat = signedIn("secretariat.iom");
        Document before = read("secretariat.iom");
        assertThat(before.select("#focalPointName").val()).isEqualTo("Amal Haddad");
        String form = "organisationType=ACADEMIA&focalPointName=Dina+Saleh&focalPointEmail=%s&correctionReason=%s";

        Answer refused =
                secretariat.submit(page, page + "/correction", form.formatted("ilo.focal@example.org", "Wrong."));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#focalPointEmail-error").text())
                .contains("already acts for ILO");
        assertThat(Jsoup.parse(refused.body()).select("#focalPointName").val()).isEqualTo("Dina Saleh");

        String address = application.getId() + "@e.example";
        Answer answer = secretariat.submit(page, page + "/correction", form.formatted(address, "By+phone."));

        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        Document shown = Jsoup.parse(secretariat.get(page).body());
        assertThat(shown.select("[role=status]").text()).isEqualTo("The corrections are saved.");
        assertThat(shown.select("#focalPointEmail").val()).isEqualTo(address);
        assertThat(shown.select("#organisationType option[selected]").val()).isEqualTo("ACADEMIA");
    }

    @Test
    void nobodyElseActsForTheApplicant() {
        Document shown = read("ilo.focal");

        assertThat(shown.select("form[action$=/withdrawal], form[action$=/correction]"))
                .isEmpty();
        for (String step : List.of("/withdrawal", "/correction")) {
            assertThat(signedIn("ilo.focal")
                            .submit("/members", page + step, "confirmed=true")
                            .status())
                    .isEqualTo(403);
            assertThat(signedIn("secretariat.iom").get(page + step).header("Location"))
                    .endsWith(page);
        }
        assertThat(coalition.isRunning(application)).isTrue();
    }

    private void inReview() {
        Task screening = coalition.task(application, "UserTask_ScreenApplication");
        coalition.as("secretariat.iom", () -> coalition.complete(screening, Map.of("screeningOutcome", "COMPLETE")));
        coalition.runJobs(application);
    }

    private void comment(String agency) {
        Task task = coalition.task(application, "UserTask_CommentOnApplication", Accounts.agencyGroup(agency));
        coalition.as(agency + ".focal", () -> coalition.complete(task, Map.of("comment", "Welcome.")));
        coalition.runJobs(application);
    }

    private void inDecision() {
        inReview();
        Map<String, Object> scores = new HashMap<>(Map.of("recommendation", "ADMIT", "recommendationNote", ""));
        for (int slot = 1; slot <= 5; slot++) {
            scores.put("score" + slot, 2);
            scores.put("note" + slot, "");
        }
        Task assessment = coalition.task(application, "UserTask_AssessCriteria");
        coalition.as("secretariat.escwa", () -> coalition.complete(assessment, scores));
        coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");
        coalition.runJobs(application);
    }

    private void position(String agency) {
        Task task = coalition.task(application, "UserTask_RecordPosition", Accounts.agencyGroup(agency));
        coalition.as(agency + ".focal", () -> coalition.complete(task, Map.of("position", "SUPPORT")));
        coalition.runJobs(application);
    }

    private void admitted() {
        inDecision();
        CO_CONVENERS.forEach(this::position);
        assertThat(coalition.isRunning(application)).isFalse();
    }

    private String definition(String process) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Document read(String userId) {
        Answer answer = signedIn(userId).get(page);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> timeline(Document page) {
        return page.select("ol.timeline > li").eachText();
    }

    private static List<String> decisions(Document page) {
        return page.select("dl.facts a[href^=/decisions/]").eachAttr("href").stream()
                .map(address -> address.substring("/decisions/".length()))
                .toList();
    }

    private Visitor signedIn(String userId) {
        return Visitor.signedIn(port, userId).with("Accept", "text/html,*/*;q=0.8");
    }
}
