package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.group.Composition;
import org.ibcm.group.Formation;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupQuestion;
import org.ibcm.group.GroupQuestions;
import org.ibcm.group.GroupReviews;
import org.ibcm.group.GroupStatus;
import org.ibcm.group.GroupView;
import org.ibcm.group.Oversight;
import org.ibcm.group.ProgressStatus;
import org.ibcm.group.SampleGroups;
import org.ibcm.group.SeatView;
import org.ibcm.group.process.GroupProposals;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The list of groups, the page of one, and what people do there. */
@DoorTest
@Import(SampleGroups.class)
class GroupsPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SampleGroups groups;

    @Autowired
    private GroupDirectory directory;

    @Autowired
    private GroupQuestions questions;

    @Autowired
    private Composition composition;

    @Autowired
    private Formation formation;

    @Autowired
    private Oversight oversight;

    @Autowired
    private GroupReviews reviews;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private RepositoryService repositoryService;

    private final String name = SampleGroups.name();

    // ---- who reads what

    @ParameterizedTest
    @CsvSource({"ON_TRACK,On track,good", "AT_RISK,At risk,warn", "OFF_TRACK,Off track,wrong"})
    void theListTellsInWordsAndColourWhatALeadLastReported(ProgressStatus status, String words, String colour) {
        String reference = groups.active(name);
        groups.report(reference, status);

        Document list = Jsoup.parse(Visitor.stranger(port).get("/groups").body());

        assertThat(list.select("tr:has(a[href=/groups/%s])".formatted(reference))
                        .text())
                .contains(name, "Working group", "Decent work for migrants", "ILO", words);
        assertThat(list.select("tr:has(a[href=/groups/%s]) .badge.%s".formatted(reference, colour))
                        .text())
                .isEqualTo(words);
    }

    @Test
    void theListIsDividedByWhereGroupsStand() {
        String proposed = groups.proposed(name);
        String active = groups.active(SampleGroups.name());

        Document list = Jsoup.parse(Visitor.stranger(port).get("/groups").body());

        assertThat(list.select("section:has(h2:containsOwn(At work)) a[href=/groups/%s]".formatted(active)))
                .hasSize(1);
        assertThat(list.select("section:has(h2:containsOwn(Being formed)) a[href=/groups/%s]".formatted(proposed)))
                .hasSize(1);
    }

    @Test
    void aStrangerReadsWhatTheGroupIsAndNoPerson() {
        String reference = groups.active(name);

        Document page =
                Jsoup.parse(Visitor.stranger(port).get("/groups/" + reference).body());

        assertThat(page.select("h1").text()).isEqualTo(name);
        assertThat(page.text())
                .contains(SampleGroups.MANDATE, "Decent work for migrants", "Consensus", "At work", "IOM")
                .doesNotContain("Dina Karam", "atuc@example.org", "two workshops", "Versions");
        assertThat(page.select("main form, a[href^=/cases/], #workplan")).isEmpty();
    }

    @Test
    void membersReadAllOfIt() {
        String reference = groups.active(name);
        groups.report(reference, ProgressStatus.AT_RISK);

        Document page = page("wfp.focal", reference);

        assertThat(page.select("#members").text()).contains("ILO Lead", "IOM Dina Karam", "WHO Nobody is named.");
        assertThat(page.select("#workplan").text()).contains("A mapping, then two workshops.");
        assertThat(page.select("#updates").text())
                .contains("At risk", "The mapping is half done.", "The first workshop.");
        assertThat(page.select("#versions").text()).contains("Proposal");
        assertThat(page.select("#documents, a[href=/cases/%s]".formatted(reference)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"wfp.focal,false", "who.focal,true", "secretariat.iom,true"})
    void theAddressesOfPartnersAreForTheGroupAndTheSecretariat(String userId, boolean seen) {
        String reference = groups.active(name);

        Document page = page(userId, reference);

        assertThat(page.select("#partners").text()).contains("Arab Trade Union Confederation", "Did not answer");
        assertThat(page.text().contains("atuc@example.org")).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"modeller", "network.coordinator"})
    void accountsOutsideTheCoalitionReadWhatIsPublic(String userId) {
        String reference = groups.active(name);

        assertThat(page(userId, reference).select("#workplan, #updates, #versions"))
                .isEmpty();
        assertThat(Visitor.signedIn(port, userId)
                        .get("/groups/" + reference + "/versions")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, userId)
                        .get("/groups/" + reference + "/workplan")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions", "/workplan", "/lead"})
    void aStrangerSignsInForTheRest(String part) {
        Answer answer = Visitor.stranger(port).get("/groups/" + groups.active(name) + part);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/sign-in");
    }

    @Test
    void anUnknownGroupIsNotFound() {
        assertThat(Visitor.stranger(port).get("/groups/GRP-1999-0001").status()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, "who.focal")
                        .get("/groups/GRP-1999-0001/versions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aProposalTellsMembersWhoAsksForIt() {
        String reference = groups.proposed(name);

        assertThat(page("wfp.focal", reference).select("main").text())
                .contains("ILO asks for it", "WHO has not answered yet");
        assertThat(Visitor.stranger(port).get("/groups/" + reference).body()).doesNotContain("has not answered yet");
        assertThat(page("ilo.focal", reference).select("form[action$=/lead]")).isEmpty();
        coalition.as("who.focal", () -> formation.confirmRequest(reference, "who", true, Optional.empty()));
        assertThat(page("ilo.focal", reference)
                        .select("form[action$=/lead] option")
                        .eachText())
                .contains("WHO");
    }

    @Test
    void thePageSpeaksArabic() {
        String reference = groups.active(name);
        Visitor visitor = Visitor.signedIn(port, "ilo.focal").with("Accept-Language", "ar");

        Document page = Jsoup.parse(visitor.get("/groups/" + reference).body());

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.text()).contains("فريق عمل", "الولاية", "تسليم القيادة");
    }

    // ---- decisions and questions

    @Test
    void decisionsOfTheGroupCarryItsNameAndAreReadByItsMembers() {
        String reference = groups.active(name);
        runtimeService.startProcessInstanceByKey(
                "consensus-decision",
                Map.of("decisionTitle", "Adopt the plan", "decisionBody", reference, "decisionSubject", reference));

        assertThat(page("who.focal", reference).select("#decisions").text())
                .contains("Adopt the plan", "not yet spoken");
        assertThat(page("wfp.focal", reference).select("#decisions").text())
                .contains("There is no decision that you may read.");
        assertThat(Visitor.signedIn(port, "who.focal").get("/decisions").body()).contains(name);
    }

    @Test
    void theLeadTakesAQuestionBack() {
        String reference = groups.active(name);
        UUID question = ask(reference);
        String action = "/groups/" + reference + "/questions/" + question + "/withdrawal";

        Answer refused =
                Visitor.signedIn(port, "ilo.focal").submit("/groups/" + reference, action, "withdrawalReason=");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("details[open] #reason-%s-error".formatted(question)))
                .hasSize(1);

        Answer answer = Visitor.signedIn(port, "ilo.focal")
                .submit("/groups/" + reference, action, "withdrawalReason=Too+early.");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(page("who.focal", reference).select("#decisions").text())
                .contains("Which city? Withdrawn", "Too early.");
    }

    @Test
    void othersDoNotTakeItBack() {
        String reference = groups.active(name);
        UUID question = ask(reference);

        assertThat(page("who.focal", reference).select("#decisions form")).isEmpty();
        assertThat(Visitor.signedIn(port, "who.focal")
                        .submit(
                                "/groups/" + reference,
                                "/groups/" + reference + "/questions/" + question + "/withdrawal",
                                "withdrawalReason=No.")
                        .status())
                .isEqualTo(400);
        assertThat(questions.of(reference).get(0).open()).isTrue();
    }

    @Test
    void aQuestionBelongsToItsGroup() {
        String reference = groups.active(name);
        UUID question = ask(reference);
        String other = groups.active(SampleGroups.name());

        assertThat(Visitor.signedIn(port, "ilo.focal")
                        .submit(
                                "/groups/" + other,
                                "/groups/" + other + "/questions/" + question + "/withdrawal",
                                "withdrawalReason=No.")
                        .status())
                .isEqualTo(404);
        assertThat(questions.of(reference).get(0).open()).isTrue();
    }

    // ---- who takes part

    @Test
    void aMemberJoinsLateAndLeaves() {
        String reference = groups.active(name);

        Answer joined = post("wfp.focal", reference, "/members", "agency=wfp&representative=Rana+Aziz");

        assertThat(joined.status()).isEqualTo(302);
        assertThat(page("wfp.focal", reference).select("#members").text()).contains("WFP Rana Aziz");
        assertThat(post("wfp.alternate", reference, "/departure", "agency=wfp").status())
                .isEqualTo(302);
        assertThat(members(reference)).doesNotContain("wfp");
        assertThat(page("wfp.focal", reference).select("#members").text()).contains("Took part earlier", "WFP");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMemberNamesItsRepresentativeEvenIfItAskedForTheGroup(boolean atWork) {
        String reference = atWork ? groups.active(name) : groups.forming(name);

        Answer refused =
                post("who.focal", reference, "/representative", "agency=who&representative=" + "x".repeat(201));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("details[open] #representative-who-error"))
                .hasSize(1);

        assertThat(post("who.focal", reference, "/representative", "agency=who&representative=Lina+Saab")
                        .status())
                .isEqualTo(302);
        Document page = page("who.focal", reference);
        assertThat(page.select("#members").text()).contains("WHO Lina Saab");
        assertThat(page.select("#representative-who").val()).isEqualTo("Lina Saab");
        assertThat(page("wfp.focal", reference).select("form[action$=/representative]"))
                .isEmpty();
        assertThat(post("who.focal", reference, "/representative", "agency=who&representative=")
                        .status())
                .isEqualTo(302);
        assertThat(page("who.focal", reference).select("#members").text()).contains("WHO Nobody is named.");
    }

    @ParameterizedTest
    @CsvSource({"wfp.focal,who,Only the focal point", "wfp.focal,wfp,does not take part"})
    void nobodyElseNamesARepresentative(String userId, String agency, String sentence) {
        String reference = groups.active(name);

        Answer answer = post(userId, reference, "/representative", "agency=" + agency + "&representative=Lina+Saab");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains(sentence);
        assertThat(members(reference)).doesNotContain("wfp");
        assertThat(page(userId, reference).text()).doesNotContain("Lina Saab");
    }

    @Test
    void theListNamesTheProcessAsTasklistDoes() {
        String begin = "start \"%s\" in Tasklist";

        assertThat(Jsoup.parse(Visitor.signedIn(port, "who.focal")
                                .get("/groups")
                                .body())
                        .text())
                .contains(begin.formatted(processName("group-formation")));
        assertThat(page("ilo.focal", groups.active(name)).text())
                .contains(begin.formatted(processName("group-decision")));
    }

    private String processName(String key) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getName();
    }

    @Test
    void nobodyJoinsForAnother() {
        String reference = groups.active(name);

        Answer answer = post("wfp.focal", reference, "/members", "agency=unicef");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .contains("Only the focal point and the alternate of unicef can do this.");
        assertThat(members(reference)).doesNotContain("unicef");
    }

    @Test
    void theLeadIsHandedOver() {
        String reference = groups.active(name);

        Answer refused = post("ilo.focal", reference, "/lead", "leadAgency=wfp");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#leadAgency-error").text())
                .contains("wfp does not take part");
        assertThat(post("ilo.focal", reference, "/departure", "agency=ilo").status())
                .isEqualTo(400);

        assertThat(post("ilo.focal", reference, "/lead", "leadAgency=who").status())
                .isEqualTo(302);
        assertThat(group(reference).leadAgency()).isEqualTo("who");
        assertThat(page("ilo.focal", reference).text()).doesNotContain("Hand over the lead");
    }

    @Test
    void theSecretariatSetsHowOftenAGroupReports() {
        String reference = groups.active(name);

        Answer refused = post("secretariat.iom", reference, "/intervals", "reportEvery=x&reviewEvery=0");
        assertThat(refused.status()).isEqualTo(400);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#reportEvery-error, #reviewEvery-error").eachText())
                .containsExactly("Please give whole months from 1 to 120.", "Please give whole months from 1 to 120.");
        assertThat(page.select("#reportEvery").val()).isEqualTo("x");

        assertThat(post("secretariat.iom", reference, "/intervals", "reportEvery=2&reviewEvery=6")
                        .status())
                .isEqualTo(302);
        assertThat(page("secretariat.iom", reference).text()).contains("every 2 months", "every 6 months");
        assertThat(post("ilo.focal", reference, "/intervals", "reportEvery=9&reviewEvery=9")
                        .status())
                .isEqualTo(400);
        assertThat(group(reference).reportEvery().toTotalMonths()).isEqualTo(2);
    }

    @Test
    void theProposerWithdrawsAProposal() {
        String reference = coalition
                .as("ilo.focal", () -> coalition.start("group-formation", GroupProposals.workingGroup()))
                .getBusinessKey();

        Answer refused = post("ilo.focal", reference, "/withdrawal", "withdrawalReason=+");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#withdrawalReason-error"))
                .hasSize(1);
        assertThat(page("un-women.focal", reference).select("#actions form[action$=withdrawal]"))
                .isEmpty();
        assertThat(post("un-women.focal", reference, "/withdrawal", "withdrawalReason=No.")
                        .status())
                .isEqualTo(400);

        assertThat(post("ilo.focal", reference, "/withdrawal", "withdrawalReason=It+can+wait.")
                        .status())
                .isEqualTo(302);
        assertThat(group(reference).status()).isEqualTo(GroupStatus.WITHDRAWN);
        assertThat(page("un-women.focal", reference).text()).contains("Why it ended", "It can wait.");
        assertThat(Visitor.stranger(port).get("/groups/" + reference).body()).doesNotContain("It can wait.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members", "/representative", "/departure", "/lead", "/intervals", "/withdrawal"})
    void nobodyElseGetsThatFar(String step) {
        String reference = groups.active(name);

        assertThat(post("modeller", reference, step, "agency=wfp&leadAgency=who")
                        .status())
                .isEqualTo(403);
        assertThat(members(reference)).containsExactlyInAnyOrder("ilo", "who", "iom");
    }

    @Test
    void theLanguageCanBeSwitchedWhereAFormCameBack() {
        String reference = groups.active(name);

        assertThat(Visitor.signedIn(port, "ilo.focal")
                        .get("/groups/" + reference + "/lead?language=ar")
                        .status())
                .isEqualTo(302);
    }

    // ---- documents

    @Test
    void membersFileDocumentsWithTheGroup() {
        String reference = groups.active(name);
        String page = "/groups/" + reference;
        Visitor who = Visitor.signedIn(port, "who.focal");

        Answer refused = who.sendFile(page, page + "/documents", "plan.exe", new byte[] {1});
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#file-error").text()).contains("plan.exe");

        Answer answer = who.sendFile(page, page + "/documents", "plan.txt", "Plan.".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(page("wfp.focal", reference).select("#documents").text()).contains("plan.txt");
    }

    // ---- what it owes next

    @Test
    void saysWhenTheNextUpdateAndTheNextReviewBegin() {
        String reference = groups.active(name);

        assertThat(page("wfp.focal", reference).select("#updates, #reviews").text())
                .contains("The next update is asked for on", "The next review begins on");
    }

    @Test
    void saysUntilWhenAnUpdateThatIsAskedForShouldBeInAndCallsItLateOnlyAfterThat() {
        String reference = groups.active(name);
        oversight.awaitUpdate(reference);
        assertThat(page("wfp.focal", reference).select("#updates").text())
                .contains("An update is asked for and should be in by", "00:00")
                .doesNotContain("next update", "late");

        ClockUtil.offset(Duration.ofDays(15).toMillis());
        assertThat(page("wfp.focal", reference).select("#updates").text())
                .contains("An update should have been in by", "Report is late");
        assertThat(inList(reference)).contains("Report is late");
        oversight.chase(reference);
        oversight.chase(reference);
        assertThat(inList(reference)).contains("Does not respond").doesNotContain("Report is late");

        groups.reportOnly(reference);
        assertThat(page("wfp.focal", reference).select("#updates").text())
                .contains("The next update is asked for on", "came late")
                .doesNotContain("Report is late", "Does not respond");
        assertThat(inList(reference)).doesNotContain("Report is late", "Does not respond");
    }

    @Test
    void saysThatAReviewIsUnderWay() {
        String reference = groups.active(name);
        ClockUtil.offset(Duration.ofDays(26).toMillis());

        assertThat(page("wfp.focal", reference).select("#reviews").text())
                .contains("A review is under way since")
                .doesNotContain("next review");
    }

    @Test
    void announcesNothingButTheFinalReportOnceItsWorkIsOver() {
        String reference = groups.active(name);
        reviews.open(reference);
        oversight.awaitUpdate(reference);

        oversight.awaitFinalReport(reference);

        Document page = page("secretariat.iom", reference);
        assertThat(page.select("#updates").text())
                .contains("It writes its final report, due by")
                .doesNotContain("update is asked for");
        assertThat(page.select("#reviews").text())
                .contains("ended without a result")
                .doesNotContain("next review", "under way");
        assertThat(page.select("form[action$=/intervals]")).isEmpty();
        assertThat(Jsoup.parse(Visitor.signedIn(port, "las.focal")
                                .get("/agenda")
                                .body())
                        .select("li:has(a[href=/groups/%s])".formatted(reference))
                        .text())
                .contains("It writes its final report, due by")
                .doesNotContain("ends on");
    }

    private String inList(String reference) {
        return Jsoup.parse(Visitor.stranger(port).get("/groups").body())
                .select("tr:has(a[href=/groups/%s])".formatted(reference))
                .text();
    }

    // ---- versions

    @Test
    void theDifferenceOfTwoVersionsNamesTheLeadAndThePartnersWithoutTheirAddresses() {
        String reference = groups.proposed(name);
        coalition.as("who.focal", () -> formation.confirmRequest(reference, "who", true, Optional.empty()));
        coalition.as("ilo.focal", () -> composition.handOverLead(reference, "who"));
        coalition.as(
                "who.focal",
                () -> formation.revise(
                        reference,
                        group(reference).terms(),
                        "Arab Trade Union Confederation <atuc@example.org>\nRed Crescent <rc@example.org>"));

        Document page = Jsoup.parse(Visitor.signedIn(port, "wfp.focal")
                .get("/groups/" + reference + "/versions")
                .body());

        assertThat(page.select("section:has(h2:contains(Led by)) .difference").text())
                .isEqualTo("[removed:] ILO [added:] WHO");
        assertThat(page.select("section:has(h2:contains(Partners)) .difference").text())
                .isEqualTo("Arab Trade Union Confederation [added:] Red Crescent");
        assertThat(page.text()).doesNotContain("@example.org");
    }

    // ---- what members write

    @ParameterizedTest
    @CsvSource({"secretariat.iom,true", "las.focal,true", "who.focal,true", "wfp.focal,false", "unhcr.focal,false"})
    void whatAMemberSaysBeforeAReviewIsForTheCoConvenersAsItsFormPromises(String userId, boolean seen) {
        String reference = groups.active(name);
        reviews.open(reference);
        coalition.as("who.focal", () -> reviews.comment(reference, "who", Optional.of("Meets too rarely.")));

        Document page = page(userId, reference);

        assertThat(page.text().contains("Meets too rarely.")).isEqualTo(seen);
        assertThat(page.select("#reviews h3").isEmpty()).isEqualTo(!seen);
        assertThat(form("comment-on-group"))
                .contains("lays it before the co-conveners. The other members do not see it.");
    }

    @Test
    void whatAMemberSaysWhenItAsksForAGroupIsForAllMembersAsItsFormSays() {
        String reference = groups.proposed(name);
        coalition.as(
                "who.focal", () -> formation.confirmRequest(reference, "who", true, Optional.of("With two experts.")));

        assertThat(page("wfp.focal", reference).text()).contains("With two experts.");
        assertThat(Visitor.stranger(port).get("/groups/" + reference).body()).doesNotContain("With two experts.");
        assertThat(form("confirm-request")).contains("all members of the coalition can read it");
    }

    private static String form(String name) {
        try {
            return Files.readString(Path.of("forms/group/%s.form".formatted(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- agenda and start page

    @Test
    void theAgendaNamesGroupsThatDoNotRespondOrEndSoon() {
        String reference = groups.active(name);
        oversight.awaitUpdate(reference);
        ClockUtil.offset(Duration.ofDays(15).toMillis());
        oversight.chase(reference);
        oversight.chase(reference);

        Document agenda =
                Jsoup.parse(Visitor.signedIn(port, "las.focal").get("/agenda").body());

        assertThat(agenda.select("li:has(a[href=/groups/%s])".formatted(reference))
                        .text())
                .contains(name, "led by ILO", "Does not respond", "twice in a row", "ends on");
    }

    @Test
    void theStartPageCountsGroups() {
        groups.active(name);
        groups.proposed(SampleGroups.name());

        assertThat(Jsoup.parse(Visitor.stranger(port).get("/").body())
                        .select("#under-way ~ ul")
                        .text())
                .containsPattern("groups? (is|are) at work")
                .containsPattern("groups? (is|are) being formed");
    }

    private UUID ask(String reference) {
        return coalition.as(
                "ilo.focal",
                () -> questions
                        .ask(new GroupQuestion(reference, "Which city?", "Where shall the workshop be?", null))
                        .id());
    }

    private Answer post(String userId, String reference, String step, String fields) {
        // a form's token is good for every form
        return Visitor.signedIn(port, userId).submit("/groups/" + reference, "/groups/" + reference + step, fields);
    }

    private GroupView group(String reference) {
        return directory.find(reference).orElseThrow();
    }

    private List<String> members(String reference) {
        return group(reference).members().stream().map(SeatView::agency).toList();
    }

    private Document page(String userId, String reference) {
        return Jsoup.parse(
                Visitor.signedIn(port, userId).get("/groups/" + reference).body());
    }
}
