package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ibcm.review.process.InputsInHand.refused;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.RegisterUpkeep;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;
import org.ibcm.review.ChapterView;
import org.ibcm.review.ConsultationView;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.Contributions;
import org.ibcm.review.DraftedChapter;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.Heard;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReceivedReport;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.RoundTable;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Consultations, the dialogue of States, chapters and reports, until all is in or the time for it is over (D.5.a). */
@ProcessTest
@CoversProcess(ReviewInputs.PROCESS)
@Import(InputsInHand.class)
class ReviewInputsProcessTest {

    private static final List<String> DRAFTERS = List.of("ilo", "unhcr", "undp", "iom");

    @Autowired
    private Coalition coalition;

    @Autowired
    private InputsInHand inputs;

    @Autowired
    private Contributions contributions;

    @Autowired
    private NationalReports reports;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private Register members;

    @Autowired
    private RegisterUpkeep upkeep;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private IbcmSettings settings;

    // ---- every end

    @Test
    void theReviewGoesOnOnceAllIsIn() {
        String reference = inputs.review("Egypt", "Oman");
        ProcessInstance gathering = inputs.gather(reference);

        assertThat(coalition.tasks(gathering, ReviewInputs.RECORD_CONSULTATION))
                .extracting(Task::getName)
                .hasSize(12)
                .contains(
                        "Record consultation: Migrants and diaspora",
                        "Record consultation: Red Cross and Red Crescent",
                        "Record consultation: National human rights institutions");
        consultAll(gathering);
        assertThat(inputs.consulted(reference)).containsExactlyInAnyOrder(ConsultedParty.values());
        draftAll(gathering);
        assertThat(inputs.view(reference).chapters()).allMatch(ChapterView::written);
        assertThat(coalition.isRunning(gathering)).isTrue();
        receive(reference, "Egypt");
        assertThat(coalition.isRunning(gathering)).isTrue();
        receive(reference, "Oman");
        coalition.runJobs(gathering);

        assertThat(coalition.endEvents(gathering)).contains("EndEvent_AllGathered", "EndEvent_InputsGathered");
        assertThat(coalition.isRunning(gathering)).isFalse();
        assertThat(inputs.view(reference).status()).isEqualTo(ReviewStatus.CONSOLIDATION);
        assertThat(inputs.toldWhom(reference, "review/inputs-closed"))
                .contains("network.coordinator@example.org", "secretariat.iom@example.org");
        assertThat(inputs.letter(reference, "review/inputs-closed"))
                .contains("national reports: 2 of 2 invited States", "consultations: 13 of 13", "chapters: 4 of 4");
        assertThat(inputs.view(reference).milestones())
                .filteredOn(milestone -> milestone.metOn() != null)
                .extracting(milestone -> milestone.kind())
                .contains(MilestoneKind.NATIONAL_REPORTS, MilestoneKind.CONSULTATIONS, MilestoneKind.CHAPTERS);
    }

    @Test
    void theReviewGoesOnWithWhatIsThereWhenTheTimeIsOver() {
        String reference = inputs.review("Egypt", "Oman");
        ProcessInstance gathering = inputs.gather(reference);
        inputs.recordConsultation(gathering, inputs.consultation(gathering, "Media"), inputs.heard("17"));
        inputs.draft(gathering, "ilo", Map.of("chapterSummary", "Recruitment."));
        receive(reference, "Oman");

        coalition.fireTimer(gathering, "BoundaryEvent_InputsTimeOver");
        coalition.runJobs(gathering);

        assertThat(coalition.endEvents(gathering)).contains("EndEvent_InputsGathered");
        assertThat(coalition.endEvents(gathering)).doesNotContain("EndEvent_AllGathered");
        assertThat(coalition.isRunning(gathering)).isFalse();
        assertThat(inputs.view(reference).status()).isEqualTo(ReviewStatus.CONSOLIDATION);
        assertThat(inputs.letter(reference, "review/inputs-closed"))
                .contains("national reports: 1 of 2 invited States", "consultations: 1 of 13", "chapters: 1 of 4");
        coalition.as(
                "secretariat.iom",
                () -> contributions.hear(reference, ConsultedParty.WORKERS, heard("Late, and still heard.")));
        assertThat(inputs.consulted(reference)).containsExactlyInAnyOrder(ConsultedParty.MEDIA, ConsultedParty.WORKERS);
    }

    @Test
    void waitsForNoReportWhereNoneIsAwaited() {
        String reference = inputs.review("Egypt");
        receive(reference, "Egypt");
        ProcessInstance gathering = inputs.gather(reference);

        consultAll(gathering);
        draftAll(gathering);

        assertThat(coalition.isRunning(gathering)).isFalse();
        assertThat(inputs.view(reference).status()).isEqualTo(ReviewStatus.CONSOLIDATION);
    }

    @Test
    void doesNotAskAgainForWhatIsThereFromBefore() {
        String reference = inputs.review("Egypt");
        coalition.as("secretariat.iom", () -> contributions.hear(reference, ConsultedParty.MEDIA, heard("Words.")));
        coalition.as("ilo.focal", () -> contributions.write(reference, RoundTable.RT1, chapter("Work.")));

        ProcessInstance gathering = inputs.gather(reference);

        assertThat(coalition.tasks(gathering, ReviewInputs.RECORD_CONSULTATION)).hasSize(11);
        assertThat(coalition.tasks(gathering, ReviewInputs.DRAFT_CHAPTER)).hasSize(3);
    }

    // ---- consultations

    @Test
    void theSecretariatRecordsAConsultation() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);
        Task task = inputs.consultation(gathering, "Migrants and diaspora");
        assertThat(groups(task)).containsExactly("secretariat");
        assertThat(task.getDueDate()).isEqualTo(closing(inputs.view(reference).due(MilestoneKind.CONSULTATIONS)));

        inputs.recordConsultation(gathering, task, inputs.heard("19", "6"));

        ConsultationView held = inputs.view(reference).consultations().get(0);
        assertThat(held.party()).isEqualTo(ConsultedParty.MIGRANTS_AND_DIASPORA);
        assertThat(held.heldOn()).isEqualTo(inputs.today());
        assertThat(held.participants()).isEqualTo("Three hundred, from 18 countries.");
        assertThat(held.keyMessages()).isEqualTo("Recruitment costs are borne by employers.");
        assertThat(held.objectives()).containsExactly("6", "19");
        assertThat(held.recordedBy()).isNotBlank();
        assertThat(coalition.tasks(gathering, ReviewInputs.RECORD_CONSULTATION)).hasSize(11);
    }

    @Test
    void theDialogueOfStatesIsRecordedInTheSameWay() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);

        Map<String, Object> entered = inputs.heard();
        entered.remove("objectivesCovered");
        inputs.recordConsultation(
                gathering, coalition.task(gathering, ReviewInputs.RECORD_INTER_STATE_DIALOGUE), entered);

        assertThat(inputs.view(reference).consultations())
                .extracting(ConsultationView::party, ConsultationView::objectives)
                .containsExactly(tuple(ConsultedParty.INTER_STATE_MECHANISMS, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            consultationDate  | ''         | the day on which it was held ("consultationDate")
            consultationDate  | tomorrow   | it cannot lie ahead
            consultationDate  | last week  | "consultationDate" must be a day such as
            participants      | ' '        | ("participants")
            keyMessages       | ''         | ("keyMessages")
            objectivesCovered | ["24"]     | "objectivesCovered" must name objectives
            objectivesCovered | data       | "objectivesCovered" must be a list such as
            """)
    void refusesAConsultationThatCannotBeTaken(String field, String value, String message) {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);
        Map<String, Object> entered = inputs.heard("1");
        entered.put(field, value.equals("tomorrow") ? inputs.today().plusDays(1).toString() : value);

        refused(() -> inputs.recordConsultation(gathering, inputs.consultation(gathering, "Media"), entered), message);
        refused(
                () -> inputs.recordConsultation(
                        gathering, coalition.task(gathering, ReviewInputs.RECORD_INTER_STATE_DIALOGUE), entered),
                message);

        assertThat(inputs.consultation(gathering, "Media")).isNotNull();
        assertThat(inputs.view(reference).consultations()).isEmpty();
    }

    @Test
    void refusesACompletionWithoutAnything() {
        ProcessInstance gathering = inputs.gather(inputs.review("Egypt"));

        refused(
                () -> inputs.recordConsultation(gathering, inputs.consultation(gathering, "Media"), Map.of()),
                "\"consultationDate\"");
        refused(() -> inputs.draft(gathering, "ilo", Map.of()), "\"chapterSummary\"");
    }

    @Test
    void aConsultationThatIsRecordedOnThePageEndsItsTask() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);

        coalition.as("secretariat.iom", () -> contributions.hear(reference, ConsultedParty.MEDIA, heard("Words.")));
        coalition.as(
                "secretariat.iom",
                () -> contributions.hear(reference, ConsultedParty.INTER_STATE_MECHANISMS, heard("Agreed.")));
        coalition.runJobs(gathering);

        assertThat(coalition.tasks(gathering, ReviewInputs.RECORD_CONSULTATION))
                .hasSize(11)
                .extracting(Task::getName)
                .doesNotContain("Record consultation: Media");
        assertThat(coalition.tasks(gathering, ReviewInputs.RECORD_INTER_STATE_DIALOGUE))
                .isEmpty();
        assertThat(inputs.view(reference).consultations()).hasSize(2);
    }

    // ---- chapters

    @Test
    void anAgencyOfTheNetworkDraftsItsChapter() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);
        Task task = coalition.task(gathering, ReviewInputs.DRAFT_CHAPTER, "agency-unhcr");
        assertThat(task.getName()).isEqualTo("Draft chapter: Round table 2");
        assertThat(task.getDueDate()).isEqualTo(closing(inputs.view(reference).due(MilestoneKind.CHAPTERS)));
        assertThat(String.valueOf(taskService.getVariable(task.getId(), "chapterFacts")))
                .contains("Round table 2", "8 Saving lives", "21 Return and reintegration");

        inputs.draft(
                gathering,
                "unhcr",
                Map.of(
                        "chapterSummary",
                        "Borders and rescue.",
                        "documentLink",
                        "https://example.org/rt2.pdf",
                        "objectivesCovered",
                        List.of("8", "4"),
                        "principlesCovered",
                        List.of("HUMAN_RIGHTS", "CHILD_SENSITIVE")));

        ChapterView chapter = chapter(reference, RoundTable.RT2);
        assertThat(chapter.summary()).isEqualTo("Borders and rescue.");
        assertThat(chapter.documentLink()).isEqualTo("https://example.org/rt2.pdf");
        assertThat(chapter.objectives()).containsExactly("4", "8");
        assertThat(chapter.principles())
                .containsExactly(GuidingPrinciple.HUMAN_RIGHTS, GuidingPrinciple.CHILD_SENSITIVE);
        assertThat(chapter.writtenBy()).isNotBlank();
        assertThat(coalition.tasks(gathering, ReviewInputs.DRAFT_CHAPTER)).hasSize(3);
    }

    @Test
    void aChapterCoversTheObjectivesOfItsRoundTableUnlessItsAgencySaysOtherwise() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);

        inputs.draft(gathering, "undp", Map.of("chapterSummary", "Services."));

        assertThat(chapter(reference, RoundTable.RT3).objectives()).containsExactly("14", "15", "16", "19", "20", "22");
        assertThat(chapter(reference, RoundTable.RT3).principles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            chapterSummary    | ''                  | ("chapterSummary")
            documentLink      | report              | ("documentLink")
            objectivesCovered | ["24"]              | "objectivesCovered" must name objectives
            principlesCovered | ["HONESTY"]         | "principlesCovered" must name guiding principles
            """)
    void refusesAChapterThatCannotBeTaken(String field, String value, String message) {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);
        Map<String, Object> entered = new HashMap<>(Map.of("chapterSummary", "Work."));
        entered.put(field, value);

        refused(() -> inputs.draft(gathering, "ilo", entered), message);

        assertThat(coalition.task(gathering, ReviewInputs.DRAFT_CHAPTER, "agency-ilo"))
                .isNotNull();
        assertThat(chapter(reference, RoundTable.RT1).written()).isFalse();
    }

    @Test
    void refusesAChapterOfAnotherAgency() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);
        Task task = coalition.task(gathering, ReviewInputs.DRAFT_CHAPTER, "agency-ilo");

        refused(
                () -> coalition.as("who.focal", () -> contributions.write(reference, RoundTable.RT1, chapter("Work."))),
                "left to the focal point and the alternate of ilo");
        refused(
                () -> coalition.as(
                        "network.coordinator", () -> contributions.write(reference, RoundTable.RT1, chapter("Work."))),
                "left to the focal point and the alternate of ilo");
        refused(() -> coalition.complete(task, Map.of("chapterSummary", "By nobody.")), "of ilo");

        assertThat(chapter(reference, RoundTable.RT1).written()).isFalse();
    }

    @Test
    void aChapterThatIsWrittenOnThePageEndsItsTask() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);

        coalition.as("iom.focal", () -> contributions.write(reference, RoundTable.RT4, chapter("Data.")));
        coalition.as("iom.alternate", () -> contributions.write(reference, RoundTable.RT4, chapter("Better data.")));
        coalition.runJobs(gathering);

        assertThat(coalition.tasks(gathering, ReviewInputs.DRAFT_CHAPTER)).hasSize(3);
        assertThat(chapter(reference, RoundTable.RT4).summary()).isEqualTo("Better data.");
    }

    @Test
    void whatABetterChapterReplacesIsKept() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);
        inputs.draft(
                gathering,
                "ilo",
                Map.of("chapterSummary", "Work.", "documentLink", "https://example.org/rt1-first.pdf"));
        assertThat(chapter(reference, RoundTable.RT1).earlier()).isEmpty();

        coalition.as(
                "network.coordinator", () -> contributions.write(reference, RoundTable.RT1, chapter("Decent work.")));

        assertThat(chapter(reference, RoundTable.RT1).summary()).isEqualTo("Decent work.");
        assertThat(chapter(reference, RoundTable.RT1).writtenBy()).isEqualTo("Network Coordinator");
        assertThat(chapter(reference, RoundTable.RT1).earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.summary()).isEqualTo("Work.");
            assertThat(earlier.documentLink()).isEqualTo("https://example.org/rt1-first.pdf");
            assertThat(earlier.objectives()).isEqualTo(RoundTable.RT1.objectives());
            assertThat(earlier.writtenBy()).isNotBlank();
        });
        refused(
                () -> coalition.as("who.focal", () -> contributions.write(reference, RoundTable.RT1, chapter("Mine."))),
                "left to the focal point and the alternate of ilo");
    }

    @Test
    void aChapterGoesToAnotherAgencyWithItsTask() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);
        Task task = coalition.task(gathering, ReviewInputs.DRAFT_CHAPTER, "agency-ilo");
        taskService.setAssignee(task.getId(), "ilo.focal");

        coalition.as("secretariat.iom", () -> contributions.give(reference, RoundTable.RT1, "undp"));

        Task moved = taskService.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(moved.getAssignee()).isNull();
        assertThat(groups(moved)).containsExactly("agency-undp");
        assertThat(chapter(reference, RoundTable.RT1).agency()).isEqualTo("undp");
        assertThat(inputs.toldWhom(reference, "review/chapter-given"))
                .contains("ilo.focal@example.org", "undp.focal@example.org")
                .doesNotContain("who.focal@example.org");
        assertThat(inputs.letter(reference, "review/chapter-given"))
                .contains("Round table 1", "which was with ILO, is now drafted by UNDP", "/chapters/RT1");
        coalition.as("undp.focal", () -> coalition.complete(moved, Map.of("chapterSummary", "Work.")));
        coalition.runJobs(gathering);
        assertThat(chapter(reference, RoundTable.RT1).written()).isTrue();
        assertThat(coalition.tasks(gathering, ReviewInputs.DRAFT_CHAPTER)).hasSize(3);
    }

    @Test
    void aChapterIsGivenToAnAgencyOfTheNetworkOnly() {
        String reference = inputs.review("Egypt");

        refused(
                () -> coalition.as("secretariat.iom", () -> contributions.give(reference, RoundTable.RT1, "las")),
                "agencies of the Regional UN Network (\"agency\"); \"las\" is none of them");
        refused(
                () -> coalition.as("secretariat.iom", () -> contributions.give(reference, RoundTable.RT1, "nobody")),
                "(\"agency\"); \"nobody\" is none of them");
        refused(
                () -> coalition.as("secretariat.iom", () -> contributions.give(reference, RoundTable.RT1, "ilo")),
                "with ilo already (\"agency\")");
        refused(
                () -> coalition.as("ilo.focal", () -> contributions.give(reference, RoundTable.RT1, "undp")),
                "left to the coordinator of the Network and the secretariat (\"agency\")");
        assertThat(chapter(reference, RoundTable.RT1).agency()).isEqualTo("ilo");
        assertThat(inputs.told(reference, "review/chapter-given")).isEmpty();
    }

    @Test
    void theTaskOfAChapterLeadsToThePageOfItsFindings() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);

        Task task = coalition.task(gathering, ReviewInputs.DRAFT_CHAPTER, "agency-ilo");

        assertThat(String.valueOf(taskService.getVariable(task.getId(), "chapterFacts")))
                .contains("/reviews/%d/chapters/RT1"
                        .formatted(inputs.view(reference).year()));
    }

    // ---- reminders

    @Test
    void remindsThoseWhoHaveNotActed() {
        String reference = inputs.review("Egypt");
        ProcessInstance gathering = inputs.gather(reference);
        LocalDate due = inputs.view(reference).due(MilestoneKind.CONSULTATIONS);
        inputs.recordConsultation(gathering, inputs.consultation(gathering, "Media"), inputs.heard("17"));
        inputs.draft(gathering, "ilo", Map.of("chapterSummary", "Work."));
        assertThat(managementService
                        .createJobQuery()
                        .processInstanceId(gathering.getId())
                        .activityId("BoundaryEvent_ConsultationsReminderDue")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(closing(due.minusDays(14)));

        coalition.fireTimer(gathering, "BoundaryEvent_ConsultationsReminderDue");
        coalition.fireTimer(gathering, "BoundaryEvent_DialogueReminderDue");
        coalition.fireTimer(gathering, "BoundaryEvent_ChaptersReminderDue");

        assertThat(inputs.toldWhom(reference, "review/consultations-reminder"))
                .containsExactlyInAnyOrder("secretariat.iom@example.org", "secretariat.escwa@example.org");
        assertThat(inputs.letter(reference, "review/consultations-reminder"))
                .contains("employers, workers", "faith-based organisations")
                .doesNotContain("media");
        assertThat(inputs.toldWhom(reference, "review/input-reminder"))
                .contains("unhcr.focal@example.org", "iom.alternate@example.org", "secretariat.iom@example.org")
                .doesNotContain("ilo.focal@example.org", "who.focal@example.org");
        assertThat(coalition.tasks(gathering, ReviewInputs.RECORD_CONSULTATION)).hasSize(11);
    }

    // ---- former members

    @Test
    void theChapterOfAnAgencyThatHasLeftGoesToTheCoordinator() {
        String agency = newAgency();
        String reference = reviewWithChapterOf(agency);
        ProcessInstance gathering = inputs.gather(reference);
        Task task = coalition.task(gathering, ReviewInputs.DRAFT_CHAPTER, "agency-" + agency);
        taskService.setAssignee(task.getId(), "somebody");

        upkeep.recordDeparture(agency, inputs.today(), "Closed.");

        Task moved = coalition.task(gathering, ReviewInputs.DRAFT_CHAPTER, "network-coordinator");
        assertThat(moved.getId()).isEqualTo(task.getId());
        assertThat(moved.getAssignee()).isNull();
        assertThat(groups(moved)).containsExactly("network-coordinator");
        assertThat(inputs.toldWhom(reference, "review/chapter-vacant"))
                .containsExactly("network.coordinator@example.org");
        assertThat(inputs.letter(reference, "review/chapter-vacant"))
                .contains("Draft chapter: Round table 3", "?task=" + task.getId());
        coalition.as("network.coordinator", () -> coalition.complete(moved, Map.of("chapterSummary", "Services.")));
        coalition.runJobs(gathering);
        assertThat(chapter(reference, RoundTable.RT3).written()).isTrue();
        assertThat(chapter(reference, RoundTable.RT3).agency()).isEqualTo(agency);
        assertThat(coalition.tasks(gathering, ReviewInputs.DRAFT_CHAPTER)).hasSize(3);
    }

    @Test
    void theChapterOfAnAgencyThatLeftBeforeGoesToTheCoordinatorAtOnce() {
        String agency = newAgency();
        String reference = reviewWithChapterOf(agency);
        upkeep.recordDeparture(agency, inputs.today(), "Closed.");

        ProcessInstance gathering = inputs.gather(reference);

        Task task = coalition.task(gathering, ReviewInputs.DRAFT_CHAPTER, "network-coordinator");
        assertThat(task.getName()).isEqualTo("Draft chapter: Round table 3");
    }

    @Test
    void nobodyWaitsForTheCommentOfACoConvenerThatHasLeft() {
        String agency = newAgency();
        upkeep.assignRoles(agency, List.of(Role.UN_NETWORK, Role.CO_CONVENER), Optional.empty());
        String reference = inputs.review("Egypt");
        cycle.closeInputs(reference);
        coalition.as("network.coordinator", () -> cycle.consolidate(reference, "https://example.org/draft.pdf", null));
        ProcessInstance report = runtimeService.startProcessInstanceByKey(ReviewReport.PROCESS, reference);
        Task conference = coalition.task(report, "UserTask_RecordConference");
        coalition.as("secretariat.iom", () -> coalition.complete(conference, Map.of()));
        Task finalise = coalition.task(report, "UserTask_FinaliseReport");
        Map<String, Object> links = Map.of(
                "reportLinkArabic", "https://example.org/ar.pdf", "reportLinkEnglish", "https://example.org/en.pdf");
        coalition.as("network.coordinator", () -> coalition.complete(finalise, links));
        coalition.runJobs(report);
        assertThat(coalition.task(report, "UserTask_CommentOnReview", "agency-" + agency))
                .isNotNull();

        upkeep.recordDeparture(agency, inputs.today(), "Closed.");
        coalition.runJobs(report);

        assertThat(coalition.tasks(report, "UserTask_CommentOnReview"))
                .hasSize(4)
                .allSatisfy(task -> assertThat(groups(task)).doesNotContain("agency-" + agency));
        assertThat(inputs.view(reference).comments()).isEmpty();
    }

    @Test
    void keepsNoTextOfTheInputsInTheProcess() {
        ProcessInstance gathering = inputs.gather(inputs.review("Egypt"));
        inputs.recordConsultation(gathering, inputs.consultation(gathering, "Media"), inputs.heard("17"));
        inputs.draft(gathering, "ilo", Map.of("chapterSummary", "Work."));

        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(gathering.getId())
                        .list())
                .filteredOn(variable -> variable.getValue() != null)
                .extracting(VariableInstance::getName)
                .doesNotContain("keyMessages", "participants", "chapterSummary");
    }

    private void consultAll(ProcessInstance gathering) {
        coalition
                .tasks(gathering, ReviewInputs.RECORD_CONSULTATION)
                .forEach(task -> inputs.recordConsultation(gathering, task, inputs.heard("1")));
        inputs.recordConsultation(
                gathering, coalition.task(gathering, ReviewInputs.RECORD_INTER_STATE_DIALOGUE), inputs.heard("23"));
    }

    private void draftAll(ProcessInstance gathering) {
        DRAFTERS.forEach(agency -> inputs.draft(gathering, agency, Map.of("chapterSummary", "Of " + agency)));
    }

    private void receive(String reference, String state) {
        coalition.as(
                "secretariat.iom",
                () -> reports.receive(reference, state, new ReceivedReport(null, null, null, List.of("1"))));
    }

    private Heard heard(String messages) {
        return new Heard(inputs.today(), "All who came.", messages, List.of());
    }

    private static DraftedChapter chapter(String summary) {
        return new DraftedChapter(summary, null, List.of("6"), List.of());
    }

    private ChapterView chapter(String reference, RoundTable roundTable) {
        return inputs.view(reference).chapters().stream()
                .filter(chapter -> chapter.roundTable() == roundTable)
                .findFirst()
                .orElseThrow();
    }

    private String reviewWithChapterOf(String agency) {
        return inputs.review(Map.of(RoundTable.RT3, agency), "Egypt");
    }

    private String newAgency() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return members.admit(new Register.Admission(
                "by-hand-" + unique,
                "United Nations Office for Mobility " + unique,
                "UNOM" + unique,
                OrganisationType.UN_ENTITY,
                RepresentationLevel.BOTH,
                new Register.Person("Dina Saleh", "dina@" + unique + ".example"),
                Optional.empty()));
    }

    private List<String> groups(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private Date closing(LocalDate day) {
        return Date.from(day.atTime(17, 0).atZone(settings.zone()).toInstant());
    }
}
