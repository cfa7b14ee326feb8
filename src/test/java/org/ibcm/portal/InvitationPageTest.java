package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.ibcm.group.Formation;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.PartnerStatus;
import org.ibcm.group.PartnerView;
import org.ibcm.group.SampleGroups;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a partner sees and answers by its personal link. */
@DoorTest
@Import(SampleGroups.class)
class InvitationPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SampleGroups groups;

    @Autowired
    private GroupDirectory directory;

    @Autowired
    private Formation formation;

    @Autowired
    private PersonalLinks links;

    private final String name = SampleGroups.name();

    private Visitor partner;
    private String reference;
    private String page;

    @BeforeEach
    void thePartnerIsInvited() {
        reference = groups.forming(name);
        page = URI.create(links.mint(Purpose.INVITATION, onFile().id().toString()))
                .getPath();
        partner = Visitor.stranger(port);
    }

    @ParameterizedTest
    @CsvSource({"en,Does your organisation take part?", "ar,هل تشارك منظمتكم؟"})
    void showsWhatItIsInvitedTo(String language, String question) {
        Answer answer = partner.with("Accept-Language", language).get(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        Document shown = Jsoup.parse(answer.body());
        assertThat(shown.text()).contains(name, SampleGroups.MANDATE, "Arab Trade Union Confederation", question);
        assertThat(shown.select("input[name=accepts][checked]")).isEmpty();
        assertThat(onFile().status()).isEqualTo(PartnerStatus.INVITED);
    }

    @Test
    void thePartnerAcceptsAndThinksAgain() {
        Answer accepted = answer("accepts=true&contactName=Salma+Nader&note=Gladly.");

        assertThat(accepted.status()).isEqualTo(302);
        assertThat(Jsoup.parse(partner.get(page + "?answered").body())
                        .select("[role=status]")
                        .text())
                .contains("Your answer is recorded");
        assertThat(onFile().status()).isEqualTo(PartnerStatus.ACCEPTED);
        assertThat(onFile().contactName()).isEqualTo("Salma Nader");
        assertThat(Jsoup.parse(partner.get(page).body())
                        .select("input[name=accepts][checked]")
                        .val())
                .isEqualTo("true");

        answer("accepts=false&contactName=&note=");
        assertThat(onFile().status()).isEqualTo(PartnerStatus.DECLINED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contactName=Salma              | accepts     | Please say whether you take part.
            accepts=perhaps                | accepts     | Please say whether you take part.
            accepts=true&contactName=+     | contactName | Please fill in the contact person's name.
            accepts=true&accepts=false     | accepts     | came more than once
            """)
    void whatCannotBeTakenComesBack(String fields, String field, String sentence) {
        Answer answer = answer(fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).getElementById(field + "-error").text())
                .contains(sentence);
        assertThat(onFile().status()).isEqualTo(PartnerStatus.INVITED);
    }

    @Test
    void onceItIsSettledWhoTakesPartNoAnswerIsTaken() {
        answer("accepts=true&contactName=Salma+Nader");
        String token = Jsoup.parse(partner.get(page).body())
                .select("[name=_csrf]")
                .first()
                .val();
        formation.establish(reference);

        Document closed = Jsoup.parse(partner.get(page).body());
        assertThat(closed.text()).contains("The invitation is closed", "Takes part");
        assertThat(closed.select("main form")).isEmpty();

        Answer late = partner.send(
                "POST",
                page,
                ("accepts=false&_csrf=" + Visitor.encoded(token)).getBytes(),
                "application/x-www-form-urlencoded");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body()).contains("is closed");
        assertThat(onFile().status()).isEqualTo(PartnerStatus.ACCEPTED);
    }

    @Test
    void aLinkThatHasEndedSaysWhatToDo() {
        links.revoke(Purpose.INVITATION, onFile().id().toString());

        assertThat(partner.get(page).status()).isEqualTo(410);
        assertThat(partner.get(page).body()).contains("This link does not work any more");
        assertThat(partner.get("/invitations/" + "A".repeat(43)).status()).isEqualTo(410);
    }

    @Test
    void anAnswerWithoutTheTokenOfTheFormIsRefused() {
        Answer answer = partner.send(
                "POST", page, "accepts=true&contactName=Salma".getBytes(), "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(onFile().status()).isEqualTo(PartnerStatus.INVITED);
    }

    private Answer answer(String fields) {
        return partner.submit(page, page, fields);
    }

    private PartnerView onFile() {
        return directory.find(reference).orElseThrow().partners().get(0);
    }
}
