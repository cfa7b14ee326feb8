package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ibcm.engine.Accounts;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.Register.Admission;
import org.ibcm.register.Register.Person;
import org.ibcm.register.RegisterUpkeep;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class MembersPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Register register;

    @Autowired
    private RegisterUpkeep upkeep;

    @Autowired
    private Accounts accounts;

    private Visitor secretariat;

    @BeforeEach
    void theSecretariatSignsIn() {
        secretariat = Visitor.signedIn(port, "secretariat.iom");
    }

    @Test
    void anybodyReadsTheListAndNobodysName() {
        String page = Visitor.stranger(port).get("/members").body();

        assertThat(page)
                .contains("International Labour Organization", "League of Arab States", "Co-convener")
                .doesNotContain("ilo.focal@example.org");
    }

    @Test
    void whoeverIsSignedInAlsoReadsFocalPointsAndAlternates() {
        assertThat(Visitor.signedIn(port, "who.focal").get("/members").body())
                .contains("ilo.focal@example.org", "ilo.alternate@example.org");
    }

    @Test
    void theListCanBeTakenAlong() throws IOException {
        List<CSVRecord> open = csv(Visitor.stranger(port));
        List<CSVRecord> full = csv(secretariat);

        assertThat(open.get(0)).contains("Organisation", "Member since").doesNotContain("Focal point");
        assertThat(full.get(0)).contains("Focal point", "Alternate");
        assertThat(full).hasSize(register.members().size() + 1);
        Answer xlsx = Visitor.stranger(port).get("/members.xlsx");
        assertThat(xlsx.header("Content-Disposition")).startsWith("attachment");
        assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", " =1"})
    void aFormulaIsOnlyText(String name) {
        assertThat(MemberList.neutral(name)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESCWA", "UN-Habitat", "a=b", ""})
    void ordinaryTextStaysAsItIs(String name) {
        assertThat(MemberList.neutral(name)).isEqualTo(name);
    }

    @Test
    void aMemberHasAHistoryOfWhichAStrangerSeesNoPerson() {
        String id = newMember();

        String open = Visitor.stranger(port).get("/members/" + id).body();
        String full = secretariat.get("/members/" + id).body();

        assertThat(open).contains("Joined the coalition").doesNotContain("Amal Haddad");
        assertThat(full).contains("Joined the coalition", "Named", "Amal Haddad");
    }

    @Test
    void aFormerMemberKeepsItsPage() {
        String id = newMember();
        upkeep.recordDeparture(id, LocalDate.now(), "Closed down.");

        assertThat(Visitor.stranger(port).get("/members").body()).contains("Former members", "/members/" + id);
        assertThat(secretariat.get("/members/" + id).body())
                .contains("Left the coalition on")
                .doesNotContain("Replace, correct or relieve");
    }

    @Test
    void theSecretariatNamesAFocalPointAndAccessFollows() {
        String id = newMember();
        String former = register.file(id).orElseThrow().contacts().values().stream()
                .findFirst()
                .orElseThrow()
                .email();
        String next = UUID.randomUUID().toString().substring(0, 8) + "@example.org";

        Answer answer = appoint(secretariat, id, "Basel Karim", next);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(secretariat.get("/members/" + id).body()).contains("Saved.", "Basel Karim", next);
        assertThat(accounts.exists(next)).isTrue();
        assertThat(accounts.exists(former)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''          | basel@example.org     | name  | Please give the person's name
            Basel Karim | no address            | email | Please give an e-mail address
            Basel Karim | ilo.focal@example.org | email | already acts for ILO
            """)
    void whatCannotBeTakenComesBackWithTheReasonBesideTheField(
            String name, String email, String field, String message) {
        String id = newMember();

        Answer answer = appoint(secretariat, id, name, email);

        assertThat(answer.status()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#%s-FOCAL_POINT-error".formatted(field)).text()).contains(message);
        assertThat(page.select("#name-FOCAL_POINT").val()).isEqualTo(name);
        assertThat(page.select("#email-FOCAL_POINT").val()).isEqualTo(email);
    }

    @Test
    void twoWhoEditAtOnceNoticeEachOther() {
        String id = newMember();
        String edition = edition(secretariat, id);
        appoint(secretariat, id, "Basel Karim", UUID.randomUUID().toString().substring(0, 8) + "@example.org");

        Answer late = secretariat
                .with("Accept", "text/html")
                .submit(
                        "/members/" + id,
                        "/members/" + id + "/contacts/ALTERNATE",
                        "name=Dina&email=dina@example.org&edition=" + edition);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Please reload the page and try again.");
    }

    @Test
    void theSecretariatEntersAndRemovesAnAbsence() {
        String id = newMember();
        LocalDate from = LocalDate.now().plusDays(1);
        String days = "contact=FOCAL_POINT&from=%s&until=%s".formatted(from, from.plusDays(3));

        secretariat.submit("/members/" + id, "/members/" + id + "/absences", days);
        assertThat(secretariat.get("/members/" + id).body()).contains("Away from");

        Answer again = secretariat.submit("/members/" + id, "/members/" + id + "/absences", days);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("These days overlap an absence");

        secretariat.submit(
                "/members/" + id, "/members/" + id + "/absences/removal", "contact=FOCAL_POINT&from=" + from);
        assertThat(secretariat.get("/members/" + id).body()).doesNotContain("Away from");
    }

    @Test
    void theSecretariatSendsANewLink() {
        String id = newMember();

        secretariat.submit("/members/" + id, "/members/" + id + "/contacts/FOCAL_POINT/invitation", "");

        assertThat(secretariat.get("/members/" + id).body())
                .contains("A new link is on its way", "Sent a new link to the account");
    }

    @Test
    void theSecretariatChangesRolesAndLevel() {
        String id = newMember();
        String page = "/members/" + id;
        String form = "roles=CO_CONVENER&representationLevel=SENIOR&edition=" + edition(secretariat, id);

        Answer unconfirmed = secretariat.submit(page, page + "/standing", form);
        assertThat(unconfirmed.status()).isEqualTo(400);
        assertThat(Jsoup.parse(unconfirmed.body())
                        .select("#standing-confirmed-error")
                        .text())
                .isEqualTo("Please tick the box to confirm it.");
        assertThat(register.find(id).orElseThrow().roles()).isEmpty();

        Answer answer = secretariat.submit(page, page + "/standing", form + "&confirmed=true");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(register.find(id).orElseThrow().roles()).containsExactly(Role.CO_CONVENER);
        assertThat(register.find(id).orElseThrow().representationLevel()).isEqualTo(RepresentationLevel.SENIOR);
        Document shown = Jsoup.parse(secretariat.get(page).body());
        assertThat(shown.select("input[name=roles][checked]").eachAttr("value")).containsExactly("CO_CONVENER");
        assertThat(secretariat
                        .submit(page, page + "/standing", form + "&confirmed=true")
                        .status())
                .isEqualTo(409);
        Answer none = secretariat.submit(
                page,
                page + "/standing",
                "representationLevel=SENIOR&confirmed=true&edition=" + edition(secretariat, id));
        assertThat(none.status()).isEqualTo(302);
        assertThat(register.find(id).orElseThrow().roles()).isEmpty();
    }

    @Test
    void aRoleThatCannotBeIsRefusedBesideTheRoles() {
        String id = newMember();
        String page = "/members/" + id;

        Answer answer = secretariat.submit(
                page,
                page + "/standing",
                "roles=UN_NETWORK&representationLevel=SENIOR&confirmed=true&edition=" + edition(secretariat, id));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#roles-error").text())
                .contains("Only UN entities form the Regional UN Network");
        assertThat(register.find(id).orElseThrow().representationLevel()).isEqualTo(RepresentationLevel.BOTH);
    }

    @Test
    void theSecretariatRecordsADeparture() {
        String id = newMember();
        String page = "/members/" + id;

        Answer refused = secretariat.submit(page, page + "/departure", "on=2026-11-20&reason=+&confirmed=true");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#reason-error").text()).contains("fill in the reason");
        assertThat(Jsoup.parse(refused.body()).select("#on").val()).isEqualTo("2026-11-20");
        Answer unconfirmed = secretariat.submit(page, page + "/departure", "on=2026-11-20&reason=Closed.");
        assertThat(Jsoup.parse(unconfirmed.body())
                        .select("#departure-confirmed-error")
                        .text())
                .isEqualTo("Please tick the box to confirm it.");
        assertThat(register.find(id).orElseThrow().active()).isTrue();

        Answer answer = secretariat.submit(
                page, page + "/departure", "on=%s&reason=Closed.&confirmed=true".formatted(LocalDate.now()));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(register.find(id).orElseThrow().active()).isFalse();
        assertThat(secretariat.get(page).body())
                .contains("The departure is recorded.", "Closed.")
                .doesNotContain("Record the departure");
    }

    @Test
    void onlyTheSecretariatChangesAnything() {
        String id = newMember();
        Visitor member = Visitor.signedIn(port, "who.focal");

        assertThat(member.get("/members/" + id).body()).doesNotContain("<details");
        assertThat(appoint(member, id, "Basel Karim", "basel@example.org").status())
                .isEqualTo(403);
        for (String step : List.of("/standing", "/departure")) {
            assertThat(member.submit("/members/" + id, "/members/" + id + step, "confirmed=true&edition=0")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void anUnknownMemberIsNotFound() {
        Answer answer = Visitor.stranger(port).get("/members/nobody");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing at this address.");
    }

    private Answer appoint(Visitor visitor, String id, String name, String email) {
        return visitor.submit(
                "/members/" + id,
                "/members/" + id + "/contacts/FOCAL_POINT",
                "name=%s&email=%s&edition=%s"
                        .formatted(Visitor.encoded(name), Visitor.encoded(email), edition(secretariat, id)));
    }

    private static String edition(Visitor visitor, String id) {
        return Jsoup.parse(visitor.get("/members/" + id).body())
                .select("input[name=edition]")
                .first()
                .val();
    }

    private static List<CSVRecord> csv(Visitor visitor) throws IOException {
        String text = visitor.get("/members.csv").body().replace("\uFEFF", "");
        return CSVFormat.EXCEL.parse(new StringReader(text)).getRecords();
    }

    private String newMember() {
        String number = UUID.randomUUID().toString().substring(0, 8);
        return register.enter(
                new Admission(
                        null,
                        "Observatory " + number,
                        "OBS" + number,
                        OrganisationType.ACADEMIA,
                        RepresentationLevel.BOTH,
                        new Person("Amal Haddad", number + "@observatory.example"),
                        Optional.empty()),
                LocalDate.of(2026, 1, 15),
                "Entered by a test.");
    }
}
