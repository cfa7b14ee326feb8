package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Accounts.Account;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.support.TestDatabase;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Outside the demonstration, where the password policy holds. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=false")
@ContextConfiguration(initializers = TestDatabase.class)
class AccountPageTest {

    private static final String USER = "amal@example.org";
    private static final String GOOD = "Three-Blue-Boats-7";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private IdentityService identityService;

    private Visitor browser;

    @BeforeEach
    void openAccount() {
        accounts.open(new Account(USER, "Amal", "Haddad", USER, Set.of()));
        browser = Visitor.stranger(port);
    }

    @AfterEach
    void closeAccount() {
        accounts.close(USER);
    }

    @Test
    void aPasswordIsChosenOnceAndOpensTheAccount() {
        String page = pageOf(links.mint(Purpose.ACCOUNT, USER));

        Answer answer = choose(page, GOOD, GOOD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Your account is ready", "/sign-in", USER);
        assertThat(identityService.checkPassword(USER, GOOD)).isTrue();
        assertThat(accounts.language(USER)).contains("en");
        assertThat(browser.get(page).status()).isEqualTo(410);
        assertThat(browser.get(page).body()).contains("This link does not work any more", "ask the secretariat");
    }

    @Test
    void allLinksOfTheAccountEndWithTheFirstThatIsUsed() {
        String first = pageOf(links.mint(Purpose.ACCOUNT, USER));
        String second = pageOf(links.mint(Purpose.ACCOUNT, USER));

        choose(first, GOOD, GOOD);

        assertThat(browser.get(second).status()).isEqualTo(410);
    }

    @Test
    void aWeakPasswordIsRefusedBesideItsFieldAndTheLinkStillWorks() {
        String page = pageOf(links.mint(Purpose.ACCOUNT, USER));

        Answer answer = choose(page, "short", "short");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .containsPattern("id=\"password-error\">The password must have at least 10 characters")
                .contains("aria-describedby=\"password-error password-rules\"")
                .doesNotContain("id=\"repeated-error\"")
                .doesNotContain("short");
        assertThat(identityService.checkPassword(USER, "short")).isFalse();
        assertThat(choose(page, GOOD, GOOD).status()).isEqualTo(200);
    }

    @Test
    void twoDifferentPasswordsAreRefused() {
        String page = pageOf(links.mint(Purpose.ACCOUNT, USER));

        Answer answer = choose(page, GOOD, GOOD + "x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("id=\"repeated-error\">The two passwords differ");
        assertThat(identityService.checkPassword(USER, GOOD)).isFalse();
    }

    @Test
    void thePolicyIsReadBeforehand() {
        assertThat(browser.get(pageOf(links.mint(Purpose.ACCOUNT, USER))).body())
                .contains("<li>at least 10 characters</li>", "<li>a digit</li>");
    }

    @Test
    void theAddressStaysSecret() {
        Answer answer = browser.get(pageOf(links.mint(Purpose.ACCOUNT, USER)));

        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aLinkOfAnAccountThatIsGoneOpensNothing() {
        String page = pageOf(links.mint(Purpose.ACCOUNT, USER));
        accounts.close(USER);

        assertThat(browser.get(page).status()).isEqualTo(410);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        String page = pageOf(links.mint(Purpose.ACCOUNT, USER));

        Answer answer = browser.send(
                "POST", page, form("password", GOOD, "repeated", GOOD), "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(identityService.checkPassword(USER, GOOD)).isFalse();
    }

    private Answer choose(String page, String password, String repeated) {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browser.get(page).body());
        assertThat(csrf.find()).isTrue();
        return browser.send(
                "POST",
                page,
                form("password", password, "repeated", repeated, "_csrf", csrf.group(1)),
                "application/x-www-form-urlencoded");
    }

    private static byte[] form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String pageOf(String link) {
        return link.substring(link.indexOf("/account/"));
    }
}
