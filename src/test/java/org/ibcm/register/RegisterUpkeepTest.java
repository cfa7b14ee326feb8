package org.ibcm.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Absences;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.MemberEvent.Type;
import org.ibcm.register.Register.Person;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@ProcessTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS) // the founding members and nobody else
@Transactional
@RecordApplicationEvents
class RegisterUpkeepTest {

    private static final Person NADIA = new Person("Nadia Karam", "Nadia.Karam@unep.example");
    private static final String NADIAS_ACCOUNT = "nadia.karam@unep.example";

    @Autowired
    private RegisterUpkeep upkeep;

    @Autowired
    private Register register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Stamps stamps;

    @Autowired
    private Absences absences;

    @Autowired
    private Notifications notifications;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Coalition coalition;

    @Autowired
    private ApplicationEvents events;

    @Test
    void givesANewFocalPointAnAccountAndTakesThatOfTheFormerOne() {
        String open = links.mint(Purpose.ACCOUNT, "unep.focal");

        coalition.as("secretariat.iom", () -> appoint("unep", ContactKind.FOCAL_POINT, NADIA));

        assertThat(groupsOf(NADIAS_ACCOUNT)).containsExactlyInAnyOrder("agency-unep", "members");
        assertThat(account("unep.focal")).isZero();
        assertThat(groupsOf("unep.focal")).isEmpty();
        assertThat(links.resolve(Purpose.ACCOUNT, token(open))).isEmpty();
        assertThat(register.file("unep")
                        .orElseThrow()
                        .contacts()
                        .get(ContactKind.FOCAL_POINT)
                        .email())
                .isEqualTo(NADIAS_ACCOUNT);
    }

    @Test
    void tellsBothTheNewAndTheFormerFocalPoint() {
        appoint("unep", ContactKind.FOCAL_POINT, NADIA);

        assertThat(notifications.of("member-unep"))
                .extracting(SentMessage::recipient, SentMessage::template)
                .containsExactlyInAnyOrder(
                        tuple(NADIAS_ACCOUNT, "register/account-opened"),
                        tuple("unep.focal@example.org", "register/contact-relieved"));
    }

    @Test
    void keepsInTheHistoryWhoReplacedWhomAndWhoEnteredIt() {
        int before = register.history("unep").size();

        coalition.as("secretariat.iom", () -> appoint("unep", ContactKind.FOCAL_POINT, NADIA));

        assertThat(register.history("unep").subList(before, before + 2))
                .extracting(MemberEvent::type, MemberEvent::personName, MemberEvent::recordedBy)
                .containsExactly(
                        tuple(Type.RELIEVED, "UNEP Focal point", "secretariat.iom"),
                        tuple(Type.APPOINTED, "Nadia Karam", "secretariat.iom"));
    }

    @Test
    void correctsANameWithoutTouchingTheAccount() {
        appoint("unep", ContactKind.FOCAL_POINT, new Person("Layla Said", "UNEP.focal@example.org"));

        assertThat(identityService.checkPassword("unep.focal", "demo")).isTrue();
        assertThat(identityService
                        .createUserQuery()
                        .userId("unep.focal")
                        .singleResult()
                        .getLastName())
                .isEqualTo("Said");
        assertThat(notifications.of("member-unep")).isEmpty();
    }

    @Test
    void letsTheAlternateBecomeFocalPointWithTheSameAccount() {
        appoint("ilo", ContactKind.FOCAL_POINT, new Person("ILO Alternate", "ilo.alternate@example.org"));

        assertThat(register.file("ilo").orElseThrow().contacts())
                .containsOnlyKeys(ContactKind.FOCAL_POINT, ContactKind.SENIOR_CONTACT);
        assertThat(identityService.checkPassword("ilo.alternate", "demo")).isTrue();
        assertThat(groupsOf("ilo.alternate")).containsExactlyInAnyOrder("agency-ilo", "members", "co-conveners");
        assertThat(account("ilo.focal")).isZero();
        assertThat(notifications.of("member-ilo"))
                .extracting(SentMessage::recipient, SentMessage::template)
                .containsExactlyInAnyOrder(
                        tuple("ilo.alternate@example.org", "register/contact-named"),
                        tuple("ilo.focal@example.org", "register/contact-relieved"));
    }

    @Test
    void givesASeniorContactNoAccount() {
        appoint("unep", ContactKind.SENIOR_CONTACT, NADIA);

        assertThat(account(NADIAS_ACCOUNT)).isZero();
        assertThat(register.seniorContacts(List.of("unep")))
                .containsExactly(new Register.Contact("unep", "Nadia Karam", NADIAS_ACCOUNT));
    }

    @Test
    void relievesAnAlternateWithoutASuccessor() {
        upkeep.relieve("unep", ContactKind.ALTERNATE, Optional.empty());

        assertThat(account("unep.alternate")).isZero();
        assertThat(register.file("unep").orElseThrow().contacts()).doesNotContainKey(ContactKind.ALTERNATE);
    }

    @Test
    void neverLeavesAMemberWithoutAFocalPoint() {
        refused("contact", "name the new one", () -> upkeep.relieve("unep", ContactKind.FOCAL_POINT, Optional.empty()));

        assertThat(account("unep.focal")).isOne();
    }

    @Test
    void refusesSomebodyWhoActsForAnotherMember() {
        refused(
                "email",
                "already acts for WHO",
                () -> appoint("unep", ContactKind.ALTERNATE, new Person("WHO Focal point", "WHO.focal@example.org")));

        assertThat(groupsOf("who.focal")).containsExactlyInAnyOrder("agency-who", "members");
        assertThat(account("unep.alternate")).isOne();
    }

    @Test
    void refusesStaffOfTheSecretariatEvenForTheirOwnAgency() {
        refused(
                "email",
                "works for the secretariat",
                () -> appoint("iom", ContactKind.FOCAL_POINT, new Person("Staff", "secretariat.iom@example.org")));

        assertThat(account("iom.focal")).isOne();
    }

    @Test
    void refusesSomebodyWhoseAccountHasOtherDuties() {
        refused(
                "email",
                "other duties",
                () -> appoint("unep", ContactKind.ALTERNATE, new Person("Admin", "admin@example.org")));
    }

    @Test
    void refusesWhatIsNoAddressOrNoName() {
        refused("email", "such as", () -> appoint("unep", ContactKind.ALTERNATE, new Person("A", "amal@unep")));
        refused(
                "email",
                "such as",
                () -> appoint("unep", ContactKind.ALTERNATE, new Person("A", "a@b.org\nBcc: x@y.org")));
        refused(
                "email",
                "64",
                () -> appoint("unep", ContactKind.ALTERNATE, new Person("A", "a".repeat(60) + "@unep.example")));
        refused("name", "one line", () -> appoint("unep", ContactKind.ALTERNATE, new Person("A\nB", "a@unep.example")));
        refused(
                "name",
                "person's name",
                () -> appoint("unep", ContactKind.ALTERNATE, new Person(" ", "a@unep.example")));
    }

    @Test
    void sendsANewLinkToAContactAndEndsTheFormer() {
        String open = links.mint(Purpose.ACCOUNT, "unep.focal");

        upkeep.inviteAgain("unep", ContactKind.FOCAL_POINT);
        upkeep.inviteAgain("unep", ContactKind.FOCAL_POINT);

        assertThat(links.resolve(Purpose.ACCOUNT, token(open))).isEmpty();
        assertThat(notifications.of("member-unep"))
                .extracting(SentMessage::template)
                .containsExactly("register/account-opened", "register/account-opened");
    }

    @Test
    void knowsWhoIsAwayToday() {
        LocalDate today = stamps.today();

        upkeep.enterAbsence("unep", ContactKind.FOCAL_POINT, today, today.plusDays(3));
        upkeep.enterAbsence("unep", ContactKind.ALTERNATE, today.plusDays(1), today.plusDays(3));

        assertThat(absences.absentAmong(List.of("unep.focal", "unep.alternate", "who.focal")))
                .containsExactly("unep.focal");
        upkeep.removeAbsence("unep", ContactKind.FOCAL_POINT, today);
        assertThat(absences.absentAmong(List.of("unep.focal"))).isEmpty();
    }

    @Test
    void refusesAbsencesThatMakeNoSense() {
        LocalDate today = stamps.today();
        upkeep.enterAbsence("unep", ContactKind.FOCAL_POINT, today, today.plusDays(3));
        upkeep.relieve("unep", ContactKind.ALTERNATE, Optional.empty());

        refused(
                "from",
                "overlap",
                () -> upkeep.enterAbsence("unep", ContactKind.FOCAL_POINT, today.plusDays(3), today.plusDays(9)));
        refused(
                "until",
                "before the first",
                () -> upkeep.enterAbsence("unep", ContactKind.FOCAL_POINT, today.plusDays(9), today.plusDays(8)));
        refused(
                "until",
                "is over",
                () -> upkeep.enterAbsence("unep", ContactKind.FOCAL_POINT, today.minusDays(9), today.minusDays(8)));
        refused(
                "contact",
                "has no alternate",
                () -> upkeep.enterAbsence("unep", ContactKind.ALTERNATE, today, today.plusDays(1)));
    }

    @Test
    void letsGroupsFollowTheRoles() {
        upkeep.assignRoles("who", List.of(Role.CO_CONVENER), Optional.empty());
        upkeep.assignRoles("las", List.of(), Optional.empty());

        assertThat(register.body("co-conveners")).hasValue(List.of("escwa", "ilo", "iom", "who"));
        assertThat(groupsOf("who.focal")).containsExactlyInAnyOrder("agency-who", "members", "co-conveners");
        assertThat(groupsOf("las.focal")).containsExactlyInAnyOrder("agency-las", "members");
    }

    @Test
    void keepsTheNetworkToUnEntities() {
        refused(
                "roles",
                "Only UN entities",
                () -> upkeep.assignRoles("las", List.of(Role.CO_CONVENER, Role.UN_NETWORK), Optional.empty()));
        upkeep.assignRoles("who", List.of(), Optional.empty());

        assertThat(register.find("who").orElseThrow().roles()).containsExactly(Role.UN_NETWORK);
    }

    @Test
    void changesTheLevelOfRepresentation() {
        upkeep.represent("unep", RepresentationLevel.SENIOR, Optional.empty());

        assertThat(register.find("unep").orElseThrow().representationLevel()).isEqualTo(RepresentationLevel.SENIOR);
    }

    @Test
    void closesTheAccountsOfAMemberThatLeavesAndKeepsItsPast() {
        LocalDate today = stamps.today();

        upkeep.recordDeparture("wfp", today, "Decided by its board");

        assertThat(register.members())
                .extracting(Member::id)
                .doesNotContain("wfp")
                .hasSize(18);
        assertThat(register.body("un-network").orElseThrow()).doesNotContain("wfp");
        assertThat(register.named("World Food Programme")).isEmpty();
        assertThat(register.seniorContacts(List.of("wfp"))).isEmpty();
        assertThat(account("wfp.focal") + account("wfp.alternate")).isZero();
        assertThat(register.find("wfp").orElseThrow().leftOn()).isEqualTo(today);
        assertThat(register.history("wfp"))
                .extracting(MemberEvent::type)
                .endsWith(Type.RELIEVED, Type.RELIEVED, Type.RELIEVED, Type.LEFT);
        assertThat(notifications.of("member-wfp"))
                .extracting(SentMessage::template)
                .containsOnly("register/membership-ended")
                .hasSize(3);
        assertThat(events.stream(MemberLeft.class)).containsExactly(new MemberLeft("wfp", "WFP", today));
    }

    @Test
    void flagsTheDepartureOfAnOrganisationThatTheTermsOfReferenceName() {
        upkeep.recordDeparture("las", stamps.today(), "Withdrew");

        assertThat(register.body("co-conveners")).hasValue(List.of("escwa", "ilo", "iom"));
        assertThat(notifications.of("member-las"))
                .filteredOn(message -> message.template().equals("register/standing-role-vacant"))
                .extracting(SentMessage::recipient)
                .containsExactlyInAnyOrder("secretariat.iom@example.org", "secretariat.escwa@example.org");
    }

    @Test
    void writesToWhomItKnowsInTheirLanguageAndToANewPersonInEnglish() {
        accounts.speak("unep.focal", "ar");
        accounts.speak("secretariat.iom", "ar");

        appoint("unep", ContactKind.FOCAL_POINT, NADIA);
        upkeep.recordDeparture("las", stamps.today(), "Withdrew");

        assertThat(notifications.of("member-unep"))
                .extracting(SentMessage::recipient, SentMessage::subjectLine)
                .containsExactlyInAnyOrder(
                        tuple("unep.focal@example.org", "لم تعودوا جهة التنسيق عن UNEP"),
                        tuple(NADIAS_ACCOUNT, "Your account for UN Environment Programme with the coalition"));
        assertThat(notifications.of("member-las"))
                .filteredOn(message -> message.template().equals("register/standing-role-vacant"))
                .extracting(
                        SentMessage::recipient, message -> message.subjectLine().startsWith("LAS has left"))
                .containsExactlyInAnyOrder(
                        tuple("secretariat.iom@example.org", false), tuple("secretariat.escwa@example.org", true));
    }

    @Test
    void refusesADepartureThatHasNotComeOrIsRecordedAlready() {
        LocalDate today = stamps.today();
        refused("on", "between 2020-12-10 and today", () -> upkeep.recordDeparture("wfp", today.plusDays(1), "Later"));
        upkeep.recordDeparture("wfp", today, "Now");

        refused("id", "left the coalition", () -> upkeep.recordDeparture("wfp", today, "Again"));
        refused("id", "left the coalition", () -> appoint("wfp", ContactKind.FOCAL_POINT, NADIA));
        assertThat(account(NADIAS_ACCOUNT)).isZero();
    }

    @Test
    void neverGivesTheIdOfAFormerMemberAgain() {
        upkeep.recordDeparture("wfp", stamps.today(), "Merged");

        assertThat(register.admit(RegisterTest.observatory("MEM-2026-0050", "World Food Programme", "WFP")))
                .isEqualTo("wfp-2");
    }

    @Test
    void knowsOnlyMembers() {
        assertThatThrownBy(() -> appoint("nobody", ContactKind.FOCAL_POINT, NADIA))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void appoint(String memberId, ContactKind kind, Person person) {
        upkeep.appoint(memberId, kind, person, Optional.empty());
    }

    private long account(String userId) {
        return identityService.createUserQuery().userId(userId).count();
    }

    private List<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void refused(String field, String words, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field))
                .hasMessageContaining(words)
                .hasMessageContaining("\"" + field + "\"");
    }
}
