package org.ibcm.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.ApplicationUpkeep.Particulars;
import org.ibcm.membership.process.ExpressionsOfInterest;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.OrganisationType;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the secretariat puts right in an application, and what follows (D.1). */
@ProcessTest
class ApplicationUpkeepProcessTest {

    private static final String SCREEN = "UserTask_ScreenApplication";
    private static final String WHY = "Asked by phone on 24 November 2026.";

    @Autowired
    private ApplicationUpkeep upkeep;

    @Autowired
    private Membership membership;

    @Autowired
    private Dossier dossier;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    private ProcessInstance application;
    private String reference;
    private Particulars given;

    @BeforeEach
    void apply() {
        application = coalition.start("membership-approval", ExpressionsOfInterest.any());
        reference = application.getBusinessKey();
        given = upkeep.particulars(reference).orElseThrow();
    }

    @Test
    void aNewFocalPointGetsThePageAndTheFormerOneLosesIt() {
        String link = links.mint(Purpose.APPLICATION, reference);
        String token = link.substring(link.lastIndexOf('/') + 1);
        String address = address();

        correct(new Particulars(given.organisationType(), "Dina Saleh", address, null, null));

        assertThat(links.resolve(Purpose.APPLICATION, token)).isEmpty();
        assertThat(notifications.of(reference))
                .filteredOn(message -> message.template().equals("membership/focal-point-corrected"))
                .extracting(SentMessage::recipient)
                .containsExactly(address);
        assertThat(dossier.screeningFacts(reference))
                .contains(new Dossier.Fact("Focal point", "Dina Saleh, " + address))
                .filteredOn(fact -> fact.label().startsWith("Corrected by the secretariat on "))
                .extracting(Dossier.Fact::value)
                .containsExactlyInAnyOrder(
                        "Focal point's address. Before: %s\nAfter: %s\nReason: %s"
                                .formatted(given.focalPointEmail(), address, WHY),
                        "Focal point. Before: %s\nAfter: Dina Saleh\nReason: %s"
                                .formatted(given.focalPointName(), WHY));
    }

    @Test
    void anAlternateIsAddedAndTheLinkStays() {
        String link = links.mint(Purpose.APPLICATION, reference);

        correct(new Particulars(
                given.organisationType(), given.focalPointName(), given.focalPointEmail(), "Dina Saleh", address()));

        assertThat(links.resolve(Purpose.APPLICATION, link.substring(link.lastIndexOf('/') + 1)))
                .contains(reference);
        assertThat(notifications.of(reference))
                .extracting(SentMessage::template)
                .doesNotContain("membership/focal-point-corrected");
    }

    @Test
    void theKindDecidesTheWayAsLongAsItIsScreened() {
        correct(kind(OrganisationType.UN_ENTITY));

        assertThat(runtimeService.getVariable(application.getId(), "organisationType"))
                .isEqualTo("UN_ENTITY");
        assertThat(taskService
                        .getVariableLocal(coalition.task(application, SCREEN).getId(), "applicationFacts")
                        .toString())
                .contains("UN entity", "Corrected by the secretariat");
        screen();
        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_MemberAdmitted");
    }

    @Test
    void onceUnderReviewOnlyAKindThatTakesTheSameWayIsTaken() {
        screen();

        correct(kind(OrganisationType.ACADEMIA));
        assertThat(membership.find(reference).orElseThrow().organisationType()).isEqualTo(OrganisationType.ACADEMIA);

        refused("organisationType", "during the screening only", kind(OrganisationType.UN_ENTITY));
    }

    @Test
    void aPersonOfAnotherOrganisationIsRefused() {
        ProcessInstance other = coalition.start("membership-approval", ExpressionsOfInterest.any());
        String taken = upkeep.particulars(other.getBusinessKey()).orElseThrow().focalPointEmail();

        refused("focalPointEmail", "already acts for ILO", focalPoint("ilo.focal@example.org"));
        refused("focalPointEmail", "is named in " + other.getBusinessKey(), focalPoint(taken.toUpperCase()));
        refused("focalPointEmail", "an e-mail address such as", focalPoint("amal"));

        assertThat(upkeep.particulars(reference)).contains(given);
    }

    @Test
    void itSaysWhy() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> coalition.as(
                        "secretariat.iom", () -> upkeep.correct(reference, kind(OrganisationType.ACADEMIA), " ")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("correctionReason"));
    }

    @Test
    void theSameAgainIsNoCorrection() {
        correct(given);

        assertThat(dossier.screeningFacts(reference))
                .noneMatch(fact -> fact.label().startsWith("Corrected"));
    }

    @Test
    void nothingIsCorrectedOnceItIsClosed() {
        membership.withdraw(reference, null);

        assertThat(upkeep.particulars(reference)).isEmpty();
        assertThatExceptionOfType(ApplicationDoesNotAllow.class)
                .isThrownBy(() -> correct(kind(OrganisationType.ACADEMIA)));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> upkeep.correct("MEM-1999-0001", given, WHY));
    }

    private Particulars kind(OrganisationType type) {
        return new Particulars(
                type, given.focalPointName(), given.focalPointEmail(), given.alternateName(), given.alternateEmail());
    }

    private Particulars focalPoint(String address) {
        return new Particulars(
                given.organisationType(),
                given.focalPointName(),
                address,
                given.alternateName(),
                given.alternateEmail());
    }

    private void correct(Particulars particulars) {
        coalition.as("secretariat.iom", () -> upkeep.correct(reference, particulars, WHY));
    }

    private void refused(String field, String message, Particulars particulars) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> correct(particulars))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private void screen() {
        coalition.as(
                "secretariat.iom",
                () -> coalition.complete(coalition.task(application, SCREEN), Map.of("screeningOutcome", "COMPLETE")));
        coalition.runJobs(application);
    }

    private static String address() {
        return UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }
}
