package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.ibcm.engine.Accounts;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class SignInPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Accounts accounts;

    /** A wrong password locks the account for some seconds; the next test may sign in with it. */
    @AfterEach
    void unlock() {
        identityService.unlockUser("ilo.focal");
    }

    @Test
    void oneSignInOpensPortalTasklistAndCockpit() {
        Visitor secretariat = Visitor.stranger(port);

        Answer answer = secretariat.signIn("secretariat.iom", "demo", "/members");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/members");
        assertThat(secretariat.get("/").body()).contains("IOM Secretariat");
        assertThat(secretariat.get("/camunda/api/engine/engine/default/filter").status())
                .isEqualTo(200);
        assertThat(secretariat
                        .get("/camunda/api/cockpit/plugin/base/default/process-definition/count")
                        .status())
                .isNotEqualTo(401);
    }

    @Test
    void signingOutEndsAll() {
        Visitor secretariat = Visitor.signedIn(port, "secretariat.iom");

        secretariat.submit("/", "/sign-out", "");

        assertThat(secretariat.get("/").body()).doesNotContain("IOM Secretariat");
        assertThat(secretariat.get("/camunda/api/engine/engine/default/filter").status())
                .isEqualTo(401);
    }

    @Test
    void aSignInThroughTasklistIsKnownHere() {
        assertThat(Visitor.inBrowser(port, "ilo.focal", "demo", "tasklist")
                        .get("/")
                        .body())
                .contains("ILO Focal point");
    }

    @ParameterizedTest
    @CsvSource({"ilo.focal,wrong", "nobody,demo", "'',''"})
    void aWrongPasswordIsRefusedInPlainWords(String userId, String password) {
        Visitor visitor = Visitor.stranger(port);

        Answer answer = visitor.signIn(userId, password, "/");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("User name and password do not fit");
        assertThat(visitor.get("/camunda/api/engine/engine/default/filter").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "/a\nb"})
    void theSignInLeadsToThisSiteOnly(String next) {
        assertThat(Visitor.stranger(port).signIn("las.focal", "demo", next).header("Location"))
                .satisfiesAnyOf(
                        location -> assertThat(location).isEqualTo("/"),
                        location -> assertThat(location).isEqualTo("http://localhost:" + port + "/"));
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Visitor visitor = Visitor.stranger(port);

        Answer answer = visitor.send(
                "POST", "/sign-in", "username=ilo.focal&password=demo".getBytes(), "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aFormThatCannotBeReadAsAWholeIsRefused() {
        assertThat(Visitor.signedIn(port, "undp.focal")
                        .submit("/", "/sign-out", "more=%ZZ")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPageForMembersLeadsAStrangerToTheSignInAndBack() {
        Answer answer = Visitor.stranger(port).get("/desk");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in?next=%2Fdesk");
    }

    @ParameterizedTest
    @CsvSource({"en,ltr", "ar,rtl", "fr,ltr", "'ar-LB,en;q=0.5',rtl", "'*;q=x',ltr"})
    void speaksTheLanguageOfTheBrowser(String wanted, String direction) {
        Answer answer = Visitor.stranger(port).with("Accept-Language", wanted).get("/sign-in");

        assertThat(answer.body()).contains("dir=\"" + direction + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "", "tlh", "ar-u-nu-latn-x"})
    void aSpoiltCookieIsPassedOver(String cookie) {
        assertThat(Visitor.stranger(port)
                        .with("Cookie", "language=" + cookie)
                        .get("/members")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void writesToWhoeverChoseArabicInArabic() {
        Visitor visitor = Visitor.signedIn(port, "undp.alternate");

        visitor.get("/members?language=ar");
        assertThat(accounts.language("undp.alternate")).contains("ar");

        visitor.get("/members?language=en");
        assertThat(accounts.language("undp.alternate")).contains("en");
    }

    @Test
    void whoeverHasNotChosenYetIsWrittenToInTheLanguageOfTheFirstSignIn() {
        identityService.deleteUserInfo("fao.alternate", "language");

        Visitor.stranger(port).with("Accept-Language", "ar").signIn("fao.alternate", "wrong", "/");
        assertThat(accounts.language("fao.alternate")).isEmpty();
        identityService.unlockUser("fao.alternate");

        Visitor.stranger(port).with("Accept-Language", "ar").signIn("fao.alternate", "demo", "/");
        assertThat(accounts.language("fao.alternate")).contains("ar");

        Visitor.stranger(port).with("Accept-Language", "en").signIn("fao.alternate", "demo", "/");
        assertThat(accounts.language("fao.alternate")).contains("ar");
        accounts.speak("fao.alternate", "en");
    }

    @Test
    void remembersTheLanguageThatTheReaderChose() {
        Visitor visitor = Visitor.stranger(port);

        assertThat(visitor.get("/?language=ar").body()).contains("lang=\"ar\"");
        assertThat(visitor.get("/sign-in").body()).contains("lang=\"ar\"");
        assertThat(visitor.get("/?language=tlh").body()).contains("lang=\"ar\"");
    }
}
