package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibcm.review.process.InputsInHand.refused;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.review.HeldConference;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReceivedReport;
import org.ibcm.review.ReportStatus;
import org.ibcm.review.ReportView;
import org.ibcm.review.ReviewCycle;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The report of a State, from its invitation to every possible end (D.5.a). */
@ProcessTest
@CoversProcess(NationalReport.PROCESS)
@Import({InputsInHand.class, ReviewsInHand.class})
class NationalReportProcessTest {

    private static final ReceivedReport REPORT =
            new ReceivedReport("Progress on recruitment.", "https://example.org/report.pdf", null, List.of("6", "18"));

    @Autowired
    private Coalition coalition;

    @Autowired
    private InputsInHand inputs;

    @Autowired
    private ReviewsInHand reviews;

    @Autowired
    private NationalReports reports;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private PersonalLinks links;

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
    void theSecretariatRecordsAReport() {
        inputs.nameFocalPoint("Egypt", "cairo@state.example", "ar");
        String reference = inputs.review("Egypt", "Oman");
        ProcessInstance report = inputs.awaitReport(reference, "Egypt");

        Task task = coalition.task(report, NationalReport.TRACK_NATIONAL_REPORT, "secretariat");
        assertThat(task.getName()).isEqualTo("Track national report: Egypt");
        assertThat(task.getDueDate()).isEqualTo(closing(due(reference)));
        assertThat(String.valueOf(taskService.getVariable(task.getId(), "reportFacts")))
                .contains(
                        "Egypt (مصر)",
                        "cairo@state.example",
                        "4 May " + due(reference).getYear());
        assertThat(inputs.toldWhom(reference, "review/state-invited")).containsExactly("cairo@state.example");
        assertThat(inputs.letter(reference, "review/state-invited")).contains("تقرير وطني طوعي");

        inputs.record(
                report,
                Map.of(
                        "reportStatus", "RECEIVED",
                        "extensionUntil", "",
                        "objectivesCovered", List.of("18", "6"),
                        "reportSummary", "Progress on recruitment.",
                        "documentLink", "https://example.org/egypt.pdf",
                        "reportNote", ""));

        assertThat(coalition.endEvents(report)).contains("EndEvent_ReportReceived");
        assertThat(coalition.isRunning(report)).isFalse();
        ReportView received = inputs.report(reference, "Egypt");
        assertThat(received.status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(received.receivedOn()).isEqualTo(inputs.today());
        assertThat(received.summary()).isEqualTo("Progress on recruitment.");
        assertThat(received.documentLink()).isEqualTo("https://example.org/egypt.pdf");
        assertThat(received.objectives()).containsExactly("6", "18");
        assertThat(received.recordedBy()).isNotBlank();
        assertThat(inputs.report(reference, "Oman").status()).isEqualTo(ReportStatus.INVITED);
        assertThat(inputs.toldWhom(reference, "review/report-received"))
                .contains("cairo@state.example", "secretariat.iom@example.org");
    }

    @Test
    void aReportNeedsNothingButItsStatus() {
        String reference = inputs.review("Oman");
        ProcessInstance report = inputs.awaitReport(reference, "Oman");

        inputs.record(report, Map.of("reportStatus", "RECEIVED"));

        assertThat(coalition.endEvents(report)).contains("EndEvent_ReportReceived");
        assertThat(inputs.report(reference, "Oman").status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(inputs.report(reference, "Oman").objectives()).isEmpty();
    }

    @Test
    void aStateMayDeclineToReport() {
        String reference = inputs.review("Comoros");
        ProcessInstance report = inputs.awaitReport(reference, "Comoros");

        inputs.record(report, Map.of("reportStatus", "NOT_SUBMITTED", "reportNote", "Elections."));

        assertThat(coalition.endEvents(report)).contains("EndEvent_ReportNotSubmitted");
        assertThat(inputs.report(reference, "Comoros").status()).isEqualTo(ReportStatus.NOT_SUBMITTED);
        assertThat(inputs.report(reference, "Comoros").note()).isEqualTo("Elections.");
    }

    @Test
    void twoSilentStatesHoldNobodyUp() {
        inputs.nameFocalPoint("Yemen", "aden@state.example", "en");
        String reference = inputs.review("Yemen", "Somalia", "Oman");
        ProcessInstance yemen = inputs.awaitReport(reference, "Yemen");
        ProcessInstance somalia = inputs.awaitReport(reference, "Somalia");
        ProcessInstance oman = inputs.awaitReport(reference, "Oman");
        inputs.record(oman, Map.of("reportStatus", "RECEIVED"));
        assertThat(coalition.isRunning(oman)).isFalse();

        coalition.fireTimer(yemen, "BoundaryEvent_ReportTimeOver");
        coalition.runJobs(yemen);
        coalition.fireTimer(somalia, "BoundaryEvent_ReportTimeOver");
        coalition.runJobs(somalia);

        assertThat(coalition.endEvents(yemen)).contains("EndEvent_ReportNotSubmitted");
        assertThat(coalition.isRunning(somalia)).isFalse();
        assertThat(inputs.view(reference).reports())
                .extracting(ReportView::status)
                .containsExactly(ReportStatus.RECEIVED, ReportStatus.NOT_SUBMITTED, ReportStatus.NOT_SUBMITTED);
        assertThat(inputs.toldWhom(reference, "review/report-overdue"))
                .contains("aden@state.example", "secretariat.escwa@example.org");
        assertThat(coalition.tasks(yemen, NationalReport.TRACK_NATIONAL_REPORT)).isEmpty();
    }

    // ---- more time

    @Test
    void fourStatesHaveMoreTimeAndTheOthersDoNotWaitForThem() {
        inputs.nameFocalPoint("Iraq", "baghdad@state.example", "ar");
        String reference = inputs.review("Iraq", "Kuwait", "Libya", "Sudan", "Tunisia");
        LocalDate conference = inputs.view(reference).due(MilestoneKind.CONFERENCE);
        List<ProcessInstance> extended = List.of("Iraq", "Kuwait", "Libya", "Sudan").stream()
                .map(state -> inputs.awaitReport(reference, state))
                .toList();
        ProcessInstance tunisia = inputs.awaitReport(reference, "Tunisia");

        for (int days = 1; days <= extended.size(); days++) {
            inputs.record(
                    extended.get(days - 1),
                    Map.of(
                            "reportStatus",
                            "EXTENSION",
                            "extensionUntil",
                            conference.minusDays(days).toString(),
                            "reportNote",
                            "The data of the census come first."));
        }

        Task task = coalition.task(extended.get(1), NationalReport.TRACK_NATIONAL_REPORT);
        assertThat(task.getDueDate()).isEqualTo(closing(conference.minusDays(2)));
        assertThat(timer(extended.get(1), "BoundaryEvent_ThirdReminderDue"))
                .isEqualTo(closing(conference.minusDays(2 + 7)));
        assertThat(inputs.report(reference, "Kuwait").status()).isEqualTo(ReportStatus.EXTENSION);
        assertThat(inputs.report(reference, "Kuwait").dueOn()).isEqualTo(conference.minusDays(2));
        assertThat(inputs.report(reference, "Kuwait").note()).isEqualTo("The data of the census come first.");
        assertThat(inputs.toldWhom(reference, "review/report-extended"))
                .contains("baghdad@state.example", "secretariat.iom@example.org");
        inputs.record(tunisia, Map.of("reportStatus", "RECEIVED"));
        assertThat(coalition.isRunning(tunisia)).isFalse();
        coalition.fireTimer(extended.get(1), "BoundaryEvent_ReportTimeOver");
        coalition.runJobs(extended.get(1));
        assertThat(inputs.report(reference, "Kuwait").status()).isEqualTo(ReportStatus.NOT_SUBMITTED);
        inputs.record(extended.get(0), Map.of("reportStatus", "RECEIVED"));
        assertThat(inputs.report(reference, "Iraq").status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(coalition.isRunning(extended.get(2))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            conference |  0  | and before the conference on
            conference |  30 | and before the conference on
            due        |  0  | An extension ("extensionUntil") lies after
            due        | -30 | An extension ("extensionUntil") lies after
            today      | -1  | An extension ("extensionUntil") lies after
            """)
    void refusesAnExtensionThatIsNone(String from, int days, String message) {
        String reference = inputs.review("Qatar");
        ProcessInstance report = inputs.awaitReport(reference, "Qatar");
        LocalDate day = switch (from) {
            case "conference" -> inputs.view(reference).due(MilestoneKind.CONFERENCE);
            case "due" -> due(reference);
            default -> inputs.today();
        };

        staysOpen(
                report,
                Map.of(
                        "reportStatus",
                        "EXTENSION",
                        "extensionUntil",
                        day.plusDays(days).toString()),
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            reportStatus      | ''                  | Please fill in "reportStatus"
            reportStatus      | INVITED             | "reportStatus" must be one of RECEIVED, EXTENSION, NOT_SUBMITTED
            reportStatus      | LOST                | "LOST" is not known
            reportStatus      | EXTENSION           | give the day until which the State has time ("extensionUntil")
            extensionUntil    | soon                | "extensionUntil" must be a day such as
            objectivesCovered | ["1","24"]          | "objectivesCovered" must name objectives
            documentLink      | javascript:alert(1) | ("documentLink")
            """)
    void refusesWhatCannotBeTaken(String field, String value, String message) {
        String reference = inputs.review("Qatar");
        ProcessInstance report = inputs.awaitReport(reference, "Qatar");
        Map<String, Object> entered = new HashMap<>(Map.of("reportStatus", "RECEIVED"));
        entered.put(field, value);

        staysOpen(report, entered, message);
    }

    @Test
    void theSecretariatSaysOnWhichDayAReportCame() {
        String reference = inputs.review("Qatar", "Oman");
        LocalDate invited = inputs.today();
        ProcessInstance report = inputs.awaitReport(reference, "Qatar");
        reviews.on(invited.plusDays(9));

        staysOpen(
                report,
                Map.of(
                        "reportStatus",
                        "RECEIVED",
                        "receivedOn",
                        invited.minusDays(1).toString()),
                "invited, which was on %s, and not later than today (\"receivedOn\")".formatted(invited));
        staysOpen(
                report,
                Map.of(
                        "reportStatus",
                        "RECEIVED",
                        "receivedOn",
                        invited.plusDays(10).toString()),
                "not later than today (\"receivedOn\")");
        inputs.record(
                report,
                Map.of(
                        "reportStatus",
                        "RECEIVED",
                        "receivedOn",
                        invited.plusDays(4).toString()));

        assertThat(inputs.report(reference, "Qatar").receivedOn()).isEqualTo(invited.plusDays(4));
        assertThat(inputs.report(reference, "Qatar").status()).isEqualTo(ReportStatus.RECEIVED);
    }

    @Test
    void anExtensionThatIsRefusedNamesTheDaysThatAreLeft() {
        String reference = inputs.review("Qatar");
        ProcessInstance report = inputs.awaitReport(reference, "Qatar");
        LocalDate conference = inputs.view(reference).due(MilestoneKind.CONFERENCE);
        Map<String, Object> tooLate = Map.of("reportStatus", "EXTENSION", "extensionUntil", conference.toString());

        staysOpen(
                report,
                tooLate,
                "after today, and before the conference on %s: please give a day from %s to %s."
                        .formatted(conference, due(reference).plusDays(1), conference.minusDays(1)));
        assertThat(reports.extensionDays(reference, "Qatar").any()).isTrue();

        reviews.on(conference.minusDays(1));
        assertThat(reports.extensionDays(reference, "Qatar").any()).isFalse();
        staysOpen(report, tooLate, "before the conference on %s: no such day is left".formatted(conference));
    }

    @Test
    void refusesACompletionWithoutAnything() {
        String reference = inputs.review("Qatar");

        staysOpen(inputs.awaitReport(reference, "Qatar"), Map.of(), "\"reportStatus\"");
    }

    @Test
    void refusesAStateThatIsNotInvited() {
        String reference = inputs.review("Qatar");

        refused(() -> inputs.awaitReport(reference, "Oman"), "Oman is not among the States that are invited");
        refused(
                () -> coalition.as("secretariat.iom", () -> reports.receive(reference, "Oman", REPORT)),
                "Oman is not among the States that are invited");
    }

    @Test
    void aReportIsRecordedOnceAndThenCorrected() {
        String reference = inputs.review("Qatar");
        inputs.record(inputs.awaitReport(reference, "Qatar"), Map.of("reportStatus", "RECEIVED"));

        refused(
                () -> coalition.as("secretariat.iom", () -> reports.receive(reference, "Qatar", REPORT)),
                "The report of Qatar was received on");
        refused(
                () -> coalition.as(
                        "secretariat.iom",
                        () -> reports.extend(reference, "Qatar", due(reference).plusDays(1), null)),
                "so this cannot be done (\"reportStatus\")");

        coalition.as("secretariat.iom", () -> reports.correct(reference, "Qatar", REPORT));
        assertThat(inputs.report(reference, "Qatar").objectives()).containsExactly("6", "18");
    }

    @Test
    void onlySecretariatAndCoordinatorRecordAReport() {
        String reference = inputs.review("Qatar");

        refused(
                () -> coalition.as("who.focal", () -> reports.receive(reference, "Qatar", REPORT)),
                "left to the coordinator of the Network and the secretariat");
    }

    // ---- through the personal link

    @Test
    void aStateReportsThroughItsLinkAndTheTaskEnds() {
        inputs.nameFocalPoint("Jordan", "amman@state.example", "en");
        String reference = inputs.review("Jordan", "Oman");
        ProcessInstance report = inputs.awaitReport(reference, "Jordan");
        ProcessInstance other = inputs.awaitReport(reference, "Oman");

        reports.receiveFromState(inputs.report(reference, "Jordan").id(), REPORT);
        coalition.runJobs(report);

        assertThat(coalition.endEvents(report)).contains("EndEvent_ReportReceived");
        assertThat(coalition.tasks(report, NationalReport.TRACK_NATIONAL_REPORT))
                .isEmpty();
        assertThat(inputs.report(reference, "Jordan").recordedBy()).isEqualTo("Focal point of Jordan");
        assertThat(inputs.report(reference, "Jordan").objectives()).containsExactly("6", "18");
        assertThat(coalition.isRunning(other)).isTrue();
    }

    @Test
    void aStateAsksForMoreTimeThroughItsLink() {
        inputs.nameFocalPoint("Jordan", "amman@state.example", "en");
        String reference = inputs.review("Jordan");
        ProcessInstance report = inputs.awaitReport(reference, "Jordan");
        LocalDate until = inputs.view(reference).due(MilestoneKind.CONFERENCE).minusDays(1);

        reports.extendByState(inputs.report(reference, "Jordan").id(), until, "Another ministry has to agree.");
        coalition.runJobs(report);

        Task task = coalition.task(report, NationalReport.TRACK_NATIONAL_REPORT);
        assertThat(task.getDueDate()).isEqualTo(closing(until));
        assertThat(inputs.report(reference, "Jordan").status()).isEqualTo(ReportStatus.EXTENSION);
        assertThat(inputs.report(reference, "Jordan").recordedBy()).isEqualTo("Focal point of Jordan");
        assertThat(inputs.letter(reference, "review/report-extended")).contains("Jordan (الأردن)");
    }

    @Test
    void whatStatesAndSecretariatRecordBeforeTheProcessHasSeenItCounts() {
        String reference = inputs.review("Palestine");
        ProcessInstance report = inputs.awaitReport(reference, "Palestine");
        LocalDate until = inputs.view(reference).due(MilestoneKind.CONFERENCE).minusDays(1);

        reports.extendByState(inputs.report(reference, "Palestine").id(), until, null);
        reports.receiveFromState(inputs.report(reference, "Palestine").id(), REPORT);
        coalition.runJobs(report);

        assertThat(coalition.endEvents(report)).contains("EndEvent_ReportReceived");
        assertThat(inputs.report(reference, "Palestine").recordedBy()).isEqualTo("Palestine");
    }

    /** The link of whoever spoke for the State before is of no use to them any more. */
    @Test
    void whoeverIsReplacedNoLongerReportsForTheState() {
        inputs.nameFocalPoint("Jordan", "first@state.example", "en");
        String reference = inputs.review("Jordan");
        inputs.awaitReport(reference, "Jordan");
        String report = inputs.report(reference, "Jordan").id().toString();
        String token = token(links.mint(Purpose.NATIONAL_REPORT, report));

        inputs.nameFocalPoint("Jordan", "First@state.example", "ar");
        assertThat(links.resolve(Purpose.NATIONAL_REPORT, token)).contains(report);
        inputs.nameFocalPoint("Jordan", "second@state.example", "ar");

        assertThat(links.resolve(Purpose.NATIONAL_REPORT, token)).isEmpty();
        assertThat(inputs.toldWhom(reference, "review/state-invited")).contains("second@state.example");
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    // ---- reminders

    @Test
    void remindsTheFocalPointThreeTimes() {
        inputs.nameFocalPoint("Lebanon", "beirut@state.example", "en");
        String reference = inputs.review("Lebanon");
        ProcessInstance report = inputs.awaitReport(reference, "Lebanon");
        LocalDate due = due(reference);

        assertThat(timer(report, "BoundaryEvent_FirstReminderDue")).isEqualTo(closing(due.minusDays(60)));
        coalition.fireTimer(report, "BoundaryEvent_FirstReminderDue");
        assertThat(timer(report, "BoundaryEvent_SecondReminderDue")).isEqualTo(closing(due.minusDays(30)));
        coalition.fireTimer(report, "BoundaryEvent_SecondReminderDue");
        coalition.fireTimer(report, "BoundaryEvent_ThirdReminderDue");

        assertThat(inputs.toldWhom(reference, "review/report-reminder"))
                .hasSize(3)
                .containsOnly("beirut@state.example");
        assertThat(inputs.told(reference, "review/focal-point-missing")).isEmpty();
        assertThat(coalition.task(report, NationalReport.TRACK_NATIONAL_REPORT)).isNotNull();
        assertThat(inputs.report(reference, "Lebanon").status()).isEqualTo(ReportStatus.INVITED);
    }

    @Test
    void aReminderThatWouldHaveBeenInThePastIsNotSent() {
        String reference = inputs.review("Lebanon");
        ProcessInstance first = inputs.awaitReport(reference, "Lebanon");
        coalition.fireTimer(first, "BoundaryEvent_FirstReminderDue");

        ProcessInstance late = inputs.awaitReport(reference, "Lebanon");

        assertThat(timer(late, "BoundaryEvent_FirstReminderDue"))
                .isAfter(coalition
                        .task(late, NationalReport.TRACK_NATIONAL_REPORT)
                        .getDueDate());
    }

    @Test
    void asksTheSecretariatForAFocalPointWhereNobodyCanBeReminded() {
        String reference = inputs.review("Djibouti");
        ProcessInstance report = inputs.awaitReport(reference, "Djibouti");
        assertThat(inputs.told(reference, "review/state-invited")).isEmpty();
        Task task = coalition.task(report, NationalReport.TRACK_NATIONAL_REPORT);
        assertThat(String.valueOf(taskService.getVariable(task.getId(), "reportFacts")))
                .contains("Nobody is named yet");

        coalition.fireTimer(report, "BoundaryEvent_FirstReminderDue");

        assertThat(inputs.told(reference, "review/report-reminder")).isEmpty();
        assertThat(inputs.toldWhom(reference, "review/focal-point-missing"))
                .contains("secretariat.iom@example.org", "secretariat.escwa@example.org");
        assertThat(inputs.letter(reference, "review/focal-point-missing")).contains("Djibouti (جيبوتي)");
    }

    @Test
    void aFocalPointThatIsNamedLaterIsInvitedAndReminded() {
        String reference = inputs.review("Mauritania", "Oman");
        ProcessInstance report = inputs.awaitReport(reference, "Mauritania");
        inputs.awaitReport(reference, "Oman");
        assertThat(inputs.told(reference, "review/state-invited")).isEmpty();

        inputs.nameFocalPoint("Mauritania", "nouakchott@state.example", "ar");

        assertThat(inputs.toldWhom(reference, "review/state-invited")).containsExactly("nouakchott@state.example");
        assertThat(coalition.endEvents(report)).contains("EndEvent_InvitedAnew");
        Task open = coalition.task(report, NationalReport.TRACK_NATIONAL_REPORT);
        assertThat(String.valueOf(taskService.getVariable(open.getId(), "reportFacts")))
                .contains("nouakchott@state.example")
                .doesNotContain("Nobody is named yet");
        assertThat(coalition.tasks(report, NationalReport.TRACK_NATIONAL_REPORT))
                .hasSize(1);
        coalition.fireTimer(report, "BoundaryEvent_ThirdReminderDue");
        assertThat(inputs.toldWhom(reference, "review/report-reminder")).containsExactly("nouakchott@state.example");
    }

    // ---- late

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLateReportIsTakenUntilTheReportOfTheRegionIsFinal(boolean byTheState) {
        inputs.nameFocalPoint("Bahrain", "manama@state.example", "en");
        String reference = inputs.review("Bahrain");
        ProcessInstance report = inputs.awaitReport(reference, "Bahrain");
        coalition.fireTimer(report, "BoundaryEvent_ReportTimeOver");
        coalition.runJobs(report);
        coalition.as("network.coordinator", () -> cycle.closeInputs(reference));
        coalition.as("network.coordinator", () -> cycle.consolidate(reference, "https://example.org/draft.pdf", null));
        coalition.as(
                "secretariat.iom",
                () -> cycle.holdConference(
                        reference, new HeldConference(null, null, List.of("Bahrain"), List.of(), null, null)));

        receive(reference, byTheState);

        assertThat(inputs.report(reference, "Bahrain").status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(coalition.isRunning(report)).isFalse();
        assertThat(inputs.toldWhom(reference, "review/report-received"))
                .containsOnlyOnce("manama@state.example")
                .contains("secretariat.iom@example.org", "secretariat.escwa@example.org");
        assertThat(inputs.letter(reference, "review/report-received")).contains("Bahrain (البحرين)");
    }

    @Test
    void aFocalPointThatIsNamedAfterTheDayIsInvitedAllTheSame() {
        String reference = inputs.review("Sudan", "Oman");
        timeOver(reference, "Sudan");
        timeOver(reference, "Oman");
        String closed = inputs.review("Sudan");
        timeOver(closed, "Sudan");
        makeFinal(closed);

        inputs.nameFocalPoint("Sudan", "khartoum@state.example", "en");

        assertThat(inputs.toldWhom(reference, "review/state-invited-late")).containsExactly("khartoum@state.example");
        assertThat(inputs.letter(reference, "review/state-invited-late"))
                .contains("is over, and the report is still welcome", "(a personal link")
                .contains("4 May " + due(reference).getYear());
        assertThat(inputs.told(closed, "review/state-invited-late")).isEmpty();
        inputs.nameFocalPoint("Sudan", "ministry@state.example", "ar");
        assertThat(inputs.toldWhom(reference, "review/state-invited-late"))
                .containsExactly("khartoum@state.example", "ministry@state.example");
    }

    @Test
    void whoeverSpeaksForAStateThatHasReportedIsNotInvited() {
        String reference = inputs.review("Libya");
        inputs.record(inputs.awaitReport(reference, "Libya"), Map.of("reportStatus", "RECEIVED"));

        inputs.nameFocalPoint("Libya", "tripoli@state.example", "en");

        assertThat(inputs.told(reference, "review/state-invited-late")).isEmpty();
        assertThat(inputs.told(reference, "review/state-invited")).isEmpty();
    }

    /** The State is reminded again, and its time ends again. */
    @Test
    void moreTimeAfterTheDayIsFollowedAnew() {
        inputs.nameFocalPoint("Kuwait", "kuwait@state.example", "en");
        String reference = inputs.review("Kuwait", "Oman");
        timeOver(reference, "Kuwait");
        LocalDate until = inputs.view(reference).due(MilestoneKind.CONFERENCE).minusDays(10);

        reports.extendByState(inputs.report(reference, "Kuwait").id(), until, "The census comes first.");

        ProcessInstance anew = running(reference, "Kuwait");
        assertThat(coalition.task(anew, NationalReport.TRACK_NATIONAL_REPORT).getDueDate())
                .isEqualTo(closing(until));
        assertThat(inputs.toldWhom(reference, "review/report-extended")).contains("kuwait@state.example");
        assertThat(inputs.told(reference, "review/state-invited")).hasSize(1);
        coalition.fireTimer(anew, "BoundaryEvent_ThirdReminderDue");
        assertThat(inputs.toldWhom(reference, "review/report-reminder")).containsExactly("kuwait@state.example");
        coalition.fireTimer(anew, "BoundaryEvent_ReportTimeOver");
        coalition.runJobs(anew);
        assertThat(coalition.isRunning(anew)).isFalse();
        assertThat(inputs.report(reference, "Kuwait").status()).isEqualTo(ReportStatus.NOT_SUBMITTED);
    }

    @Test
    void moreTimeEndsWhenTheReportOfTheRegionIsFinalOrTheReviewIsWithdrawn() {
        String reference = inputs.review("Kuwait", "Oman");
        timeOver(reference, "Kuwait");
        extendLate(reference, "Kuwait");
        String withdrawn = inputs.review("Kuwait");
        timeOver(withdrawn, "Kuwait");
        extendLate(withdrawn, "Kuwait");

        ProcessInstance anew = running(reference, "Kuwait");
        makeFinal(reference);
        coalition.runJobs(anew);
        coalition.as("network.coordinator", () -> cycle.withdraw(withdrawn, "The forum was called off."));

        assertThat(inputs.report(reference, "Kuwait").status()).isEqualTo(ReportStatus.NOT_SUBMITTED);
        assertThat(coalition.isRunning(anew)).isFalse();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(withdrawn)
                        .count())
                .isZero();
    }

    // ---- the milestone

    @Test
    void theMilestoneIsMetByReportsAlone() {
        String reference = inputs.review("Bahrain", "Oman");
        timeOver(reference, "Bahrain");
        inputs.record(inputs.awaitReport(reference, "Oman"), Map.of("reportStatus", "RECEIVED"));
        coalition.as("network.coordinator", () -> cycle.closeInputs(reference));
        assertThat(milestone(reference).metOn()).isNull();

        receive(reference, true);

        assertThat(milestone(reference).metOn()).isEqualTo(inputs.today());
    }

    @Test
    void moreTimeEndsBeforeAConferenceThatIsPulledForward() {
        String reference = inputs.review("Kuwait", "Oman");
        ProcessInstance report = inputs.awaitReport(reference, "Kuwait");
        LocalDate conference = inputs.view(reference).due(MilestoneKind.CONFERENCE);
        inputs.record(
                report,
                Map.of(
                        "reportStatus",
                        "EXTENSION",
                        "extensionUntil",
                        conference.minusDays(1).toString()));
        LocalDate sooner = conference.minusDays(20);

        coalition.as(
                "network.coordinator",
                () -> cycle.move(reference, MilestoneKind.CONFERENCE, sooner, "The host asked for it."));

        assertThat(inputs.report(reference, "Kuwait").dueOn()).isEqualTo(sooner.minusDays(1));
        Task task = coalition.task(report, NationalReport.TRACK_NATIONAL_REPORT);
        assertThat(task.getDueDate()).isEqualTo(closing(sooner.minusDays(1)));
        assertThat(String.valueOf(taskService.getVariable(task.getId(), "reportFacts")))
                .contains("%d June %d".formatted(sooner.getDayOfMonth(), sooner.getYear()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NATIONAL_REPORTS | today      | -1  | is over ("dueOn"): please give today or a later day
            NATIONAL_REPORTS | CONFERENCE | 1   | "National reports" on
            CONFERENCE       | today      | 20  | "National reports" would then have been due on
            CONFERENCE       | FORUM      | -10 | would come after "Submission to the forum" on
            FINAL_REPORT     | CONFERENCE | -1  | "Review conference" on
            SUBMISSION       | CONFERENCE | 1   | would come after "Submission to the forum" on
            CONFERENCE       | FORUM      | 0   | held before it ("dueOn")
            """)
    void refusesADayThatDoesNotFit(MilestoneKind kind, String from, int days, String message) {
        String reference = inputs.review("Qatar");
        ClockUtil.offset(Date.from(due(reference)
                                .minusDays(90)
                                .atStartOfDay(settings.zone())
                                .toInstant())
                        .getTime()
                - System.currentTimeMillis());
        ProcessInstance report = inputs.awaitReport(reference, "Qatar");
        List<MilestoneView> before = inputs.view(reference).milestones();
        LocalDate to = (from.equals("today")
                        ? inputs.today()
                        : inputs.view(reference).due(MilestoneKind.valueOf(from)))
                .plusDays(days);

        refused(() -> coalition.as("network.coordinator", () -> cycle.move(reference, kind, to, "Why not")), message);

        assertThat(inputs.view(reference).milestones()).isEqualTo(before);
        assertThat(inputs.report(reference, "Qatar").status()).isEqualTo(ReportStatus.INVITED);
        assertThat(coalition.isRunning(report)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReportIsRefusedWhenTheReportOfTheRegionIsFinal(boolean byTheState) {
        String reference = inputs.review("Bahrain");
        makeFinal(reference);

        refused(() -> receive(reference, byTheState), "is at the step \"agreed\"");

        assertThat(inputs.report(reference, "Bahrain").receivedOn()).isNull();
    }

    @Test
    void nobodyWaitsForAStateOnceTheReportOfTheRegionIsFinal() {
        String reference = inputs.review("Qatar");
        ProcessInstance report = inputs.awaitReport(reference, "Qatar");
        makeFinal(reference);
        coalition.runJobs(report);

        assertThat(coalition.endEvents(report)).contains("EndEvent_ReportNotSubmitted");
        assertThat(coalition.isRunning(report)).isFalse();
        assertThat(inputs.report(reference, "Qatar").status()).isEqualTo(ReportStatus.NOT_SUBMITTED);
    }

    @Test
    void aStateThatHasPresentedAtTheConferenceHasReported() {
        inputs.nameFocalPoint("Morocco", "rabat@state.example", "en");
        String reference = inputs.review("Morocco");
        ProcessInstance report = inputs.awaitReport(reference, "Morocco");
        coalition.as("network.coordinator", () -> cycle.closeInputs(reference));
        coalition.as("network.coordinator", () -> cycle.consolidate(reference, "https://example.org/draft.pdf", null));
        coalition.as(
                "secretariat.iom",
                () -> cycle.holdConference(
                        reference, new HeldConference(null, null, List.of("Morocco"), List.of("Morocco"), null, null)));

        coalition.runJobs(report);

        assertThat(coalition.endEvents(report)).contains("EndEvent_ReportReceived");
        assertThat(coalition.isRunning(report)).isFalse();
        assertThat(inputs.report(reference, "Morocco").status()).isEqualTo(ReportStatus.PRESENTED);
        assertThat(milestone(reference).metOn())
                .isEqualTo(inputs.view(reference).conference().to());
        assertThat(inputs.toldWhom(reference, "review/report-received")).contains("rabat@state.example");
        assertThat(inputs.letter(reference, "review/report-received")).doesNotContain("expected on");
        assertThat(inputs.told(reference, "review/report-overdue")).isEmpty();
    }

    private void timeOver(String reference, String state) {
        ProcessInstance report = inputs.awaitReport(reference, state);
        coalition.fireTimer(report, "BoundaryEvent_ReportTimeOver");
        coalition.runJobs(report);
        assertThat(coalition.isRunning(report)).isFalse();
    }

    private void extendLate(String reference, String state) {
        LocalDate until = inputs.view(reference).due(MilestoneKind.CONFERENCE).minusDays(10);
        reports.extendByState(inputs.report(reference, state).id(), until, null);
    }

    private ProcessInstance running(String reference, String state) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(NationalReport.PROCESS)
                .processInstanceBusinessKey(reference)
                .variableValueEquals("state", state)
                .singleResult();
    }

    private MilestoneView milestone(String reference) {
        return inputs.view(reference).milestones().stream()
                .filter(milestone -> milestone.kind() == MilestoneKind.NATIONAL_REPORTS)
                .findFirst()
                .orElseThrow();
    }

    private void receive(String reference, boolean byTheState) {
        if (byTheState) {
            reports.receiveFromState(inputs.report(reference, "Bahrain").id(), REPORT);
        } else {
            coalition.as("secretariat.iom", () -> reports.receive(reference, "Bahrain", REPORT));
        }
    }

    private void staysOpen(ProcessInstance report, Map<String, Object> entered, String message) {
        refused(() -> inputs.record(report, entered), message);

        assertThat(coalition.task(report, NationalReport.TRACK_NATIONAL_REPORT)).isNotNull();
        assertThat(inputs.report(
                                runtimeService
                                        .createProcessInstanceQuery()
                                        .processInstanceId(report.getId())
                                        .singleResult()
                                        .getBusinessKey(),
                                "Qatar")
                        .status())
                .isEqualTo(ReportStatus.INVITED);
    }

    private LocalDate due(String reference) {
        return inputs.view(reference).due(MilestoneKind.NATIONAL_REPORTS);
    }

    private Date timer(ProcessInstance report, String element) {
        Job timer = managementService
                .createJobQuery()
                .processInstanceId(report.getId())
                .activityId(element)
                .singleResult();
        return timer.getDuedate();
    }

    private Date closing(LocalDate day) {
        return Date.from(day.atTime(17, 0).atZone(settings.zone()).toInstant());
    }

    /** Nothing is taken into the review any more. */
    private void makeFinal(String reference) {
        coalition.as("network.coordinator", () -> cycle.closeInputs(reference));
        coalition.as("network.coordinator", () -> cycle.consolidate(reference, "https://example.org/draft.pdf", null));
        coalition.as(
                "secretariat.iom",
                () -> cycle.holdConference(
                        reference, new HeldConference(null, null, List.of(), List.of(), null, null)));
        coalition.as(
                "network.coordinator",
                () -> cycle.finalise(reference, "https://example.org/ar.pdf", "https://example.org/en.pdf", null));
        cycle.agreeOnReport(reference, "DEC-2028-0001");
    }
}
