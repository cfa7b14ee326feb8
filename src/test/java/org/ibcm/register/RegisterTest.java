package org.ibcm.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register.Admission;
import org.ibcm.register.Register.Person;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.transaction.annotation.Transactional;

@ProcessTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS) // the founding members and nobody else
@Transactional
class RegisterTest {

    @Autowired
    private Register register;

    @Autowired
    private IdentityService identityService;

    @Test
    void listsTheNineteenFoundingMembersByAcronym() {
        assertThat(register.members())
                .extracting(Member::id)
                .containsExactly(
                        "escwa",
                        "fao",
                        "ilo",
                        "iom",
                        "las",
                        "ohchr",
                        "un-women",
                        "un-habitat",
                        "unaids",
                        "undp",
                        "uneca",
                        "unep",
                        "unfpa",
                        "unhcr",
                        "unicef",
                        "unodc",
                        "unrwa",
                        "wfp",
                        "who");
        assertThat(register.find("las")).hasValueSatisfying(las -> {
            assertThat(las.name()).isEqualTo("League of Arab States");
            assertThat(las.organisationType()).isEqualTo(OrganisationType.INTERGOVERNMENTAL);
            assertThat(las.roles()).containsExactly(Role.CO_CONVENER);
            assertThat(las.memberSince()).isEqualTo(LocalDate.of(2020, 12, 10));
        });
    }

    @Test
    void knowsWhoFormsABody() {
        assertThat(register.body("co-conveners")).hasValue(List.of("escwa", "ilo", "iom", "las"));
        assertThat(register.body("executive-committee"))
                .hasValue(List.of("ilo", "iom", "ohchr", "undp", "unhcr", "unicef", "unodc"));
        assertThat(register.body("un-network").orElseThrow()).hasSize(18).doesNotContain("las");
        assertThat(register.body("steering-group")).isEmpty();
    }

    @Test
    void findsAMemberByNameOrAcronymHoweverItIsWritten() {
        assertThat(register.named(" league  of ARAB-states ")).map(Member::id).hasValue("las");
        assertThat(register.named("unhabitat")).map(Member::id).hasValue("un-habitat");
        assertThat(register.named("Únicef")).map(Member::id).hasValue("unicef");
        assertThat(register.named("-")).isEmpty();
    }

    @Test
    void admitsAnOrganisationWithAccountsForItsPeople() {
        String id = register.admit(observatory("MEM-2026-0001", "Arab Migration Observatory", "AMO"));

        assertThat(id).isEqualTo("amo");
        assertThat(register.named("AMO")).map(Member::id).hasValue("amo");
        assertThat(groupsOf("amal.haddad@amo.example")).containsExactlyInAnyOrder("agency-amo", "members");
        assertThat(groupsOf("omar@amo.example")).containsExactlyInAnyOrder("agency-amo", "members");
    }

    @Test
    void admitsOnlyOnceForAReference() {
        Admission admission = observatory("MEM-2026-0002", "Arab Migration Observatory", "AMO");

        assertThat(register.admit(admission)).isEqualTo(register.admit(admission));
        assertThat(register.members()).hasSize(20);
    }

    @Test
    void enrolsAUnEntityInTheNetwork() {
        Admission admission = new Admission(
                "MEM-2026-0003",
                "UN Trade and Development",
                "UNCTAD",
                OrganisationType.UN_ENTITY,
                RepresentationLevel.TECHNICAL,
                new Person("Amal Haddad", "amal@unctad.example"),
                Optional.empty());

        assertThat(register.admit(admission)).isEqualTo("unctad");
        assertThat(register.body("un-network").orElseThrow()).contains("unctad");
    }

    @Test
    void refusesAMemberUnderAnySpellingOfItsName() {
        assertThatThrownBy(() -> register.admit(observatory("MEM-2026-0004", "WORLD  food programme", "XYZ")))
                .isInstanceOf(AlreadyMember.class)
                .hasMessageContaining("organisationName");
    }

    @Test
    void refusesAFocalPointOfAnotherMember() {
        Admission admission = withFocalPoint("Ilo.Focal@example.org");

        assertThatThrownBy(() -> register.requireAdmissible(admission))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("focalPointEmail"))
                .hasMessageContaining("already acts for ILO");
    }

    @Test
    void refusesStaffOfTheSecretariatAsFocalPoint() {
        assertThatThrownBy(() -> register.requireAdmissible(withFocalPoint("secretariat.iom@example.org")))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("focalPointEmail"))
                .hasMessageContaining("works for the secretariat");
    }

    @Test
    void opensTheDemonstrationAccountsOfEveryFoundingMember() {
        assertThat(groupsOf("un-women.alternate")).containsExactlyInAnyOrder("agency-un-women", "members");
        assertThat(groupsOf("las.focal")).containsExactlyInAnyOrder("agency-las", "members", "co-conveners");
        assertThat(identityService.checkPassword("who.focal", "demo")).isTrue();
        assertThat(register.seniorContacts(List.of("ilo", "las")))
                .extracting(Register.Contact::email)
                .containsExactly("ilo.director@example.org", "las.director@example.org");
    }

    private List<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static Admission withFocalPoint(String email) {
        return new Admission(
                "MEM-" + UUID.randomUUID(),
                "Arab Migration Observatory",
                "AMO",
                OrganisationType.CIVIL_SOCIETY,
                RepresentationLevel.BOTH,
                new Person("Amal Haddad", email),
                Optional.empty());
    }

    static Admission observatory(String reference, String name, String acronym) {
        return new Admission(
                reference,
                name,
                acronym,
                OrganisationType.CIVIL_SOCIETY,
                RepresentationLevel.BOTH,
                new Person("Amal Haddad", "Amal.Haddad@amo.example"),
                Optional.of(new Person("Omar Said", "omar@amo.example")));
    }
}
