package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.Dossier;
import org.ibcm.membership.Interests;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public expression of interest, from the form to the applicant's own page (D.1). */
@DoorTest
class JoinPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Interests interests;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Notifications notifications;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient database;

    private Stranger stranger;

    @BeforeEach
    void come() {
        stranger = Stranger.at(port);
    }

    // ---- the form

    @ParameterizedTest
    @CsvSource({"en,ltr,Express your interest in joining", "ar,rtl,إبداء الاهتمام بالانضمام"})
    void asksForEverythingThatTheFormOfTheSecretariatAsks(String language, String direction, String title) {
        Document page = Stranger.read(stranger.speaking(language).browser().get("/join"));

        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("h1").eachText()).containsExactly(title);
        assertThat(page.select("main form :is(input, select, textarea):not([type=hidden])")
                        .eachAttr("name"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stranger.interest().keySet().stream(), Stream.of(Programs.TRAP))
                                .toList());
        assertThat(page.select("#sponsor option").eachAttr("value")).contains("", "ILO", "UN Women");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void whatCatchesProgramsIsOutOfSightOfEverybodyElse() {
        Element trap = Stranger.read(stranger.browser().get("/join")).getElementById(Programs.TRAP);

        assertThat(trap.attr("tabindex")).isEqualTo("-1");
        assertThat(trap.attr("autocomplete")).isEqualTo("off");
        assertThat(trap.parent().attr("aria-hidden")).isEqualTo("true");
        assertThat(trap.parent().hasClass("unseen")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            organisationName    | ''                  | Please fill in the organisation's name.            | يرجى ملء خانة «اسم المنظمة».
            organisationName    | ---                 | Please give the organisation's name in letters.    | يرجى كتابة اسم المنظمة بالحروف.
            acronym             | --                  | Please give the acronym in letters                 | يرجى كتابة الاسم المختصر بالحروف
            organisationType    | ''                  | Please choose the kind of organisation.            | يرجى الاختيار في خانة «نوع المنظمة».
            organisationType    | CHARITY             | Please choose the kind of organisation.            | يرجى الاختيار في خانة «نوع المنظمة».
            country             | ' '                 | Please fill in the country.                        | يرجى ملء خانة «بلد المقر».
            website             | javascript:alert(1) | Please give the website as an address              | يرجى كتابة الموقع الإلكتروني
            mandate             | ''                  | Please fill in the mandate.                        | يرجى ملء خانة «الولاية».
            migrationWork       | ''                  | Please fill in the work on migration.              | يرجى ملء خانة
            motivation          | ''                  | Please fill in the motivation.                     | يرجى ملء خانة
            contribution        | ''                  | Please fill in the contribution.                   | يرجى ملء خانة
            representationLevel | HIGH                | Please choose the level of representation.         | يرجى الاختيار في خانة «مستوى التمثيل».
            focalPointName      | ''                  | Please fill in the focal point's name.             | يرجى ملء خانة
            focalPointEmail     | ''                  | Please fill in the focal point's e-mail address.   | يرجى ملء خانة
            focalPointEmail     | amal.example.org    | an e-mail address such as amal@example.org         | عنوان بريد إلكتروني مثل amal@example.org
            alternateName       | Basel Karim         | Please fill in the alternate's e-mail address.     | يرجى ملء خانة «المناوب: البريد الإلكتروني».
            alternateEmail      | basel@example.org   | Please fill in the alternate's name.               | يرجى ملء خانة «المناوب: الاسم».
            sponsor             | NATO                | "NATO" is no member organisation.                  | «NATO» ليست منظمة عضوا.
            """)
    void saysWhatIsWrongBesideTheField(String field, String value, String english, String arabic) {
        for (String language : List.of("en", "ar")) {
            Map<String, String> interest = Stranger.interest();
            interest.put(field, value);

            Answer answer = Stranger.at(port).speaking(language).express(interest);

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            Document page = Stranger.read(answer);
            String sentence = language.equals("en") ? english : arabic;
            String wrong = page.select(".refusals a").attr("href").substring(1);
            assertThat(page.getElementById(wrong + "-error").text()).contains(sentence);
            assertThat(page.getElementById(wrong).attr("aria-invalid")).isEqualTo("true");
            assertThat(page.getElementById(wrong).attr("aria-describedby")).contains(wrong + "-error");
            assertThat(page.getElementById("country").val()).isEqualTo(interest.get("country"));
            assertThat(page.getElementById("mandate").text()).isEqualTo(interest.get("mandate"));
            assertThat(stored(interest)).isEmpty();
        }
    }

    @Test
    void namesAllMistakesAtOnceAndKeepsWhatWasTyped() {
        Map<String, String> interest = Stranger.interest();
        interest.put("organisationName", "<b>\"&'</b>");
        interest.put("country", "");
        interest.put("mandate", "m".repeat(10_001));
        interest.put("focalPointEmail", "amal");

        Document page = Stranger.read(stranger.express(interest));

        assertThat(page.select(".refusals a").eachAttr("href"))
                .containsExactly("#country", "#mandate", "#focalPointEmail");
        assertThat(page.getElementById("mandate-error").text()).contains("10,001", "10,000");
        assertThat(page.getElementById("organisationName").val()).isEqualTo("<b>\"&'</b>");
        assertThat(page.getElementById("mandate").text()).hasSize(10_001);
        assertThat(page.select("#organisationType option[selected]").val()).isEqualTo("ACADEMIA");
        assertThat(page.select("main b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\n", "\r\n", "\u2028", "\t"})
    void aNameIsOneLineOfCharacters(String character) {
        for (String field : List.of("organisationName", "country", "focalPointName")) {
            Map<String, String> interest = Stranger.interest();
            interest.put(field, "Amal" + character + "Bcc: all@example.org");

            Answer answer = Stranger.at(port).express(interest);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(Stranger.read(answer).getElementById(field + "-error").text())
                    .contains("in one line");
            assertThat(stored(interest)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0085"})
    void aTextHoldsNoControlCharacters(String character) {
        Map<String, String> interest = Stranger.interest();
        interest.put("mandate", "Research." + character);

        Answer answer = stranger.express(interest);

        assertThat(Stranger.read(answer).getElementById("mandate-error").text())
                .contains("holds a character that cannot be read");
        assertThat(stored(interest)).isEmpty();
    }

    @Test
    void aFieldThatComesTwiceIsRefused() {
        Map<String, String> interest = Stranger.interest();
        Map<String, String> hidden = Stranger.hidden(stranger.browser().get("/join"));
        ClockUtil.offset(Stranger.PEACE.toMillis());
        String body = Stranger.encoded(hidden) + "&" + Stranger.encoded(interest) + "&country=Jordan";

        Answer answer = stranger.browser().send("POST", "/join", body.getBytes(), "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(stored(interest)).isEmpty();
    }

    // ---- sending

    @Test
    void sendsAMessageAndStartsNothing() {
        Map<String, String> interest = Stranger.interest();

        Answer answer = stranger.express(interest);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(interest.get("focalPointEmail"), "works once, for 48 hours");
        assertThat(Stranger.at(port).speaking("ar").express(Stranger.interest()).body())
                .contains("خلال 48 ساعة");
        assertThat(messages(interest)).containsExactly("membership/interest-confirm");
        assertThat(running(interest)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void answersTheSameWhoeverIsKnown(String language) {
        Map<String, String> applicant = Stranger.interest();
        confirmed(applicant);
        Map<String, String> unknown = Stranger.interest();
        Map<String, String> member = Stranger.interest();
        member.put("organisationName", "INTERNATIONAL labour Organization");
        Map<String, String> open = Stranger.interest();
        open.put("organisationName", applicant.get("organisationName").toUpperCase());
        Map<String, String> alternate = Stranger.interest();
        alternate.put("alternateName", "Ilo");
        alternate.put("alternateEmail", "ilo.focal@example.org");
        Map<String, String> address = Stranger.interest();
        address.put("focalPointEmail", "who.focal@example.org");
        Map<String, String> staff = Stranger.interest();
        staff.put("focalPointEmail", "secretariat.iom@example.org");

        Answer reference = Stranger.at(port).speaking(language).express(unknown);
        for (Map<String, String> known : List.of(member, open, alternate, address, staff)) {
            Answer answer = Stranger.at(port).speaking(language).express(known);

            assertThat(answer.status()).isEqualTo(reference.status()).isEqualTo(200);
            assertThat(answer.body().replace(known.get("focalPointEmail"), "@"))
                    .isEqualTo(reference.body().replace(unknown.get("focalPointEmail"), "@"));
            assertThat(messages(known)).containsExactly("membership/interest-known");
        }
    }

    @Test
    void aSecondClickSendsOneMessage() {
        Map<String, String> interest = Stranger.interest();
        Map<String, String> all =
                new LinkedHashMap<>(Stranger.hidden(stranger.browser().get("/join")));
        all.putAll(interest);
        ClockUtil.offset(Stranger.PEACE.toMillis());

        List<CompletableFuture<Answer>> clicks = Stream.of(1, 2)
                .map(click -> CompletableFuture.supplyAsync(() -> stranger.post("/join", all)))
                .toList();

        assertThat(clicks.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(200);
        assertThat(stranger.post("/join", all).status()).isEqualTo(200);
        assertThat(messages(interest)).hasSize(1);
    }

    @Test
    void whatAProgramSendsIsAnsweredAndDropped() {
        Map<String, String> human = Stranger.interest();
        Map<String, String> trapped = Stranger.interest();
        trapped.put(Programs.TRAP, "https://example.org");
        Map<String, String> hasty = Stranger.interest();
        Map<String, String> forged = Stranger.interest();
        forged.put(Programs.STAMP, "1." + "A".repeat(43));
        Map<String, String> unstamped = Stranger.interest();
        unstamped.put(Programs.STAMP, "");

        String expected = stranger.express(human).body().replace(human.get("focalPointEmail"), "@");

        assertThat(dropped(trapped, Stranger.PEACE)).isEqualTo(expected);
        assertThat(dropped(hasty, Duration.ofMillis(2_000))).isEqualTo(expected);
        assertThat(dropped(forged, Stranger.PEACE)).isEqualTo(expected);
        assertThat(dropped(unstamped, Stranger.PEACE)).isEqualTo(expected);
    }

    private String dropped(Map<String, String> interest, Duration time) {
        Answer answer = Stranger.at(port).express(interest, time);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(stored(interest)).isEmpty();
        return answer.body().replace(interest.get("focalPointEmail"), "@");
    }

    @Test
    void whoeverCorrectsOneWordInASecondIsNoProgram() {
        Map<String, String> interest = Stranger.interest();
        interest.put("country", "");
        Answer refused = stranger.express(interest);
        Map<String, String> corrected = new LinkedHashMap<>(Stranger.hidden(refused));
        corrected.putAll(interest);
        corrected.put("country", "Lebanon");

        assertThat(stranger.post("/join", corrected).status()).isEqualTo(200);

        assertThat(stored(interest)).hasSize(1);
    }

    @Test
    void aSenderMaySendFiveInAnHour() {
        Stranger sender = Stranger.from(port, "203.0.113.7");
        for (int turn = 0; turn < 5; turn++) {
            assertThat(sender.express(Stranger.interest()).status()).isEqualTo(200);
        }
        Map<String, String> sixth = Stranger.interest();

        Answer answer = sender.express(sixth);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("Please wait a little");
        assertThat(Stranger.read(Stranger.from(port, "203.0.113.7")
                                .speaking("ar")
                                .express(sixth))
                        .select("h1")
                        .text())
                .isEqualTo("يرجى الانتظار قليلا");
        assertThat(stored(sixth)).isEmpty();
        assertThat(Stranger.from(port, "203.0.113.8").express(sixth).status()).isEqualTo(200);
        assertThat(sender.express(Stranger.interest(), Duration.ofHours(1)).status())
                .isEqualTo(200);
    }

    @Test
    void ofALongAddressTheNetworkCounts() {
        for (int turn = 0; turn < 5; turn++) {
            assertThat(Stranger.from(port, "2001:db8:1:2::" + turn)
                            .express(Stranger.interest())
                            .status())
                    .isEqualTo(200);
        }

        assertThat(Stranger.from(port, "2001:db8:1:2:ffff::9")
                        .express(Stranger.interest())
                        .status())
                .isEqualTo(429);
        assertThat(Stranger.from(port, "2001:db8:1:3::9")
                        .express(Stranger.interest())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAddressGetsThreeMessagesADay() {
        String address = Stranger.address();
        for (int turn = 0; turn < 3; turn++) {
            assertThat(Stranger.at(port).express(to(address)).status()).isEqualTo(200);
        }

        assertThat(Stranger.at(port).express(to(address.toUpperCase())).status())
                .isEqualTo(429);
        assertThat(Stranger.at(port).express(to(address), Duration.ofDays(1)).status())
                .isEqualTo(200);
    }

    private static Map<String, String> to(String address) {
        Map<String, String> interest = Stranger.interest();
        interest.put("focalPointEmail", address);
        return interest;
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Map<String, String> interest = Stranger.interest();

        assertThat(stranger.post("/join", interest).status()).isEqualTo(403);
        assertThat(stored(interest)).isEmpty();
    }

    // ---- confirming

    @ParameterizedTest
    @CsvSource({"en,Confirm and send", "ar,تأكيد وإرسال"})
    void openingTheLinkShowsWhatWasEnteredAndChangesNothing(String language, String button) {
        Map<String, String> interest = Stranger.interest();
        interest.put("sponsor", "ILO");
        interest.put("mandate", "<script>alert(1)</script>");
        stranger.express(interest);
        String page = link(interest);

        for (int turn = 0; turn < 3; turn++) {
            Answer answer = stranger.speaking(language).browser().get(page);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            Document shown = Stranger.read(answer);
            assertThat(shown.select("main button").eachText()).containsExactly(button);
            assertThat(shown.select("dl.facts").text())
                    .contains(interest.get("organisationName"), "<script>alert(1)</script>", "ILO")
                    .doesNotContain("??");
        }
        assertThat(running(interest)).isZero();
    }

    @Test
    void confirmingStartsTheProcessAndLeadsToTheApplicantsPage() {
        Map<String, String> interest = Stranger.interest();
        for (String text : List.of("mandate", "migrationWork", "motivation", "contribution")) {
            interest.put(text, text.substring(0, 1) + "ه".repeat(9_999));
        }
        stranger.express(interest);
        String page = link(interest);

        Answer answer = stranger.submit(page, page, Map.of());

        assertThat(answer.status()).isEqualTo(302);
        String own = pathOf(answer.header("Location"));
        assertThat(own).matches("/applications/[\\w-]{43}");
        Answer opened = stranger.browser().get(own);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).contains("Application " + reference(interest), interest.get("organisationName"));
        assertThat(dossier.facts(reference(interest)))
                .extracting(Dossier.Fact::value)
                .contains(
                        interest.get("mandate"),
                        interest.get("migrationWork"),
                        interest.get("motivation"),
                        interest.get("contribution"));
        assertThat(running(interest)).isEqualTo(1);
    }

    @Test
    void confirmedTwiceItLeadsToTheApplicationOnceAndToTheMailboxAfterwards() {
        Map<String, String> interest = Stranger.interest();
        stranger.express(interest);
        String page = link(interest);
        Map<String, String> token = Stranger.hidden(stranger.browser().get(page));

        List<String> pages = Stream.of(1, 2)
                .map(click -> CompletableFuture.supplyAsync(() -> stranger.post(page, token)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> pathOf(answer.header("Location")))
                .toList();

        assertThat(pages)
                .filteredOn(own -> own.startsWith("/applications/"))
                .singleElement()
                .satisfies(own ->
                        assertThat(stranger.browser().get(own).body()).contains("Application " + reference(interest)));
        assertThat(pages).contains(page);
        assertThat(running(interest)).isEqualTo(1);
        Document again = Stranger.read(stranger.browser().get(page));
        assertThat(again.select("main").text())
                .contains("sent already", reference(interest), "is in the message that we sent")
                .doesNotContain(interest.get("organisationName"), interest.get("focalPointEmail"));
        assertThat(again.select("main form")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,This cannot be taken as it stands", "ar,لا يمكن أخذ هذا على هذه الصورة"})
    void whatCannotBeAnApplicationAnyMoreIsRefusedInWords(String language, String sentence) {
        Map<String, String> interest = Stranger.interest();
        Map<String, String> ofOthers = new HashMap<>(interest);
        ofOthers.put("focalPointEmail", Stranger.address());
        stranger.express(interest);
        Stranger.at(port).express(ofOthers);
        confirm(interest);
        String page = link(ofOthers);

        Answer answer = stranger.speaking(language).submit(page, page, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Stranger.read(answer).select("[role=alert]").text())
                .contains(sentence)
                .doesNotContain(interest.get("organisationName"));
        assertThat(running(interest)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..-..", "0"})
    void aLinkThatIsNoneLeadsToTheForm(String token) {
        Answer answer = stranger.browser().get("/join/" + token);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(Stranger.read(answer).select("main a").eachAttr("href")).containsExactly("/join");
    }

    @Test
    void aLinkEndsAfterFortyEightHoursAndOpensNothingElse() {
        Map<String, String> interest = Stranger.interest();
        stranger.express(interest);
        String page = link(interest);
        String account = links.mint(Purpose.ACCOUNT, stored(interest).get(0).toString());
        assertThat(stranger.browser()
                        .get(pathOf(account).replace("/account/", "/join/"))
                        .status())
                .isEqualTo(410);
        assertThat(stranger.browser()
                        .get(page.replace("/join/", "/applications/"))
                        .status())
                .isEqualTo(410);
        Map<String, String> token = Stranger.hidden(stranger.browser().get(page));

        ClockUtil.offset(Duration.ofHours(49).toMillis());

        assertThat(stranger.browser().get(page).status()).isEqualTo(410);
        assertThat(stranger.post(page, token).status()).isEqualTo(410);
        assertThat(running(interest)).isZero();
    }

    private void confirmed(Map<String, String> interest) {
        stranger.express(interest);
        confirm(interest);
    }

    private void confirm(Map<String, String> interest) {
        String page = link(interest);
        assertThat(stranger.submit(page, page, Map.of()).status()).isEqualTo(302);
    }

    private String link(Map<String, String> interest) {
        return pathOf(links.mint(Purpose.INTEREST, stored(interest).get(0).toString()));
    }

    private static String pathOf(String link) {
        return link.replaceFirst("^https?://[^/]+", "");
    }

    private List<UUID> stored(Map<String, String> interest) {
        return database.sql("select id from pending_interest where focal_point_email = ? and organisation_name = ?")
                .param(interest.get("focalPointEmail"))
                // PostgreSQL takes no such character, not even in a question
                .param(interest.get("organisationName").replace("\u0000", ""))
                .query(UUID.class)
                .list();
    }

    private String reference(Map<String, String> interest) {
        String page = link(interest);
        return interests
                .find(page.substring(page.lastIndexOf('/') + 1))
                .orElseThrow()
                .reference()
                .orElseThrow();
    }

    private List<String> messages(Map<String, String> interest) {
        return stored(interest).stream()
                .flatMap(id -> notifications.of("interest-" + id).stream())
                .map(SentMessage::template)
                .toList();
    }

    private long running(Map<String, String> interest) {
        return runtimeService
                .createProcessInstanceQuery()
                .variableValueEquals("organisationName", interest.get("organisationName"))
                .count();
    }
}
