package org.ibcm.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;

/** Groups in the register as far as a test needs them, without a process that carries them. */
@TestComponent
public class SampleGroups {

    public static final String MANDATE = "To bring the members' work on labour migration together.";

    private final Formation formation;
    private final Oversight oversight;
    private final Coalition coalition;

    SampleGroups(Formation formation, Oversight oversight, Coalition coalition) {
        this.formation = formation;
        this.oversight = oversight;
        this.coalition = coalition;
    }

    /** Nobody else has this name. */
    public static String name() {
        return "Labour migration " + UUID.randomUUID();
    }

    /** ILO proposes a working group with WHO; WHO has not confirmed yet. Answers its reference. */
    public String proposed(String name) {
        return coalition.as(
                "ilo.focal",
                () -> formation
                        .propose(new GroupProposal(
                                name,
                                GroupType.WORKING_GROUP,
                                "ilo",
                                List.of("ilo", "who"),
                                new Terms(
                                        "Decent work for migrants",
                                        MANDATE,
                                        "A mapping, then two workshops.",
                                        LocalDate.now(),
                                        LocalDate.now().plusDays(50),
                                        GroupProcedure.CONSENSUS),
                                "Arab Trade Union Confederation <atuc@example.org>"))
                        .reference());
    }

    /** The co-conveners have agreed: ILO and WHO are in, the partner is invited. */
    public String forming(String name) {
        String reference = proposed(name);
        coalition.as("who.focal", () -> formation.confirmRequest(reference, "who", true, Optional.empty()));
        formation.countRequests(reference);
        formation.recordDecision(reference, "DEC-2020-0001", DecisionOutcome.ADOPTED, "Adopted.");
        return reference;
    }

    /** At work, led by ILO, with WHO and IOM. */
    public String active(String name) {
        String reference = forming(name);
        coalition.as("iom.focal", () -> formation.answerCall(reference, "iom", true, Optional.of("Dina Karam")));
        formation.establish(reference);
        oversight.begin(reference);
        return reference;
    }

    /** ILO reports. */
    public void report(String reference, ProgressStatus status) {
        oversight.awaitUpdate(reference);
        report(reference, status, List.of());
    }

    /** ILO answers what it is asked for. */
    public void reportOnly(String reference) {
        report(reference, ProgressStatus.ON_TRACK, List.of());
        oversight.planNextUpdate(reference);
    }

    /** ILO reports that these lines of the workplan are done. */
    public void reportDone(String reference, String... lines) {
        report(reference, ProgressStatus.ON_TRACK, List.of(lines));
    }

    private void report(String reference, ProgressStatus status, List<String> completed) {
        coalition.as(
                "ilo.focal",
                () -> oversight.report(
                        reference,
                        new ProgressReport(
                                status, "The mapping is half done.", "The first workshop.", List.of(), completed)));
    }
}
