package org.ibcm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.ibcm.engine.Accounts.Account;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class AccountsTest {

    private static final String ID = "amal.o'neil-haddad+ibcm@example.org";

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private Coalition coalition;

    @BeforeEach
    void twoOrganisations() {
        accounts.ensureGroup("agency-un-alpha", "UN Alpha");
        accounts.ensureGroup("agency-beta", "Beta");
    }

    @AfterEach
    void nobodyIsLeft() {
        accounts.close(ID);
    }

    @Test
    void opensAnAccountThatNobodyCanEnterYet() {
        accounts.open(account("Amal", "agency-un-alpha"));

        assertThat(groups()).containsExactlyInAnyOrder("agency-un-alpha", Groups.MEMBERS);
        assertThat(user().getFirstName()).isEqualTo("Amal");
        assertThat(identityService.checkPassword(ID, "")).isFalse();
        assertThat(identityService.checkPassword(ID, null)).isFalse();
    }

    @Test
    void keepsPasswordAndOtherGroupsWhenThePersonMovesToAnotherOrganisation() {
        accounts.open(account("Amal", "agency-un-alpha"));
        accounts.setPassword(ID, "open sesame");
        identityService.createMembership(ID, Groups.MODELLERS);

        accounts.open(account("Amal Rose", "agency-beta"));

        assertThat(groups()).containsExactlyInAnyOrder("agency-beta", Groups.MEMBERS, Groups.MODELLERS);
        assertThat(user().getFirstName()).isEqualTo("Amal Rose");
        assertThat(identityService.checkPassword(ID, "open sesame")).isTrue();
    }

    @Test
    void leavesNothingOfAClosedAccount() {
        accounts.open(account("Amal", "agency-un-alpha"));
        accounts.setPassword(ID, "open sesame");
        accounts.speak(ID, "ar");

        accounts.close(ID);

        assertThat(accounts.exists(ID)).isFalse();
        assertThat(accounts.language(ID)).isEmpty();
        assertThat(groups()).isEmpty();
        assertThat(identityService.checkPassword(ID, "open sesame")).isFalse();
        assertThat(authorizationService.createAuthorizationQuery().userIdIn(ID).count())
                .isZero();
    }

    @Test
    void worksForWhoeverIsSignedIn() {
        coalition.as("network.coordinator", () -> accounts.open(account("Amal", "agency-un-alpha")));

        assertThat(accounts.exists(ID)).isTrue();
    }

    @Test
    void letsSomebodyInAgainWhoForgotAndChoosesANewPassword() {
        accounts.open(account("Amal", "agency-un-alpha"));
        accounts.setPassword(ID, "open sesame");
        for (int attempt = 0; attempt < 5; attempt++) {
            identityService.checkPassword(ID, "wrong");
        }
        assertThat(identityService.checkPassword(ID, "open sesame")).isFalse();

        accounts.setPassword(ID, "open barley");

        assertThat(identityService.checkPassword(ID, "open barley")).isTrue();
    }

    @Test
    void remembersTheLanguageThatSomebodyChoseLast() {
        accounts.open(account("Amal", "agency-un-alpha"));
        assertThat(accounts.language(ID)).isEmpty();

        accounts.speak(ID, "en");
        coalition.as("network.coordinator", () -> accounts.speak(ID, "ar"));

        assertThat(accounts.language(ID)).hasValue("ar");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fr", "AR", "ar-LB"})
    void refusesALanguageThatItDoesNotSpeak(String language) {
        assertThatThrownBy(() -> accounts.speak(ID, language))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("language"))
                .hasMessage("\"language\" must be one of en, ar; \"" + language + "\" is not known.");
        assertThat(accounts.language(ID)).isEmpty();
    }

    private static Account account(String firstName, String agencyGroup) {
        return new Account(ID, firstName, "O'Neil", "amal@example.org", Set.of(agencyGroup, Groups.MEMBERS));
    }

    private User user() {
        return identityService.createUserQuery().userId(ID).singleResult();
    }

    private Set<String> groups() {
        return identityService.createGroupQuery().groupMember(ID).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
