package org.ibcm.output;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.group.ActiveGroups;
import org.ibcm.group.GroupProcedure;
import org.ibcm.output.Endorsement.Revision;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;

/** Outputs in the register as far as a test needs them; ILO leads, WHO and a partner take part. */
@TestComponent
public class SampleOutputs {

    public static final String PARTNER = "Arab Recruiters";

    private final Endorsement endorsement;
    private final ProductCorrections corrections;
    private final OutputRegister register;
    private final ActiveGroups groups;
    private final Coalition coalition;

    SampleOutputs(
            Endorsement endorsement,
            ProductCorrections corrections,
            OutputRegister register,
            ActiveGroups groups,
            Coalition coalition) {
        this.endorsement = endorsement;
        this.corrections = corrections;
        this.register = register;
        this.groups = groups;
        this.coalition = coalition;
    }

    /** No other output has this title. */
    public static String title() {
        return "Guide to fair recruitment " + UUID.randomUUID();
    }

    /** A group led by ILO with WHO and IOM. */
    public String group() {
        return groups.workingGroup(GroupProcedure.CONSENSUS, "ilo", "who", "iom");
    }

    /** As ILO describes it. */
    public OutputDraft draft(String title) {
        return draft(title, group(), "https://example.org/guide.pdf");
    }

    private static OutputDraft draft(String title, String group, String documentLink) {
        return new OutputDraft(
                title,
                OutputType.GUIDANCE,
                group,
                "ilo",
                List.of("who", PARTNER),
                "How employers recruit without fees.",
                "A guide within the year.",
                documentLink,
                List.of("6", "16"));
    }

    /** Registered early, so that a process carries it. */
    public String registered(String title) {
        return coalition.as("ilo.focal", () -> endorsement.register(draft(title)));
    }

    /** The participating agencies are asked for their logos. */
    public String submitted(String title) {
        return coalition.as("ilo.focal", () -> endorsement.submitNew(draft(title)));
    }

    /** ILO and WHO have cleared their logos; the co-conveners are informed, and LAS has a concern. */
    public String concerned(String title) {
        return concern(submitted(title));
    }

    /** What was registered early is submitted with the document that was uploaded last. */
    public void submitRegistered(String reference, String title) {
        OutputDraft draft = draft(title, view(reference).groupReference(), null);
        coalition.as("ilo.focal", () -> endorsement.submitRegistered(reference, draft));
    }

    /** What was submitted is cleared and noticed, and LAS has a concern. */
    public String concern(String reference) {
        notice(reference);
        coalition.as(
                "las.focal",
                () -> endorsement.acknowledge(
                        reference, "las", Acknowledgement.CONCERN, Optional.of("Fees are missing.")));
        coalition.as(
                "iom.focal",
                () -> endorsement.acknowledge(reference, "iom", Acknowledgement.ACKNOWLEDGED, Optional.empty()));
        endorsement.closeNotice(reference);
        return reference;
    }

    /** With a concern, revised and issued with the logos of ILO and WHO. */
    public String revisedAndIssued(String title) {
        return reviseAndIssue(concerned(title), title);
    }

    /** After a concern; the document that was uploaded last goes with it. */
    public String reviseAndIssue(String reference, String title) {
        revised(reference, title);
        clear(reference);
        endorsement.openNotice(reference);
        return issue(reference);
    }

    /** After a concern; its logos are asked for anew. */
    public void revised(String reference, String title) {
        coalition.as("ilo.focal", () -> endorsement.address(reference, "Added.", ConcernStep.REVISE));
        coalition.as(
                "ilo.focal",
                () -> endorsement.revise(
                        reference, new Revision(title, null, "https://example.org/guide-2.pdf", "With fees.")));
    }

    /** A product with the logos of ILO and WHO. */
    public String issued(String title) {
        String reference = submitted(title);
        notice(reference);
        return issue(reference);
    }

    /** ILO corrects a product, and the secretariat publishes the correction. */
    public void corrected(String product) {
        UUID correction = handedIn(product);
        coalition.as(
                "secretariat.iom",
                () -> corrections.publish(product, correction, new LogosSeen(List.of("ilo", "who"), null, true)));
    }

    /** ILO's correction of a product awaits the secretariat. */
    public UUID handedIn(String product) {
        Revision correction = new Revision(null, null, "https://example.org/guide-b.pdf", "Table 3.");
        coalition.as("ilo.focal", () -> corrections.handIn(product, correction));
        return corrections.of(product).get(0).id();
    }

    /** Cleared and noticed; the secretariat found other logos on it than the cleared ones. */
    public String returned(String title) {
        String reference = submitted(title);
        notice(reference);
        endorsement.closeNotice(reference);
        coalition.as(
                "secretariat.iom",
                () -> endorsement.conclude(
                        reference,
                        IssueOutcome.RETURN,
                        new LogosSeen(null, null, false),
                        Optional.of("The logo of WHO is missing.")));
        return reference;
    }

    /** What was returned is issued with another file. */
    public void replaceAndIssue(String returned) {
        coalition.as(
                "ilo.focal",
                () -> endorsement.replaceFile(returned, "https://example.org/guide-c.pdf", "With both logos."));
        verify(returned);
    }

    private void notice(String reference) {
        clear(reference);
        endorsement.openNotice(reference);
    }

    private void clear(String reference) {
        for (String agency : List.of("ilo", "who")) {
            coalition.as(agency + ".focal", () -> endorsement.clearLogo(reference, agency, true, Optional.empty()));
        }
        endorsement.closeClearance(reference);
    }

    private String issue(String reference) {
        endorsement.closeNotice(reference);
        verify(reference);
        return reference;
    }

    private void verify(String reference) {
        coalition.as(
                "secretariat.iom",
                () -> endorsement.issue(reference, new LogosSeen(List.of("ilo", "who"), null, true)));
    }

    public OutputView view(String reference) {
        return register.find(reference).orElseThrow();
    }
}
