package org.ibcm.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ibcm.review.ReviewCycle.Roadmap;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;

/** Reviews in the register as far as a test needs them. */
@TestComponent
public class SampleReviews {

    public static final String COORDINATOR = "network.coordinator";
    public static final String GUIDANCE = "https://example.org/guidance.pdf";
    public static final String DRAFT = "https://example.org/draft.pdf";
    public static final String ARABIC = "https://example.org/report-ar.pdf";
    public static final String ENGLISH = "https://example.org/report-en.pdf";
    public static final String DECISION = "DEC-2026-0001";

    /** Far from the years of other tests. */
    private static final AtomicInteger YEARS = new AtomicInteger(2400);

    private final ReviewCycle cycle;
    private final NationalReports reports;
    private final Contributions contributions;
    private final Coverage coverage;
    private final ReviewRegister register;
    private final Coalition coalition;

    SampleReviews(
            ReviewCycle cycle,
            NationalReports reports,
            Contributions contributions,
            Coverage coverage,
            ReviewRegister register,
            Coalition coalition) {
        this.cycle = cycle;
        this.reports = reports;
        this.contributions = contributions;
        this.coverage = coverage;
        this.register = register;
        this.coalition = coalition;
    }

    /** No other review has this year. */
    public static int year() {
        return YEARS.getAndAdd(4);
    }

    public String launched(int year) {
        return launched(new LaunchRequest(year, null, null, null));
    }

    public String launched(LaunchRequest request) {
        return coalition.as(COORDINATOR, () -> cycle.launch(request));
    }

    /** Roadmap and guidance note are agreed; States and stakeholders are heard. */
    public String gathering(int year) {
        String reference = launched(year);
        coalition.as(
                COORDINATOR,
                () -> cycle.prepareRoadmap(
                        reference, new Roadmap("Three years to the forum.", GUIDANCE, null, null, Map.of())));
        cycle.agreeOnRoadmap(reference);
        return reference;
    }

    /** Egypt, Jordan and Morocco have reported, Lebanon has more time, three parties are heard, a chapter is written. */
    public String withInputs(int year) {
        String reference = gathering(year);
        coalition.as("secretariat.iom", () -> {
            report(reference, "Egypt", "1", "2", "5", "6", "9", "16");
            report(reference, "Jordan", "5", "6", "18");
            report(reference, "Morocco", "2", "5", "6", "23");
            reports.nameFocalPoint("Lebanon", "Lina Haddad", "lina@example.org", "en");
            LocalDate until =
                    view(reference).due(MilestoneKind.NATIONAL_REPORTS).plusDays(10);
            if (until.isAfter(LocalDate.now())) {
                reports.extend(reference, "Lebanon", until, "Elections.");
            }
            hear(reference, ConsultedParty.MIGRANTS_AND_DIASPORA, "Fees are paid by workers.", "5", "6", "16");
            hear(reference, ConsultedParty.EMPLOYERS, "Permits take too long.", "5", "18");
            hear(reference, ConsultedParty.CIVIL_SOCIETY, "Shelters are <b>full</b>.", "7", "16");
            contributions.giveEvidence(reference, GuidingPrinciple.CHILD_SENSITIVE, "Children were heard in Tunis.");
        });
        coalition.as("ilo.focal", () -> {
            contributions.write(
                    reference,
                    RoundTable.RT1,
                    new DraftedChapter(
                            "Pathways grow slowly.",
                            "https://example.org/rt1.docx",
                            RoundTable.RT1.objectives(),
                            List.of(GuidingPrinciple.HUMAN_RIGHTS)));
            contributions.find(
                    reference,
                    RoundTable.RT1,
                    new FindingView(
                            "6",
                            "Two States pay fees back.",
                            "Inspectors are few.",
                            "يسترد العمال الرسوم في المغرب.",
                            "Ratify C181 & enforce it."));
        });
        return reference;
    }

    /** What is missing is justified, and the draft is out. */
    public String drafted(int year) {
        String reference = withInputs(year);
        cycle.closeInputs(reference);
        coalition.as(COORDINATOR, () -> {
            coverage.justify(reference, List.of(), "The time for it was too short.");
            cycle.consolidate(reference, DRAFT, "A first picture of the region.");
        });
        coalition.as(
                "who.focal",
                () -> contributions.comment(
                        reference, CommentedText.DRAFT, "who", Optional.of("Health is missing in chapter 3.")));
        return reference;
    }

    /** The conference was held on its day; Egypt and Jordan presented, Morocco is the champion. */
    public String held(int year) {
        String reference = drafted(year);
        coalition.as(
                "secretariat.iom",
                () -> cycle.holdConference(
                        reference,
                        new HeldConference(
                                null,
                                null,
                                List.of("Egypt", "Jordan", "Morocco", "Tunisia"),
                                List.of("Egypt", "Jordan"),
                                "Morocco",
                                "The region acts together.")));
        return reference;
    }

    /** The report goes to the Executive Committee. */
    public String finalised(int year) {
        String reference = held(year);
        coalition.as(COORDINATOR, () -> cycle.finalise(reference, ARABIC, ENGLISH, "What the region has achieved."));
        return reference;
    }

    public String submitted(int year) {
        String reference = finalised(year);
        cycle.agreeOnReport(reference, DECISION);
        coalition.as(COORDINATOR, () -> {
            cycle.submit(reference, null, "IMRF/2030/17", "Begin earlier.");
        });
        return reference;
    }

    private void report(String reference, String state, String... objectives) {
        reports.receive(
                reference,
                state,
                new ReceivedReport(
                        "What " + state + " has done.",
                        "https://example.org/" + state.toLowerCase() + ".pdf",
                        null,
                        List.of(objectives)));
    }

    private void hear(String reference, ConsultedParty party, String messages, String... objectives) {
        contributions.hear(
                reference,
                party,
                new Heard(LocalDate.of(2026, 11, 2), "40 people from 9 States", messages, List.of(objectives)));
    }

    public Optional<ReviewView> of(int year) {
        return register.ofYear(year);
    }

    public ReviewView view(String reference) {
        return register.find(reference).orElseThrow();
    }
}
