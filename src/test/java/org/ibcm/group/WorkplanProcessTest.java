package org.ibcm.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.FormRefused;
import org.ibcm.engine.InputRefused;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(SampleGroups.class)
class WorkplanProcessTest {

    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);

    @Autowired
    private SampleGroups groups;

    @Autowired
    private Workplan workplan;

    @Autowired
    private Formation formation;

    @Autowired
    private GroupDirectory directory;

    @Autowired
    private Coalition coalition;

    @Test
    void theLeadAddsChangesAndDropsLines() {
        String reference = groups.active(SampleGroups.name());
        plan(reference, line("Mapping", "who"), line("Workshop", "ilo"));
        PlannedLine mapping = lines(reference).get(0);

        plan(
                reference,
                line("Survey", "iom"),
                new PlannedLine(mapping.id(), "Mapping", "who", SPRING.plusMonths(1), LineStatus.UNDER_WAY));

        assertThat(lines(reference)).extracting(PlannedLine::activity).containsExactly("Survey", "Mapping");
        assertThat(lines(reference).get(1))
                .isEqualTo(new PlannedLine(mapping.id(), "Mapping", "who", SPRING.plusMonths(1), LineStatus.UNDER_WAY));
    }

    @Test
    void whatTheWorkplanWasBeforeStaysAsAVersion() {
        String reference = groups.active(SampleGroups.name());
        plan(reference, line("Mapping – first part", "who"));
        plan(reference);

        List<VersionView> versions = directory.find(reference).orElseThrow().versions();

        assertThat(versions)
                .extracting(VersionView::occasion)
                .containsExactly(Occasion.PROPOSAL, Occasion.WORKPLAN, Occasion.WORKPLAN);
        assertThat(versions.get(1).lines()).containsExactly(line("Mapping – first part", "who"));
        assertThat(versions.get(1).writtenBy()).isEqualTo("ilo");
        assertThat(versions.get(2).lines()).isEmpty();
    }

    @Test
    void whatChangesNothingIsNoVersion() {
        String reference = groups.active(SampleGroups.name());
        plan(reference, line("Mapping", "who"));

        plan(reference, lines(reference).get(0));

        assertThat(directory.find(reference).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void everyLineIsCheckedByTheNameOfItsField() {
        String reference = groups.active(SampleGroups.name());

        FormRefused refused = catchThrowableOfType(
                FormRefused.class,
                () -> plan(
                        reference,
                        line("Mapping", "who"),
                        line(" ", "escwa"),
                        new PlannedLine(UUID.randomUUID(), "x".repeat(501), null, null, null)));

        assertThat(refused.all())
                .extracting(InputRefused::field)
                .containsExactly(
                        "lines[1].activity",
                        "lines[1].responsibleAgency",
                        "lines[2].id",
                        "lines[2].activity",
                        "lines[2].responsibleAgency",
                        "lines[2].dueOn",
                        "lines[2].status");
        assertThat(refused.all()).allSatisfy(one -> assertThat(one.getMessage()).contains("(\"" + one.field() + "\")"));
        assertThat(lines(reference)).isEmpty();
        assertThat(directory.find(reference).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void aLineOfAnotherGroupIsNotTaken() {
        String other = groups.active(SampleGroups.name());
        plan(other, line("Mapping", "who"));
        String reference = groups.active(SampleGroups.name());

        assertThatThrownBy(() -> plan(reference, lines(other).get(0)))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("lines[0].id"));
        assertThat(lines(other)).hasSize(1);
    }

    @Test
    void aWorkplanHasAHundredLinesAtMost() {
        String reference = groups.active(SampleGroups.name());
        List<PlannedLine> hundred = new ArrayList<>(Collections.nCopies(100, line("x".repeat(500), "who")));
        coalition.as("ilo.focal", () -> workplan.change(reference, hundred));
        assertThat(directory.find(reference).orElseThrow().versions().get(1).lines())
                .hasSize(100);
        hundred.add(line("One more", "who"));

        assertThatThrownBy(() -> coalition.as("ilo.focal", () -> workplan.change(reference, hundred)))
                .hasMessageContaining("at most 100 lines (\"lines\")");
    }

    @Test
    void aProposalIsPlannedWithThoseWhoAskForIt() {
        String reference = groups.proposed(SampleGroups.name());
        assertThatThrownBy(() -> plan(reference, line("Mapping", "who")))
                .hasMessageContaining("among the members of the group: ilo.");
        coalition.as("who.focal", () -> formation.confirmRequest(reference, "who", true, Optional.empty()));

        plan(reference, line("Mapping", "who"));

        assertThat(lines(reference)).hasSize(1);
        assertThatThrownBy(() -> plan(reference, line("Mapping", "iom")))
                .hasMessageContaining("among the members of the group: ilo, who");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who.focal", "secretariat.iom", "admin"})
    void onlyTheLeadsPeoplePlan(String userId) {
        String reference = groups.active(SampleGroups.name());

        assertThatThrownBy(() ->
                        coalition.as(userId, () -> workplan.change(reference, List.of(line("Mapping", "who")))))
                .isInstanceOf(NotOfThatOrganisation.class);
        assertThat(lines(reference)).isEmpty();
    }

    @Test
    void whoeverWasFasterIsNotWrittenOver() {
        String reference = groups.active(SampleGroups.name());
        plan(reference, line("Mapping", "who"));

        assertThatThrownBy(() -> coalition.as(
                        "ilo.alternate",
                        () -> workplan.change(reference, List.of(line("Workshop", "ilo")), Optional.of(1))))
                .isInstanceOf(WorkplanChangedMeanwhile.class);
        assertThat(lines(reference)).extracting(PlannedLine::activity).containsExactly("Mapping");
    }

    @Test
    void anUpdateThatCompletesLinesIsAVersionAndIsNotUndoneFromAnOlderPage() {
        String reference = groups.active(SampleGroups.name());
        plan(reference, line("Mapping", "who"), line("Workshop", "ilo"));
        List<PlannedLine> shown = lines(reference);

        groups.reportDone(reference, shown.get(0).id().toString());

        List<VersionView> versions = directory.find(reference).orElseThrow().versions();
        assertThat(versions).last().satisfies(version -> {
            assertThat(version.occasion()).isEqualTo(Occasion.UPDATE);
            assertThat(version.writtenBy()).isEqualTo("ilo");
            assertThat(version.lines())
                    .extracting(PlannedLine::status)
                    .containsExactly(LineStatus.DONE, LineStatus.PLANNED);
        });
        assertThatThrownBy(() -> coalition.as("ilo.alternate", () -> workplan.change(reference, shown, Optional.of(2))))
                .isInstanceOf(WorkplanChangedMeanwhile.class);
        assertThat(lines(reference).get(0).status()).isEqualTo(LineStatus.DONE);
    }

    @Test
    void anUpdateThatCompletesNothingNewIsNoVersion() {
        String reference = groups.active(SampleGroups.name());
        plan(reference, line("Mapping", "who"));
        groups.reportDone(reference, lines(reference).get(0).id().toString());

        groups.reportDone(reference, lines(reference).get(0).id().toString());
        groups.reportDone(reference);

        assertThat(directory.find(reference).orElseThrow().versions()).hasSize(3);
    }

    @Test
    void anUpdateRefersToNoLineThatWasDropped() {
        String reference = groups.active(SampleGroups.name());
        plan(reference, new PlannedLine(null, "Mapping", "who", SPRING, LineStatus.DROPPED));
        String dropped = lines(reference).get(0).id().toString();

        assertThatThrownBy(() -> groups.reportDone(reference, dropped))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("linesCompleted"));

        assertThat(lines(reference)).extracting(PlannedLine::status).containsExactly(LineStatus.DROPPED);
        assertThat(directory.updates(reference)).isEmpty();
    }

    private void plan(String reference, PlannedLine... lines) {
        coalition.as("ilo.focal", () -> workplan.change(reference, List.of(lines)));
    }

    private List<PlannedLine> lines(String reference) {
        return directory.find(reference).orElseThrow().workplan();
    }

    private static PlannedLine line(String activity, String agency) {
        return new PlannedLine(null, activity, agency, SPRING, LineStatus.PLANNED);
    }
}
