package org.ibcm.output.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ibcm.output.process.OutputsInHand.PARTNER;
import static org.ibcm.output.process.OutputsInHand.form;
import static org.ibcm.output.process.OutputsInHand.with;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.document.Upload;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.group.ActiveGroups;
import org.ibcm.group.GroupProcedure;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.output.Acknowledgement;
import org.ibcm.output.Clearance;
import org.ibcm.output.ConcernStep;
import org.ibcm.output.CorrectionStatus;
import org.ibcm.output.CorrectionView;
import org.ibcm.output.Endorsement;
import org.ibcm.output.Endorsement.Revision;
import org.ibcm.output.LogosSeen;
import org.ibcm.output.NoticeView;
import org.ibcm.output.NoticeView.InformedView;
import org.ibcm.output.OutputDraft;
import org.ibcm.output.OutputFiles;
import org.ibcm.output.OutputLine;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputType;
import org.ibcm.output.OutputVersionView;
import org.ibcm.output.OutputView;
import org.ibcm.output.PartnerLogos;
import org.ibcm.output.PartyView;
import org.ibcm.output.PeerReviewView;
import org.ibcm.output.PeerReviews;
import org.ibcm.output.Preparation;
import org.ibcm.output.ProductCorrections;
import org.ibcm.output.ProgressView;
import org.ibcm.output.ReviewRecommendation;
import org.ibcm.output.VersionOccasion;
import org.ibcm.register.ContactKind;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.RegisterUpkeep;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From an output of a group to every possible end (D.2). */
@ProcessTest
@CoversProcess(OutputEndorsement.PROCESS)
@Import({ActiveGroups.class, OutputsInHand.class})
class OutputEndorsementProcessTest {

    private static final String FROM_UN = "Lina Khoury <lina@un.example>";
    private static final String FROM_OUTSIDE = """
            Omar Said <omar@university.example>
            Sara Haddad <sara@institute.example>
            """;

    @Autowired
    private Coalition coalition;

    @Autowired
    private ActiveGroups groups;

    @Autowired
    private OutputsInHand outputs;

    @Autowired
    private Endorsement endorsement;

    @Autowired
    private ProductCorrections corrections;

    @Autowired
    private OutputFiles files;

    @Autowired
    private Preparation preparation;

    @Autowired
    private PartnerLogos partnerLogos;

    @Autowired
    private PeerReviews peerReviews;

    @Autowired
    private OutputRegister register;

    @Autowired
    private Documents documents;

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
    private Clock clock;

    @Autowired
    private IbcmSettings settings;

    // ---- cases as they happened

    /** The Situation Report on International Migration of 2019, by ESCWA and IOM. */
    @Test
    void theSituationReportIsIssuedWithTwoLogos() {
        String group = groups.workingGroup(GroupProcedure.CONSENSUS, "escwa", "iom", "who");
        ProcessInstance report = outputs.submit(form(group, "escwa", "iom"));

        assertThat(outputs.reference(report)).matches("OUT-\\d{4}-\\d{4}");
        assertThat(outputs.view(report).status()).isEqualTo(OutputStatus.SUBMITTED);
        outputs.clearLogos(report, "escwa", "iom");
        assertThat(outputs.view(report).status()).isEqualTo(OutputStatus.NOTICE);
        assertThat(outputs.toldWhom(report, "output/notice"))
                .contains("escwa.focal@example.org", "iom.focal@example.org", "las.focal@example.org")
                .contains("ilo.alternate@example.org")
                .doesNotContain("who.focal@example.org");
        outputs.acknowledge(report);
        outputs.issue(report, List.of("escwa", "iom"));

        assertThat(coalition.endEvents(report)).contains("EndEvent_OutputIssued");
        assertThat(coalition.isRunning(report)).isFalse();
        OutputView product = outputs.view(report);
        assertThat(product.status()).isEqualTo(OutputStatus.ISSUED);
        assertThat(product.productNumber()).matches("IBCM/" + today().getYear() + "/[1-9]\\d*");
        assertThat(product.issuedOn()).isEqualTo(today());
        assertThat(product.clearedLogos()).containsExactly("escwa", "iom");
        assertThat(product.verifiedBy()).isNotBlank();
        assertThat(product.gcmObjectives()).containsExactly("1", "3");
        assertThat(register.issued()).extracting(OutputLine::reference).contains(product.reference());
        NoticeView notice = outputs.notice(report);
        assertThat(notice.closedAt()).isNotNull();
        assertThat(notice.informed())
                .extracting(InformedView::agency, InformedView::said)
                .containsExactly(
                        tuple("escwa", Acknowledgement.ACKNOWLEDGED),
                        tuple("ilo", Acknowledgement.ACKNOWLEDGED),
                        tuple("iom", Acknowledgement.ACKNOWLEDGED),
                        tuple("las", Acknowledgement.ACKNOWLEDGED));
        assertThat(outputs.toldWhom(report, "output/output-issued"))
                .contains("who.focal@example.org", "wfp.alternate@example.org", "secretariat.iom@example.org");
        assertThat(outputs.letter(report, "output/output-issued"))
                .contains("ESCWA, IOM (" + today().getYear()
                        + "). Situation Report on International Migration in the Arab Region."
                        + " Issue Based Coalition on Migration in the Arab Region, "
                        + product.productNumber() + ".")
                .contains("/outputs/" + product.reference());
    }

    /** A position paper of the task force on COVID-19: six agencies, one without its logo, LAS with a concern. */
    @Test
    void thePositionPaperIsRevisedOnceAfterAConcernAndIssued() {
        String group = groups.taskForce(groups.today().plusYears(1), "who", "iom", "escwa", "ilo", "unhcr", "unicef");
        ProcessInstance paper = outputs.submit(with(
                with(form(group, "who", "iom", "escwa", "ilo", "unhcr", "unicef"), "outputType", "POSITION_PAPER"),
                "title",
                "Migrants in the pandemic"));
        outputs.clearLogos(paper, "who", "iom", "escwa", "ilo", "unhcr");
        outputs.answer(paper, "unicef", Map.of("logoCleared", "false", "logoNote", "We support it by name."));
        for (String agency : List.of("escwa", "ilo", "iom")) {
            outputs.acknowledge(paper, agency, Map.of("acknowledgement", "ACKNOWLEDGED"));
        }
        outputs.raiseConcern(paper, "las", "Returnees are missing.");

        assertThat(outputs.view(paper).status()).isEqualTo(OutputStatus.CONCERN);
        assertThat(variable(task(paper, OutputEndorsement.ADDRESS_CONCERN), "concerns"))
                .contains("LAS", "Returnees are missing.");
        outputs.address(paper, "A chapter on returnees will be added.", "REVISE");
        assertThat(outputs.toldWhom(paper, "output/concern-answered"))
                .containsExactlyInAnyOrder("las.focal@example.org", "las.alternate@example.org");
        assertThat(outputs.letter(paper, "output/concern-answered"))
                .contains("LAS: Returnees are missing.", "A chapter on returnees will be added.");
        Task revise = task(paper, OutputEndorsement.REVISE_OUTPUT);
        assertThat(variable(revise, "title")).isEqualTo("Migrants in the pandemic");
        outputs.complete(
                paper,
                OutputEndorsement.REVISE_OUTPUT,
                Map.of(
                        "title", "Migrants and returnees in the pandemic",
                        "abstractText", "Now with returnees.",
                        "documentLink", "https://example.org/paper-2.pdf",
                        "revisionNote", "A chapter on returnees."));

        OutputView revised = outputs.view(paper);
        assertThat(revised.status()).isEqualTo(OutputStatus.SUBMITTED);
        assertThat(revised.title()).isEqualTo("Migrants and returnees in the pandemic");
        assertThat(revised.clearedLogos()).isEmpty();
        assertThat(task(paper, OutputEndorsement.CLEAR_LOGO, "who").getName())
                .isEqualTo("Clear logo: Migrants and returnees in the pandemic");
        outputs.clearLogos(paper, "who", "iom", "escwa", "ilo", "unhcr");
        outputs.answer(paper, "unicef", Map.of("logoCleared", "false", "logoNote", ""));
        outputs.acknowledge(paper);
        outputs.issue(paper, List.of("who", "iom", "escwa", "ilo", "unhcr"));

        OutputView product = outputs.view(paper);
        assertThat(product.status()).isEqualTo(OutputStatus.ISSUED);
        assertThat(product.clearedLogos()).containsExactly("who", "iom", "escwa", "ilo", "unhcr");
        assertThat(product.versions())
                .extracting(OutputVersionView::number, OutputVersionView::occasion, OutputVersionView::documentLink)
                .containsExactly(
                        tuple(1, VersionOccasion.SUBMISSION, "https://example.org/report.pdf"),
                        tuple(2, VersionOccasion.REVISION, "https://example.org/paper-2.pdf"));
        assertThat(product.notices())
                .extracting(NoticeView::number, NoticeView::outputVersion, NoticeView::nextStep)
                .containsExactly(tuple(1, 1, ConcernStep.REVISE), tuple(2, 2, null));
        assertThat(product.notices().get(0).informed())
                .filteredOn(informed -> informed.agency().equals("las"))
                .extracting(InformedView::concern)
                .containsExactly("Returnees are missing.");
        assertThat(outputs.told(paper, "output/notice")).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void aToolIsWithdrawnByItsLeadAfterAConcern() {
        String group = groups.workingGroup(GroupProcedure.MAJORITY, "ilo", "iom");
        ProcessInstance tool = outputs.submit(with(form(group, "ilo", "iom"), "outputType", "TOOL"));
        outputs.clearLogos(tool, "ilo", "iom");
        outputs.raiseConcern(tool, "escwa", "There is such a tool already.");
        coalition.fireTimer(tool, "BoundaryEvent_NoticeEnded");

        outputs.address(tool, "We shall work on theirs.", "WITHDRAW");

        assertThat(coalition.endEvents(tool)).contains("EndEvent_OutputWithdrawnByLead");
        assertThat(coalition.isRunning(tool)).isFalse();
        OutputView withdrawn = outputs.view(tool);
        assertThat(withdrawn.status()).isEqualTo(OutputStatus.WITHDRAWN);
        assertThat(withdrawn.withdrawnOn()).isEqualTo(today());
        assertThat(withdrawn.reason()).isEqualTo("We shall work on theirs.");
        assertThat(withdrawn.product()).isFalse();
        assertThat(outputs.toldWhom(tool, "output/concern-answered"))
                .containsExactlyInAnyOrder("escwa.focal@example.org", "escwa.alternate@example.org");
        assertThat(outputs.toldWhom(tool, "output/output-withdrawn"))
                .contains("ilo.focal@example.org", "iom.focal@example.org", "las.focal@example.org")
                .contains("secretariat.escwa@example.org");
        assertThat(register.issued()).extracting(OutputLine::reference).doesNotContain(withdrawn.reference());
    }

    // ---- the start

    @Test
    void keepsNoTextOfTheOutputInTheProcess() {
        ProcessInstance output = outputs.submit(form(group(), "who", "unhcr"));

        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .variableScopeIdIn(output.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .containsExactlyInAnyOrder(
                        "outputType",
                        "groupReference",
                        "leadAgency",
                        "outputTitle",
                        "participantsAudience",
                        "reportPeriod",
                        "answerPeriod",
                        "issuePeriod",
                        "peerReviewPeriod",
                        "askedAgencies",
                        "askedPartners",
                        "clearanceReminderAt",
                        "clearanceEndsAt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            title                 | ''                   | fill in the title ("title")
            outputType            | ''                   | what kind of output this is ("outputType")
            outputType            | LEAFLET              | "outputType" must be one of REPORT
            groupReference        | ''                   | reference, such as GRP-2026-0002 ("groupReference")
            groupReference        | GRP-1999-0001        | ("groupReference"); "GRP-1999-0001" is none
            participatingAgencies | ["who","wfp"]        | "participatingAgencies" must name members or partners of
            participatingAgencies | ["who","nato"]       | "nato" is neither
            participatingAgencies | who                  | "participatingAgencies" must be a list such as
            otherParticipants     | Société Générale     | "Société Générale" is neither
            otherParticipants     | WFP                  | "wfp" is neither
            abstractText          | ' '                  | fill in the abstract ("abstractText")
            termsOfReference      | ''                   | fill in the terms of reference ("termsOfReference")
            documentLink          | ''                   | a link to the document ("documentLink")
            documentLink          | javascript:alert(1)  | an address such as https://example.org/report.pdf
            documentLink          | report.pdf           | an address such as https://example.org/report.pdf
            gcmObjectives         | ["1","24"]           | "24" is none
            gcmObjectives         | ["data"]             | "data" is none
            """)
    void refusesWhatCannotBeTaken(String field, String value, String message) {
        String group = group();
        Map<String, Object> form = with(form(group, "who", "unhcr"), field, value);

        refused(() -> outputs.submit(form), message);

        assertThat(register.of(group)).isEmpty();
    }

    @Test
    void refusesALeadThatIsNotInTheGroup() {
        String group = group();

        refused(() -> outputs.submit(form(group, "wfp", "who")), "The lead (\"leadAgency\") takes part in");

        assertThat(register.of(group)).isEmpty();
    }

    @Test
    void refusesAPersonOfAnotherAgencyThanTheLead() {
        String group = group();

        refused(
                () -> coalition.as(
                        "unhcr.focal", () -> coalition.start(OutputEndorsement.PROCESS, form(group, "who", "unhcr"))),
                "Only the focal point and the alternate of who can do this (\"leadAgency\")");

        assertThat(register.of(group)).isEmpty();
    }

    @Test
    void refusesAStartByWhoeverIsNoMember() {
        Map<String, Object> form = form(group(), "who");

        assertThatThrownBy(() ->
                        coalition.as("modeller", () -> coalition.start(OutputEndorsement.PROCESS, new HashMap<>(form))))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void takesALeadAndParticipantsThatAreNotOnTheListOfTheForm() {
        Map<String, Object> form = form(group(), "who");
        form.put("leadAgency", "");
        form.put("otherLead", "WHO");
        form.put("otherParticipants", "UNHCR\n\n" + PARTNER.toUpperCase() + "\n");

        ProcessInstance output = coalition.as("who.focal", () -> coalition.start(OutputEndorsement.PROCESS, form));

        assertThat(outputs.view(output).leadAgency()).isEqualTo("who");
        assertThat(outputs.view(output).parties()).extracting(PartyView::name).containsExactly("who", "unhcr", PARTNER);
    }

    @Test
    void shortensALongTitleInTheNamesOfTasks() {
        String title = "Migration ".repeat(30).strip();
        ProcessInstance output = outputs.submit(with(form(group(), "who"), "title", title));

        assertThat(task(output, OutputEndorsement.CLEAR_LOGO).getName()).hasSize("Clear logo: ".length() + 200);
        assertThat(outputs.view(output).title()).isEqualTo(title);
    }

    // ---- preparation

    @Test
    void theLeadReportsEveryMonthUntilItSubmits() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who", "unhcr"));
        Instant registered = outputs.view(output).registeredAt();
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.IN_PREPARATION);

        assertThat(due(output, "Event_ProgressDue")).isEqualTo(monthsAfter(registered, 1));
        coalition.fireTimer(output, "Event_ProgressDue");
        assertThat(task(output, OutputEndorsement.REPORT_OUTPUT_PROGRESS).getName())
                .isEqualTo("Report progress: Guide to fair recruitment");
        outputs.complete(
                output,
                OutputEndorsement.REPORT_OUTPUT_PROGRESS,
                Map.of("progressSummary", "Half is written.", "nextSteps", "The other half.", "outlook", ""));

        assertThat(outputs.toldWhom(output, "output/progress-reported"))
                .contains("escwa.focal@example.org", "las.focal@example.org")
                .doesNotContain("who.focal@example.org");
        assertThat(outputs.letter(output, "output/progress-reported"))
                .contains("WHO", "Half is written.", "The other half.");
        assertThat(due(output, "Event_ProgressDue")).isEqualTo(monthsAfter(registered, 2));
        coalition.fireTimer(output, "Event_ProgressDue");
        assertThat(coalition.tasks(output, OutputEndorsement.REPORT_OUTPUT_PROGRESS))
                .hasSize(1);

        submitRegistered(output, OutputsInHand.draft(outputs.view(output).groupReference(), "who", "unhcr"));

        assertThat(coalition.tasks(output, OutputEndorsement.REPORT_OUTPUT_PROGRESS))
                .isEmpty();
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.SUBMITTED);
        assertThat(coalition.tasks(output, OutputEndorsement.CLEAR_LOGO)).hasSize(2);
        assertThat(preparation.reports(outputs.reference(output)))
                .extracting(ProgressView::summary, ProgressView::reportedBy)
                .containsExactly(tuple("Half is written.", "who"));
    }

    @Test
    void aLateReportIsAskedForAndMovesNoLaterOne() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));
        Instant registered = outputs.view(output).registeredAt();
        coalition.fireTimer(output, "Event_ProgressDue");

        coalition.fireTimer(output, "BoundaryEvent_ReportLate");

        assertThat(outputs.toldWhom(output, "output/progress-reminder"))
                .containsExactlyInAnyOrder("who.focal@example.org", "who.alternate@example.org");
        outputs.complete(
                output, OutputEndorsement.REPORT_OUTPUT_PROGRESS, Map.of("progressSummary", "Slow.", "nextSteps", ""));
        assertThat(due(output, "Event_ProgressDue")).isEqualTo(monthsAfter(registered, 2));
        assertThat(outputs.letter(output, "output/progress-reported")).doesNotContain("Next steps");
    }

    @Test
    void endsWhenTheLeadReportsThatItIsNotMadeAnyMore() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who", "unhcr"));
        coalition.fireTimer(output, "Event_ProgressDue");
        requestReviews(output);

        outputs.complete(
                output,
                OutputEndorsement.REPORT_OUTPUT_PROGRESS,
                Map.of("progressSummary", "The money has run out.", "nextSteps", "", "outlook", "DROPPED"));

        assertThat(coalition.endEvents(output)).contains("EndEvent_OutputDropped");
        assertThat(coalition.isRunning(output)).isFalse();
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.WITHDRAWN);
        assertThat(outputs.letter(output, "output/output-withdrawn")).contains("The money has run out.");
        assertThat(outputs.toldWhom(output, "output/output-withdrawn"))
                .contains("who.focal@example.org", "unhcr.focal@example.org", "ilo.focal@example.org")
                .contains("lina@un.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''      | ''      | "progressSummary"
            Going.  | STOPPED | "outlook" must be one of CONTINUES, DROPPED
            """)
    void refusesAReportThatSaysTooLittle(String summary, String outlook, String message) {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));
        coalition.fireTimer(output, "Event_ProgressDue");

        refused(
                () -> outputs.complete(
                        output,
                        OutputEndorsement.REPORT_OUTPUT_PROGRESS,
                        Map.of("progressSummary", summary, "nextSteps", "", "outlook", outlook)),
                message);

        assertThat(task(output, OutputEndorsement.REPORT_OUTPUT_PROGRESS)).isNotNull();
        assertThat(preparation.reports(outputs.reference(output))).isEmpty();
    }

    @Test
    void anUploadedDocumentTakesThePlaceOfALink() {
        OutputDraft draft = OutputsInHand.draft(group(), "who");
        OutputDraft unlinked = new OutputDraft(
                "Fair recruitment",
                OutputType.TOOL,
                draft.groupReference(),
                "who",
                List.of(),
                "With a check list.",
                draft.termsOfReference(),
                null,
                List.of());
        ProcessInstance output = outputs.register(unlinked);
        refused(() -> submitRegistered(output, unlinked), "upload the document on the output's page");
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.IN_PREPARATION);

        UUID document = documents.add(
                outputs.reference(output),
                new Upload("tool.txt", "First draft".getBytes(StandardCharsets.UTF_8)),
                "who.focal",
                "WHO Focal point");
        submitRegistered(output, unlinked);

        OutputView submitted = outputs.view(output);
        assertThat(submitted.title()).isEqualTo("Fair recruitment");
        assertThat(submitted.versions())
                .extracting(OutputVersionView::documentId, OutputVersionView::documentVersion)
                .containsExactly(tuple(document, 1));
        assertThat(task(output, OutputEndorsement.CLEAR_LOGO).getName()).isEqualTo("Clear logo: Fair recruitment");
    }

    @Test
    void whatWasRegisteredIsSubmittedEvenOnceItsGroupHasConcluded() {
        String group = group();
        OutputDraft draft = OutputsInHand.draft(group, "who", "unhcr");
        ProcessInstance output = outputs.register(draft);
        groups.conclude(group);

        coalition.as("who.focal", () -> endorsement.amend(outputs.reference(output), draft));
        submitRegistered(output, draft);

        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.SUBMITTED);
        assertThat(coalition.tasks(output, OutputEndorsement.CLEAR_LOGO)).hasSize(2);
    }

    @Test
    void nothingNewBeginsInAGroupThatHasConcluded() {
        String concluded = group();
        groups.conclude(concluded);
        ProcessInstance elsewhere = outputs.register(OutputsInHand.draft(group(), "who"));

        refused(() -> outputs.register(OutputsInHand.draft(concluded, "who")), "(\"groupReference\")");
        refused(() -> outputs.submit(form(concluded, "who")), "(\"groupReference\")");
        refused(() -> submitRegistered(elsewhere, OutputsInHand.draft(concluded, "who")), "(\"groupReference\")");

        assertThat(register.of(concluded)).isEmpty();
        assertThat(outputs.view(elsewhere).status()).isEqualTo(OutputStatus.IN_PREPARATION);
    }

    @Test
    void refusesAFileThatIsNotWhatItsNameSays() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));

        refused(
                () -> documents.add(
                        outputs.reference(output),
                        new Upload("guide.pdf", "MZ no document at all".getBytes(StandardCharsets.UTF_8)),
                        "who.focal",
                        "WHO Focal point"),
                "guide.pdf");

        assertThat(documents.of(outputs.reference(output)))
                .extracting(DocumentView::name)
                .isEmpty();
    }

    // ---- peer review

    @Test
    void tellsTheLeadOnceAllPeersHaveAnswered() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));

        requestReviews(output);
        assertThat(outputs.toldWhom(output, "output/review-requested"))
                .containsExactlyInAnyOrder("lina@un.example", "omar@university.example", "sara@institute.example");
        List<PeerReviewView> asked = peerReviews.of(outputs.reference(output));
        assertThat(asked).extracting(PeerReviewView::fromUn).containsExactly(true, false, false);
        peerReviews.answer(asked.get(0).id(), ReviewRecommendation.READY, "Sound.");
        peerReviews.answer(asked.get(1).id(), ReviewRecommendation.NEEDS_WORK, "The sources of chapter 2 are old.");
        assertThat(outputs.told(output, "output/reviews-complete")).isEmpty();
        peerReviews.answer(asked.get(2).id(), ReviewRecommendation.READY, "Well done.");

        assertThat(coalition.endEvents(output)).contains("EndEvent_PeerReviewed");
        assertThat(outputs.toldWhom(output, "output/reviews-complete"))
                .containsExactlyInAnyOrder("who.focal@example.org", "who.alternate@example.org");
        assertThat(outputs.letter(output, "output/reviews-complete"))
                .contains("Of 3 reviewers, 3 have answered; 2 of them find it ready.");
        assertThat(peerReviews.find(asked.get(1).id()).orElseThrow().remarks())
                .isEqualTo("The sources of chapter 2 are old.");
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.IN_PREPARATION);
        peerReviews.answer(asked.get(1).id(), ReviewRecommendation.READY, "They are new now.");
        assertThat(outputs.told(output, "output/reviews-complete")).hasSize(2);
    }

    @Test
    void tellsTheLeadWhoHasNotAnsweredInTime() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));
        requestReviews(output);
        peerReviews.answer(peerReviews.of(outputs.reference(output)).get(0).id(), ReviewRecommendation.READY, "Sound.");

        coalition.fireTimer(output, "BoundaryEvent_ReviewPeriodEnded");

        assertThat(outputs.letter(output, "output/reviews-complete")).contains("Of 3 reviewers, 1 have answered");
        requestReviews(output);
        assertThat(outputs.told(output, "output/review-requested")).hasSize(6);
    }

    @Test
    void aPeerReviewEndsWithTheSubmission() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));
        requestReviews(output);
        UUID late = peerReviews.of(outputs.reference(output)).get(0).id();

        submitRegistered(output, OutputsInHand.draft(outputs.view(output).groupReference(), "who"));

        refused(() -> peerReviews.answer(late, ReviewRecommendation.READY, "Sound."), "is submitted");
        refused(() -> requestReviews(output), "is submitted");
        assertThat(peerReviews.find(late).orElseThrow().answered()).isFalse();
    }

    @Test
    void whoComesFromTheUnitedNationsIsSaidByTheFieldNotByTheName() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));

        requestReviews(
                output,
                "UN Women <gender@un.example>\nUN-Habitat <cities@un.example>\nUNHCR <refuge@un.example>",
                "UN Association of Amman <office@una.example>\nOmar Said <omar@university.example>");

        assertThat(peerReviews.of(outputs.reference(output)))
                .extracting(PeerReviewView::name, PeerReviewView::fromUn)
                .containsExactly(
                        tuple("UN Women", true),
                        tuple("UN-Habitat", true),
                        tuple("UNHCR", true),
                        tuple("UN Association of Amman", false),
                        tuple("Omar Said", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''                            | B <b@x.example>;C <c@x.example>    | one reviewer from the United Nations ("reviewersFromUn")
            A <a@un.example>              | ''                                 | two reviewers from outside the United Nations ("reviewersFromOutside")
            A <a@un.example>              | B <b@x.example>                    | two reviewers from outside the United Nations ("reviewersFromOutside")
            A                             | B <b@x.example>;C <c@x.example>    | each reviewer ("reviewersFromUn") in a line of its own as Name <email>
            A <a@un.example>              | B <b@x.example>;C                  | each reviewer ("reviewersFromOutside") in a line of its own
            A <a@un.example>              | B <b@x.example>;C <B@x.example>    | Two reviewers ("reviewersFromOutside") have the address b@x.example
            A <a@un.example>;B <a@un.example> | B <b@x.example>;C <c@x.example> | Two reviewers ("reviewersFromUn") have the address a@un.example
            A <a@un.example>              | B <a@un.example>;C <c@x.example>   | Two reviewers ("reviewersFromOutside") have the address a@un.example
            A <a@un.example>              | B <b@x.example>;C <c at x.example> | in a line of its own as Name <email>
            """)
    void refusesReviewersThatDoNotSuffice(String fromUn, String fromOutside, String message) {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));

        refused(() -> requestReviews(output, fromUn.replace(';', '\n'), fromOutside.replace(';', '\n')), message);

        assertThat(peerReviews.of(outputs.reference(output))).isEmpty();
    }

    @Test
    void refusesMoreReviewersThanAnybodyReads() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who"));
        String twenty = IntStream.range(0, 20)
                .mapToObj("Reader <r%d@x.example>"::formatted)
                .collect(Collectors.joining("\n"));

        refused(() -> requestReviews(output, FROM_UN, twenty), "at most 20 reviewers (\"reviewersFromOutside\")");

        assertThat(peerReviews.of(outputs.reference(output))).isEmpty();
    }

    @Test
    void onlyTheLeadAsksForAPeerReviewAndOnlyOneAtATime() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who", "unhcr"));

        refused(
                () -> coalition.as(
                        "unhcr.focal", () -> peerReviews.request(outputs.reference(output), FROM_UN, FROM_OUTSIDE)),
                "Only the focal point and the alternate of who");
        requestReviews(output);
        refused(() -> requestReviews(output), "have been asked already");
        UUID one = peerReviews.of(outputs.reference(output)).get(0).id();
        refused(() -> peerReviews.answer(one, null, "Sound."), "(\"recommendation\")");
        refused(() -> peerReviews.answer(one, ReviewRecommendation.READY, " "), "(\"remarks\")");
    }

    // ---- logos

    @Test
    void waitsForAPartnerThatAnswersThroughItsLink() {
        ProcessInstance output = outputs.submit(form(group(), "who", PARTNER));
        UUID partner = partner(output).id();
        assertThat(outputs.told(output, "output/logo-asked"))
                .extracting(SentMessage::recipient)
                .containsExactly(partner(output).email());
        outputs.clearLogos(output, "who");
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.SUBMITTED);

        coalition.fireTimer(output, "BoundaryEvent_ClearanceReminderDue");
        assertThat(outputs.toldWhom(output, "output/partner-reminder"))
                .containsExactly(partner(output).email());
        partnerLogos.answer(partner, true, Optional.of("In black, please."));
        coalition.runJobs(output);

        assertThat(partnerLogos.find(partner).orElseThrow().part().clearance()).isEqualTo(Clearance.CLEARED);
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.NOTICE);
        outputs.acknowledge(output);
        outputs.issue(output, List.of("who", PARTNER));
        assertThat(outputs.view(output).clearedLogos()).containsExactly("who", PARTNER);
        assertThat(outputs.toldWhom(output, "output/output-issued"))
                .contains(partner(output).email());
        refused(() -> partnerLogos.answer(partner, false, Optional.empty()), "is issued");
    }

    @Test
    void whoeverDoesNotAnswerInTimeIsNamedWithoutItsLogo() {
        ProcessInstance output = outputs.submit(form(group(), "who", "unhcr", PARTNER));
        outputs.clearLogos(output, "who");

        coalition.fireTimer(output, "BoundaryEvent_ClearanceReminderDue");
        assertThat(outputs.toldWhom(output, "output/logo-reminder"))
                .containsExactlyInAnyOrder("unhcr.focal@example.org", "unhcr.alternate@example.org");
        assertThat(outputs.toldWhom(output, "output/partner-reminder"))
                .containsExactly(partner(output).email());
        coalition.fireTimer(output, "BoundaryEvent_ClearanceEnded");

        assertThat(outputs.view(output).parties())
                .extracting(PartyView::name, PartyView::clearance)
                .containsExactly(
                        tuple("who", Clearance.CLEARED),
                        tuple("unhcr", Clearance.NO_ANSWER),
                        tuple(PARTNER, Clearance.NO_ANSWER));
        assertThat(coalition.tasks(output, OutputEndorsement.CLEAR_LOGO)).isEmpty();
        assertThat(outputs.letter(output, "output/notice"))
                .contains("With the logos of: WHO", "Named without their logos: UNHCR, " + PARTNER);
        partnerLogos.answer(partner(output).id(), false, Optional.empty());
        assertThat(partner(output).clearance()).isEqualTo(Clearance.WITHOUT_LOGO);
    }

    @Test
    void aLogoGivenOnThePageEndsTheTask() {
        ProcessInstance output = outputs.submit(form(group(), "who", "unhcr"));

        coalition.as(
                "unhcr.alternate",
                () -> endorsement.clearLogo(outputs.reference(output), "unhcr", true, Optional.empty()));
        outputs.clearLogos(output, "who");

        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.NOTICE);
        assertThat(outputs.view(output).clearedLogos()).containsExactly("who", "unhcr");
    }

    @Test
    void aLogoMayBeGivenOrTakenBackUntilTheIssue() {
        ProcessInstance output = informed("who", "unhcr");
        String reference = outputs.reference(output);
        outputs.acknowledge(output);
        Task issue = task(output, OutputEndorsement.ISSUE_OUTPUT);
        assertThat(variable(issue, "clearedLogos")).contains("WHO", "UNHCR");

        coalition.as("unhcr.focal", () -> endorsement.clearLogo(reference, "unhcr", false, Optional.of("Too late.")));

        assertThat(variable(issue, "clearedLogos")).contains("WHO").doesNotContain("UNHCR");
        assertThat(variable(issue, "withoutLogo")).contains("UNHCR", "Too late.");
        refused(() -> outputs.issue(output, List.of("who", "unhcr")), "UNHCR has not cleared its logo");
        coalition.as("unhcr.focal", () -> endorsement.clearLogo(reference, "unhcr", true, Optional.empty()));
        outputs.issue(output, List.of("who", "unhcr"));
        assertThat(outputs.view(output).clearedLogos()).containsExactly("who", "unhcr");
        refused(
                () -> coalition.as(
                        "unhcr.focal", () -> endorsement.clearLogo(reference, "unhcr", false, Optional.empty())),
                "is issued");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''    | ''  | "logoCleared"
            maybe | ''  | "logoCleared" must be true or false
            """)
    void refusesAnAnswerOnALogoThatSaysNothing(String cleared, String note, String message) {
        ProcessInstance output = outputs.submit(form(group(), "who"));

        refused(() -> outputs.answer(output, "who", Map.of("logoCleared", cleared, "logoNote", note)), message);

        assertThat(task(output, OutputEndorsement.CLEAR_LOGO)).isNotNull();
        assertThat(outputs.view(output).parties())
                .extracting(PartyView::clearance)
                .containsExactly(Clearance.ASKED);
    }

    @Test
    void nobodyClearsTheLogoOfAnotherAgency() {
        ProcessInstance output = outputs.submit(form(group(), "who", "unhcr"));
        Task task = task(output, OutputEndorsement.CLEAR_LOGO, "unhcr");

        assertThatThrownBy(() ->
                        coalition.as("who.focal", () -> coalition.complete(task, Map.of("logoCleared", "true"))))
                .isInstanceOf(AuthorizationException.class);
        refused(
                () -> coalition.as(
                        "who.focal",
                        () -> endorsement.clearLogo(outputs.reference(output), "unhcr", true, Optional.empty())),
                "Only the focal point and the alternate of unhcr");
        refused(
                () -> coalition.as(
                        "wfp.focal",
                        () -> endorsement.clearLogo(outputs.reference(output), "wfp", true, Optional.empty())),
                "wfp takes no part in");
    }

    // ---- notice

    @Test
    void aCoConvenerThatStaysSilentIsRemindedAndStopsNothing() {
        ProcessInstance output = informed("who");
        for (String agency : List.of("escwa", "iom", "las")) {
            outputs.acknowledge(output, agency, Map.of("acknowledgement", "ACKNOWLEDGED"));
        }

        coalition.fireTimer(output, "BoundaryEvent_NoticeReminderDue");
        assertThat(outputs.toldWhom(output, "output/notice-reminder"))
                .containsExactlyInAnyOrder("ilo.focal@example.org", "ilo.alternate@example.org");
        assertThat(due(output, "BoundaryEvent_NoticeEnded"))
                .isEqualTo(outputs.notice(output).closesAt());
        assertThat(task(output, OutputEndorsement.ACKNOWLEDGE_OUTPUT)
                        .getDueDate()
                        .toInstant())
                .isEqualTo(outputs.notice(output).closesAt());
        coalition.fireTimer(output, "BoundaryEvent_NoticeEnded");

        assertThat(task(output, OutputEndorsement.ISSUE_OUTPUT)).isNotNull();
        assertThat(outputs.notice(output).informed())
                .filteredOn(informed -> informed.said() == null)
                .extracting(InformedView::agency)
                .containsExactly("ilo");
    }

    @Test
    void showsTheOutputToWhoeverIsInformed() {
        ProcessInstance output = informed("who", "unhcr");

        assertThat(variable(task(output, OutputEndorsement.ACKNOWLEDGE_OUTPUT, "las"), "outputFacts"))
                .contains("Situation Report", "What is known of migration", "https://example.org/report.pdf")
                .contains("WHO (logo cleared), UNHCR (logo cleared)", "1 Data, 3 Information");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''           | ''   | "acknowledgement"
            VETO         | ''   | "acknowledgement" must be one of ACKNOWLEDGED, CONCERN
            CONCERN      | ' '  | Please say what the concern is ("concern")
            """)
    void refusesAnAcknowledgementThatSaysTooLittle(String said, String concern, String message) {
        ProcessInstance output = informed("who");

        refused(() -> outputs.acknowledge(output, "las", Map.of("acknowledgement", said, "concern", concern)), message);

        assertThat(task(output, OutputEndorsement.ACKNOWLEDGE_OUTPUT, "las")).isNotNull();
        assertThat(outputs.notice(output).informed())
                .extracting(InformedView::said)
                .containsOnlyNulls();
    }

    @Test
    void aConcernThatWasAnsweredDoesNotStopTheIssue() {
        ProcessInstance output = concerned("who");

        outputs.address(output, "It is as long as it must be.", "ISSUE");

        assertThat(outputs.letter(output, "output/concern-answered"))
                .contains("It is as long as it must be.", "What follows: the output is issued as it is");
        outputs.issue(output, List.of("who"));
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.ISSUED);
        assertThat(outputs.notice(output).nextStep()).isEqualTo(ConcernStep.ISSUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''         | ISSUE  | fill in the answer ("response")
            We see.    | ''     | "nextStep"
            We see.    | IGNORE | "nextStep" must be one of ISSUE, REVISE, WITHDRAW
            """)
    void refusesAnAnswerToAConcernThatSaysTooLittle(String response, String nextStep, String message) {
        ProcessInstance output = concerned("who");

        refused(() -> outputs.address(output, response, nextStep), message);

        assertThat(task(output, OutputEndorsement.ADDRESS_CONCERN)).isNotNull();
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.CONCERN);
        assertThat(outputs.notice(output).response()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            revisionNote | ''          | fill in what was changed ("revisionNote")
            documentLink | paper.pdf   | an address such as https://example.org/report.pdf
            documentLink | ''          | a link to the document ("documentLink")
            """)
    void refusesARevisionThatSaysTooLittle(String field, String value, String message) {
        ProcessInstance output = concerned("who");
        outputs.address(output, "We revise it.", "REVISE");
        Map<String, Object> revision = new HashMap<>(
                Map.of("documentLink", "https://example.org/2.pdf", "revisionNote", "Shorter.", "abstractText", ""));
        revision.put(field, value);

        refused(() -> outputs.complete(output, OutputEndorsement.REVISE_OUTPUT, revision), message);

        assertThat(task(output, OutputEndorsement.REVISE_OUTPUT)).isNotNull();
        assertThat(outputs.view(output).versions()).hasSize(1);
    }

    @Test
    void anAbstractThatIsLeftEmptyInARevisionStays() {
        ProcessInstance output = concerned("who");
        outputs.address(output, "We revise it.", "REVISE");

        outputs.complete(
                output,
                OutputEndorsement.REVISE_OUTPUT,
                Map.of(
                        "title", "",
                        "abstractText", "",
                        "documentLink", "https://example.org/2.pdf",
                        "revisionNote", "Shorter."));

        assertThat(outputs.view(output).abstractText()).isEqualTo("What is known of migration in the region.");
        assertThat(outputs.view(output).title()).startsWith("Situation Report");
        assertThat(variable(task(output, OutputEndorsement.CLEAR_LOGO), "outputFacts"))
                .contains("Shorter.");
    }

    // ---- which file counts

    @Test
    void aRevisionByLinkHandsOutNoEarlierFile() {
        ProcessInstance output = uploadedAndConcerned();

        revise(output, "https://example.org/2.pdf");

        assertThat(last(output))
                .extracting(OutputVersionView::documentLink, OutputVersionView::documentId)
                .containsExactly("https://example.org/2.pdf", null);
        assertThat(variable(task(output, OutputEndorsement.CLEAR_LOGO), "outputFacts"))
                .contains("https://example.org/2.pdf")
                .doesNotContain("guide.txt");
    }

    @Test
    void aFileUploadedSinceTakesThePlaceOfTheLinkThatTheFormBeganWith() {
        ProcessInstance output = concerned("who");
        outputs.address(output, "We revise it.", "REVISE");
        UUID file = upload(output, "guide.txt", "A guide");

        revise(output, "https://example.org/report.pdf");

        assertThat(last(output))
                .extracting(OutputVersionView::documentLink, OutputVersionView::documentId)
                .containsExactly(null, file);
        assertThat(variable(task(output, OutputEndorsement.CLEAR_LOGO), "outputFacts"))
                .contains("guide.txt, on its page")
                .doesNotContain("report.pdf");
    }

    @Test
    void aNewLinkAndANewFileGoTogether() {
        ProcessInstance output = concerned("who");
        outputs.address(output, "We revise it.", "REVISE");
        UUID file = upload(output, "guide.txt", "A guide");

        revise(output, "https://example.org/arabic.pdf");

        assertThat(last(output))
                .extracting(OutputVersionView::documentLink, OutputVersionView::documentId)
                .containsExactly("https://example.org/arabic.pdf", file);
    }

    @Test
    void withoutALinkAndANewFileTheFileStays() {
        ProcessInstance output = uploadedAndConcerned();
        OutputVersionView first = last(output);

        revise(output, "");

        assertThat(last(output).number()).isEqualTo(2);
        assertThat(last(output))
                .extracting(OutputVersionView::documentId, OutputVersionView::documentVersion)
                .containsExactly(first.documentId(), first.documentVersion());
    }

    @Test
    void ofSeveralFilesTheOneUploadedLastCounts() {
        ProcessInstance output = uploadedAndConcerned();
        upload(output, "annex.txt", "Tables");
        UUID last = upload(output, "arabic.txt", "In Arabic");

        revise(output, "");

        assertThat(last(output).documentId()).isEqualTo(last);
        assertThat(files.last(outputs.reference(output)).orElseThrow().name()).isEqualTo("arabic.txt");
    }

    // ---- issue

    @Test
    void whatBearsTheWrongLogosGoesBackToItsLeadAndIsIssuedWithAnotherFile() {
        ProcessInstance output = informed("who", "unhcr");
        outputs.acknowledge(output);
        List<SentMessage> notices = outputs.told(output, "output/notice");

        giveBack(output, "Please take off the logo of Acme Bank.");

        OutputView returned = outputs.view(output);
        assertThat(returned.status()).isEqualTo(OutputStatus.NOTICE);
        assertThat(returned.product()).isFalse();
        assertThat(returned.versions())
                .extracting(OutputVersionView::returnNote, OutputVersionView::returnedBy)
                .containsExactly(tuple("Please take off the logo of Acme Bank.", "ESCWA Secretariat"));
        Task replace = task(output, OutputEndorsement.REPLACE_FILE, "who");
        assertThat(replace.getName()).startsWith("Replace file: Situation Report");
        assertThat(variable(replace, "outputFacts")).contains("Please take off the logo of Acme Bank.");
        assertThat(variable(replace, "clearedLogos")).contains("WHO", "UNHCR");
        coalition.as(
                "unhcr.focal",
                () -> endorsement.clearLogo(outputs.reference(output), "unhcr", false, Optional.empty()));
        assertThat(variable(replace, "clearedLogos")).contains("WHO").doesNotContain("UNHCR");
        outputs.complete(
                output,
                OutputEndorsement.REPLACE_FILE,
                Map.of("documentLink", "https://example.org/report-2.pdf", "revisionNote", "Without the bank."));

        assertThat(coalition.tasks(output, OutputEndorsement.ACKNOWLEDGE_OUTPUT))
                .isEmpty();
        assertThat(outputs.told(output, "output/notice")).isEqualTo(notices);
        outputs.issue(output, List.of("who"));
        OutputView product = outputs.view(output);
        assertThat(product.status()).isEqualTo(OutputStatus.ISSUED);
        assertThat(product.documentLink()).isEqualTo("https://example.org/report-2.pdf");
        assertThat(product.notices()).hasSize(1);
        assertThat(product.versions())
                .extracting(OutputVersionView::occasion, OutputVersionView::documentLink, OutputVersionView::note)
                .containsExactly(
                        tuple(VersionOccasion.SUBMISSION, "https://example.org/report.pdf", null),
                        tuple(VersionOccasion.REPLACEMENT, "https://example.org/report-2.pdf", "Without the bank."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            RETURN | ' ' | fill in what must change ("returnNote")
            RETRY  | No. | "issueOutcome" must be one of ISSUE, RETURN
            """)
    void refusesAReturnThatSaysTooLittle(String outcome, String note, String message) {
        ProcessInstance output = informed("who");
        outputs.acknowledge(output);

        refused(() -> outputs.issue(output, Map.of("issueOutcome", outcome, "returnNote", note)), message);

        assertThat(task(output, OutputEndorsement.ISSUE_OUTPUT)).isNotNull();
        assertThat(outputs.view(output).versions())
                .extracting(OutputVersionView::returnedAt)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            https://example.org/2.pdf | ''      | fill in what was changed ("revisionNote")
            2.pdf                     | Better. | an address such as https://example.org/report.pdf
            ''                        | Better. | a link to the document ("documentLink")
            """)
    void refusesAFileThatIsNone(String link, String note, String message) {
        ProcessInstance output = informed("who");
        outputs.acknowledge(output);
        giveBack(output, "Please add the logo of WHO.");

        refused(
                () -> outputs.complete(
                        output, OutputEndorsement.REPLACE_FILE, Map.of("documentLink", link, "revisionNote", note)),
                message);

        assertThat(task(output, OutputEndorsement.REPLACE_FILE)).isNotNull();
        assertThat(outputs.view(output).versions()).hasSize(1);
    }

    @Test
    void aNewLeadReplacesTheFile() {
        ProcessInstance output = informed("who", "unhcr");
        outputs.acknowledge(output);
        giveBack(output, "Please add the logo of WHO.");

        coalition.as("secretariat.iom", () -> preparation.handOverLead(outputs.reference(output), "unhcr"));

        assertThat(task(output, OutputEndorsement.REPLACE_FILE, "unhcr")).isNotNull();
    }

    @Test
    void whatWasReturnedMayBeWithdrawn() {
        ProcessInstance output = informed("who");
        outputs.acknowledge(output);
        giveBack(output, "Please add the logo of WHO.");

        withdraw(output);

        isWithdrawn(output);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            who,unhcr        | ''         | false | ("logosVerified")
            who,unhcr,iom    | ''         | true  | IOM has not cleared its logo for this output ("logosOnProduct")
            who,unhcr,wfp    | ''         | true  | WFP has not cleared its logo for this output ("logosOnProduct")
            who              | ''         | true  | UNHCR has cleared its logo, and the product does not bear it
            ''               | ''         | true  | WHO has cleared its logo, and the product does not bear it
            who,unhcr        | Acme Bank  | true  | logos of participating agencies only
            """)
    void refusesAnIssueWithOtherLogosThanTheClearedOnes(String logos, String others, boolean verified, String message) {
        ProcessInstance output = outputs.submit(form(group(), "who", "unhcr", "iom"));
        outputs.clearLogos(output, "who", "unhcr");
        outputs.answer(output, "iom", Map.of("logoCleared", "false", "logoNote", ""));
        outputs.acknowledge(output);

        refused(
                () -> outputs.issue(
                        output,
                        Map.of(
                                "logosOnProduct",
                                logos.isEmpty() ? List.of() : List.of(logos.split(",")),
                                "otherLogos",
                                others,
                                "logosVerified",
                                verified)),
                message);

        assertThat(task(output, OutputEndorsement.ISSUE_OUTPUT)).isNotNull();
        assertThat(outputs.view(output).product()).isFalse();
    }

    @Test
    void theConfirmationAloneIssues() {
        ProcessInstance output = informed("who");
        outputs.acknowledge(output);

        refused(() -> outputs.issue(output, Map.of()), "(\"logosVerified\")");
        outputs.issue(output, Map.of("logosVerified", true));

        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.ISSUED);
    }

    @Test
    void productsAreNumberedOneAfterTheOther() {
        int first = number(issued("who"));
        int second = number(issued("who"));

        assertThat(second).isEqualTo(first + 1);
    }

    // ---- after the issue

    @Test
    void aCorrectionReplacesTheProductOnceTheSecretariatHasComparedItsLogos() {
        ProcessInstance output = issued("who", PARTNER);
        String reference = outputs.reference(output);

        correct(output, new Revision(null, "Corrected.", "https://example.org/corrected.pdf", "Table 3."));

        assertThat(outputs.view(output).documentLink()).isEqualTo("https://example.org/report.pdf");
        assertThat(outputs.view(output).versions()).hasSize(1);
        assertThat(outputs.toldWhom(output, "output/correction-awaits"))
                .containsExactlyInAnyOrder("secretariat.iom@example.org", "secretariat.escwa@example.org");
        assertThat(outputs.letter(output, "output/correction-awaits")).contains("Table 3.", "/outputs/" + reference);
        UUID correction = awaited(output);
        refused(
                () -> coalition.as("secretariat.iom", () -> corrections.publish(reference, correction, seen(false))),
                "(\"logosVerified\")");
        refused(
                () -> coalition.as("who.focal", () -> corrections.publish(reference, correction, seen(true))),
                "Only the secretariat can do this");
        assertThat(outputs.told(output, "output/product-corrected")).isEmpty();

        coalition.as("secretariat.iom", () -> corrections.publish(reference, correction, seen(true)));

        OutputView product = outputs.view(output);
        assertThat(product.status()).isEqualTo(OutputStatus.ISSUED);
        assertThat(product.documentLink()).isEqualTo("https://example.org/corrected.pdf");
        assertThat(product.abstractText()).isEqualTo("Corrected.");
        assertThat(product.versions())
                .extracting(OutputVersionView::occasion, OutputVersionView::documentLink, OutputVersionView::writtenBy)
                .containsExactly(
                        tuple(VersionOccasion.SUBMISSION, "https://example.org/report.pdf", "who"),
                        tuple(VersionOccasion.CORRECTION, "https://example.org/corrected.pdf", "who"));
        assertThat(corrections.of(reference))
                .extracting(CorrectionView::status, CorrectionView::answeredBy)
                .containsExactly(tuple(CorrectionStatus.PUBLISHED, "IOM Secretariat"));
        assertThat(outputs.toldWhom(output, "output/product-corrected"))
                .contains("wfp.focal@example.org", "secretariat.escwa@example.org")
                .contains(partner(output).email());
        assertThat(outputs.letter(output, "output/product-corrected")).contains("Table 3.", product.productNumber());
    }

    @Test
    void aCorrectionWithTheWrongLogosGoesBackToTheLead() {
        ProcessInstance output = issued("who");
        String reference = outputs.reference(output);
        Revision revision = new Revision(null, null, "https://example.org/corrected.pdf", "Table 3.");
        correct(output, revision);
        UUID correction = awaited(output);

        refused(() -> correct(output, revision), "A correction awaits the secretariat already");
        refused(
                () -> coalition.as("secretariat.iom", () -> corrections.giveBack(reference, correction, " ")),
                "(\"returnNote\")");
        coalition.as("secretariat.iom", () -> corrections.giveBack(reference, correction, "The logo of WHO is gone."));

        assertThat(outputs.view(output).versions()).hasSize(1);
        assertThat(outputs.view(output).documentLink()).isEqualTo("https://example.org/report.pdf");
        assertThat(corrections.of(reference))
                .extracting(CorrectionView::status, CorrectionView::reason)
                .containsExactly(tuple(CorrectionStatus.RETURNED, "The logo of WHO is gone."));
        assertThat(outputs.toldWhom(output, "output/correction-returned"))
                .containsExactlyInAnyOrder("who.focal@example.org", "who.alternate@example.org");
        assertThat(outputs.letter(output, "output/correction-returned")).contains("The logo of WHO is gone.");
        refused(
                () -> coalition.as("secretariat.iom", () -> corrections.publish(reference, correction, seen(true))),
                "has been answered already");
        correct(output, revision);
        assertThat(awaited(output)).isNotEqualTo(correction);
    }

    @Test
    void aFileThatWasReturnedIsNotHandedOutLater() {
        ProcessInstance output = issued("who");
        String reference = outputs.reference(output);
        UUID wrong = upload(output, "wrong.txt", "With the wrong logos");
        correct(output, new Revision(null, null, "https://example.org/report.pdf", "Table 3."));
        assertThat(corrections.of(reference).get(0).documentId()).isEqualTo(wrong);
        UUID first = awaited(output);
        coalition.as("secretariat.iom", () -> corrections.giveBack(reference, first, "Other logos."));

        correct(output, new Revision(null, null, "https://example.org/report.pdf", "Table 3."));

        assertThat(corrections.of(reference).get(0).documentId()).isNull();
        assertThat(corrections.of(reference).get(0).documentLink()).isEqualTo("https://example.org/report.pdf");
    }

    @Test
    void onlyAProductIsCorrectedAndOnlyByItsLeadOrTheSecretariat() {
        ProcessInstance output = informed("who", "unhcr");
        Revision revision = new Revision(null, null, "https://example.org/corrected.pdf", "Table 3.");

        refused(() -> correct(output, revision), "is notice");
        outputs.acknowledge(output);
        outputs.issue(output, List.of("who", "unhcr"));
        refused(
                () -> coalition.as("unhcr.focal", () -> corrections.handIn(outputs.reference(output), revision)),
                "Only the focal point and the alternate of who");

        assertThat(corrections.of(outputs.reference(output))).isEmpty();
    }

    @Test
    void anIssuedProductMayBeWithdrawnWithAReasonAndItsReadersAreTold() {
        ProcessInstance output = issued("who", PARTNER);
        String reference = outputs.reference(output);
        correct(output, new Revision(null, null, "https://example.org/corrected.pdf", "Table 3."));
        UUID correction = awaited(output);

        refused(() -> coalition.as("who.focal", () -> endorsement.withdraw(reference, " ")), "(\"withdrawalReason\")");
        coalition.as("secretariat.iom", () -> endorsement.withdraw(reference, "The data were wrong."));

        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.WITHDRAWN);
        assertThat(outputs.view(output).reason()).isEqualTo("The data were wrong.");
        assertThat(outputs.view(output).product()).isTrue();
        assertThat(outputs.toldWhom(output, "output/product-withdrawn"))
                .contains("wfp.focal@example.org", "who.focal@example.org", "secretariat.escwa@example.org")
                .contains(partner(output).email());
        assertThat(outputs.letter(output, "output/product-withdrawn"))
                .contains("The data were wrong.", outputs.view(output).productNumber());
        refused(
                () -> coalition.as("secretariat.iom", () -> corrections.publish(reference, correction, seen(true))),
                "is withdrawn");
    }

    // ---- withdrawal

    @Test
    void endsWhenWithdrawnWhileItIsBeingMade() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who", "unhcr"));

        withdraw(output);

        isWithdrawn(output);
        assertThat(outputs.toldWhom(output, "output/output-withdrawn"))
                .contains("who.focal@example.org", "unhcr.focal@example.org", "secretariat.iom@example.org")
                .doesNotContain("las.focal@example.org");
    }

    @Test
    void whoeverWasSentReportsIsToldOfTheWithdrawal() {
        ProcessInstance output = outputs.register(OutputsInHand.draft(group(), "who", "unhcr", PARTNER));
        coalition.fireTimer(output, "Event_ProgressDue");
        outputs.complete(
                output,
                OutputEndorsement.REPORT_OUTPUT_PROGRESS,
                Map.of("progressSummary", "Half is written.", "nextSteps", ""));
        requestReviews(output);

        withdraw(output);

        isWithdrawn(output);
        assertThat(outputs.toldWhom(output, "output/output-withdrawn"))
                .contains("unhcr.focal@example.org", partner(output).email(), "las.focal@example.org")
                .contains("lina@un.example", "secretariat.iom@example.org");
    }

    @Test
    void endsWhenWithdrawnWhileLogosAreAskedFor() {
        ProcessInstance output = outputs.submit(form(group(), "who", "unhcr", PARTNER));

        withdraw(output);

        isWithdrawn(output);
        assertThat(outputs.toldWhom(output, "output/output-withdrawn"))
                .contains("unhcr.focal@example.org", partner(output).email())
                .doesNotContain("las.focal@example.org");
    }

    @Test
    void endsAndTellsTheCoConvenersWhenWithdrawnAfterTheyWereInformed() {
        ProcessInstance output = informed("who");

        withdraw(output);

        isWithdrawn(output);
        assertThat(outputs.toldWhom(output, "output/output-withdrawn")).contains("las.focal@example.org");
        assertThat(outputs.letter(output, "output/output-withdrawn")).contains("Another paper says it better.");
    }

    @Test
    void isWithdrawnEvenWhereItsProcessWasEnded() {
        ProcessInstance output = informed("who");
        runtimeService.deleteProcessInstance(output.getId(), "ended in Cockpit");

        withdraw(output);

        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.WITHDRAWN);
    }

    @Test
    void theMessageAloneEndsIt() {
        ProcessInstance output = concerned("who");

        runtimeService
                .createMessageCorrelation(OutputEndorsement.OUTPUT_WITHDRAWN)
                .processInstanceBusinessKey(outputs.reference(output))
                .correlate();

        isWithdrawn(output);
    }

    @Test
    void onlyTheLeadAndTheSecretariatWithdraw() {
        ProcessInstance output = informed("who", "unhcr");

        refused(
                () -> coalition.as("unhcr.focal", () -> endorsement.withdraw(outputs.reference(output), "No.")),
                "Only the focal point and the alternate of who");

        assertThat(coalition.isRunning(output)).isTrue();
    }

    // ---- members that leave, and leads that change

    @Test
    void nobodyWaitsForAnAgencyThatHasLeft() {
        String member = newMember();
        ProcessInstance output = outputs.submit(
                form(groups.workingGroup(GroupProcedure.CONSENSUS, "who", "unhcr", member), "who", member));
        outputs.clearLogos(output, "who");

        upkeep.recordDeparture(member, today(), "Closed.");
        coalition.runJobs(output);

        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.NOTICE);
        assertThat(outputs.view(output).parties())
                .extracting(PartyView::name, PartyView::clearance)
                .contains(tuple(member, Clearance.NO_ANSWER));
    }

    @Test
    void nobodyWaitsForACoConvenerThatHasLeft() {
        String member = newMember();
        upkeep.assignRoles(member, List.of(Role.CO_CONVENER), Optional.empty());
        ProcessInstance output = informed("who");
        assertThat(outputs.notice(output).informed())
                .extracting(InformedView::agency)
                .contains(member);
        outputs.acknowledge(output);
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.NOTICE);
        assertThat(coalition.tasks(output, OutputEndorsement.ISSUE_OUTPUT)).isEmpty();

        upkeep.recordDeparture(member, today(), "Closed.");
        coalition.runJobs(output);

        assertThat(task(output, OutputEndorsement.ISSUE_OUTPUT)).isNotNull();
        assertThat(outputs.notice(output).informed())
                .filteredOn(informed -> informed.agency().equals(member))
                .extracting(InformedView::said)
                .containsOnlyNulls();
    }

    @Test
    void theSecretariatIsToldWhenALeadHasLeftAndHandsTheLeadOver() {
        String member = newMember();
        String group = groups.workingGroup(GroupProcedure.CONSENSUS, member, "unhcr", "who");
        String person = members.file(member)
                .orElseThrow()
                .contact(ContactKind.FOCAL_POINT)
                .email();
        String reference =
                coalition.as(person, () -> endorsement.register(OutputsInHand.draft(group, member, "unhcr", PARTNER)));
        ProcessInstance output = outputs.of(reference);
        coalition.fireTimer(output, "Event_ProgressDue");

        upkeep.recordDeparture(member, LocalDate.now(clock), "Closed.");

        assertThat(coalition.endEvents(output)).contains("EndEvent_VacancyTold");
        assertThat(outputs.toldWhom(output, "output/lead-vacant"))
                .contains("secretariat.iom@example.org", "secretariat.escwa@example.org");
        refused(
                () -> coalition.as("secretariat.iom", () -> preparation.handOverLead(reference, PARTNER)),
                PARTNER + " takes no part in");
        refused(
                () -> coalition.as("unhcr.focal", () -> preparation.handOverLead(reference, "unhcr")),
                "Only the focal point and the alternate of");
        coalition.as("secretariat.iom", () -> preparation.handOverLead(reference, "unhcr"));
        refused(
                () -> coalition.as("unhcr.focal", () -> preparation.handOverLead(reference, member)),
                member + " takes no part in");

        assertThat(outputs.view(output).leadAgency()).isEqualTo("unhcr");
        outputs.complete(
                output,
                OutputEndorsement.REPORT_OUTPUT_PROGRESS,
                Map.of("progressSummary", "We took it over.", "nextSteps", ""));
        coalition.fireTimer(output, "Event_ProgressDue");
        assertThat(task(output, OutputEndorsement.REPORT_OUTPUT_PROGRESS, "unhcr"))
                .isNotNull();
    }

    @Test
    void aLeadLeavesEvenWhereTheProcessOfItsOutputWasEnded() {
        String member = newMember();
        String group = groups.workingGroup(GroupProcedure.CONSENSUS, member, "unhcr", "who");
        String person = members.file(member)
                .orElseThrow()
                .contact(ContactKind.FOCAL_POINT)
                .email();
        String ended = coalition.as(person, () -> endorsement.register(OutputsInHand.draft(group, member)));
        String running = coalition.as(person, () -> endorsement.register(OutputsInHand.draft(group, member)));
        ProcessInstance output = outputs.of(running);
        runtimeService.deleteProcessInstance(outputs.of(ended).getId(), "ended in Cockpit");

        upkeep.recordDeparture(member, LocalDate.now(clock), "Closed.");

        assertThat(members.find(member).orElseThrow().active()).isFalse();
        assertThat(outputs.toldWhom(output, "output/lead-vacant")).contains("secretariat.iom@example.org");
    }

    @Test
    void theNewLeadIsToldThatItLeadsAndWhatWaitsForIt() {
        ProcessInstance output = informed("who", "unhcr");
        outputs.raiseConcern(output, "las", "It is too long.");
        coalition.fireTimer(output, "BoundaryEvent_NoticeEnded");
        Task concern = task(output, OutputEndorsement.ADDRESS_CONCERN, "who");
        coalition.as("who.focal", () -> taskService.claim(concern.getId(), "who.focal"));

        coalition.as("who.focal", () -> preparation.handOverLead(outputs.reference(output), "unhcr"));

        assertThat(outputs.toldWhom(output, "output/lead-handed-over"))
                .containsExactlyInAnyOrder("unhcr.focal@example.org", "unhcr.alternate@example.org");
        assertThat(outputs.letter(output, "output/lead-handed-over")).contains("WHO led the work on");
        assertThat(opened(output, "Address concern"))
                .containsExactlyInAnyOrder(
                        "who.focal@example.org", "who.alternate@example.org",
                        "unhcr.focal@example.org", "unhcr.alternate@example.org");
        outputs.address(output, "We shorten it.", "REVISE");
        assertThat(opened(output, "Revise output"))
                .containsExactlyInAnyOrder("unhcr.focal@example.org", "unhcr.alternate@example.org");
    }

    // ---- helpers

    /** Who was told that a task with this name waits. */
    private List<String> opened(ProcessInstance output, String name) {
        return outputs.told(output, "notification/task-opened").stream()
                .filter(message -> message.subjectLine().startsWith(name))
                .map(SentMessage::recipient)
                .toList();
    }

    private String group() {
        return groups.workingGroup(GroupProcedure.CONSENSUS, "who", "unhcr", "iom");
    }

    /** With the logos of these agencies, the lead first, and the co-conveners informed. */
    private ProcessInstance informed(String lead, String... others) {
        ProcessInstance output = outputs.submit(form(group(), lead, others));
        outputs.clearLogos(output, lead);
        outputs.clearLogos(output, others);
        return output;
    }

    private ProcessInstance concerned(String lead) {
        ProcessInstance output = informed(lead);
        outputs.raiseConcern(output, "las", "It is too long.");
        coalition.fireTimer(output, "BoundaryEvent_NoticeEnded");
        return output;
    }

    private ProcessInstance issued(String lead) {
        ProcessInstance output = informed(lead);
        outputs.acknowledge(output);
        outputs.issue(output, List.of(lead));
        return output;
    }

    /** With the logo of its lead, and a partner that did not answer. */
    private ProcessInstance issued(String lead, String partner) {
        ProcessInstance output = outputs.submit(form(group(), lead, partner));
        outputs.clearLogos(output, lead);
        coalition.fireTimer(output, "BoundaryEvent_ClearanceEnded");
        outputs.acknowledge(output);
        outputs.issue(output, List.of(lead));
        return output;
    }

    /** Registered early with an uploaded document and no link; LAS has a concern, which WHO meets with a revision. */
    private ProcessInstance uploadedAndConcerned() {
        OutputDraft draft = OutputsInHand.draft(group(), "who");
        OutputDraft unlinked = new OutputDraft(
                draft.title(),
                draft.outputType(),
                draft.groupReference(),
                "who",
                List.of(),
                draft.abstractText(),
                draft.termsOfReference(),
                null,
                List.of());
        ProcessInstance output = outputs.register(unlinked);
        upload(output, "guide.txt", "A guide");
        submitRegistered(output, unlinked);
        outputs.clearLogos(output, "who");
        outputs.raiseConcern(output, "las", "It is too long.");
        coalition.fireTimer(output, "BoundaryEvent_NoticeEnded");
        outputs.address(output, "We revise it.", "REVISE");
        return output;
    }

    private UUID upload(ProcessInstance output, String name, String text) {
        return documents.add(
                outputs.reference(output),
                new Upload(name, text.getBytes(StandardCharsets.UTF_8)),
                "who.focal",
                "WHO Focal point");
    }

    private void revise(ProcessInstance output, String link) {
        outputs.complete(
                output, OutputEndorsement.REVISE_OUTPUT, Map.of("documentLink", link, "revisionNote", "Shorter."));
    }

    private OutputVersionView last(ProcessInstance output) {
        List<OutputVersionView> versions = outputs.view(output).versions();
        return versions.get(versions.size() - 1);
    }

    private void giveBack(ProcessInstance output, String note) {
        outputs.issue(output, Map.of("logosVerified", false, "issueOutcome", "RETURN", "returnNote", note));
    }

    private void correct(ProcessInstance output, Revision revision) {
        coalition.as("who.focal", () -> corrections.handIn(outputs.reference(output), revision));
    }

    private UUID awaited(ProcessInstance output) {
        return corrections.of(outputs.reference(output)).stream()
                .filter(CorrectionView::awaited)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static LogosSeen seen(boolean verified) {
        return new LogosSeen(List.of("who"), null, verified);
    }

    private int number(ProcessInstance output) {
        return Integer.parseInt(outputs.view(output).productNumber().split("/")[2]);
    }

    private void submitRegistered(ProcessInstance output, OutputDraft draft) {
        coalition.as(
                draft.leadAgency() + ".focal", () -> endorsement.submitRegistered(outputs.reference(output), draft));
    }

    private void requestReviews(ProcessInstance output) {
        requestReviews(output, FROM_UN, FROM_OUTSIDE);
    }

    private void requestReviews(ProcessInstance output, String fromUn, String fromOutside) {
        coalition.as("who.focal", () -> peerReviews.request(outputs.reference(output), fromUn, fromOutside));
    }

    private void withdraw(ProcessInstance output) {
        coalition.as(
                "who.focal", () -> endorsement.withdraw(outputs.reference(output), "Another paper says it better."));
    }

    private void isWithdrawn(ProcessInstance output) {
        assertThat(coalition.endEvents(output)).contains("EndEvent_OutputWithdrawn");
        assertThat(coalition.isRunning(output)).isFalse();
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.WITHDRAWN);
    }

    /** Not one of the founding members, who are needed by other tests. */
    private String newMember() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return members.admit(new Register.Admission(
                "by-hand-" + unique,
                "Centre for Mobility " + unique,
                "CM" + unique,
                OrganisationType.CIVIL_SOCIETY,
                RepresentationLevel.BOTH,
                new Register.Person("Dina Saleh", "dina@" + unique + ".example"),
                Optional.empty()));
    }

    private PartyView partner(ProcessInstance output) {
        return outputs.view(output).parties().stream()
                .filter(party -> !party.member())
                .findFirst()
                .orElseThrow();
    }

    private Task task(ProcessInstance output, String key) {
        return coalition.task(output, key);
    }

    private Task task(ProcessInstance output, String key, String agency) {
        return coalition.task(output, key, "agency-" + agency);
    }

    private String variable(Task task, String name) {
        return taskService.getVariable(task.getId(), name).toString();
    }

    private Instant due(ProcessInstance output, String timer) {
        Job job = managementService
                .createJobQuery()
                .timers()
                .processInstanceId(output.getId())
                .activityId(timer)
                .singleResult();
        return job.getDuedate().toInstant();
    }

    private Instant monthsAfter(Instant registered, int months) {
        ZoneId zone = settings.zone();
        return registered.atZone(zone).plusMonths(months).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private static void refused(ThrowingCallable work, String message) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(getMostSpecificCause(failure))
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining(message));
    }
}
