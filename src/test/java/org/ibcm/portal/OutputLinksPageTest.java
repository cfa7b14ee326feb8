package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ibcm.document.Documents;
import org.ibcm.document.Upload;
import org.ibcm.group.ActiveGroups;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.output.Clearance;
import org.ibcm.output.Endorsement;
import org.ibcm.output.PartyView;
import org.ibcm.output.PeerReviewView;
import org.ibcm.output.PeerReviews;
import org.ibcm.output.ReviewRecommendation;
import org.ibcm.output.SampleOutputs;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What partners and peer reviewers see and answer by their personal links. */
@DoorTest
@Import({ActiveGroups.class, SampleOutputs.class})
class OutputLinksPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] TEXT = "The guide.".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private SampleOutputs outputs;

    @Autowired
    private Endorsement endorsement;

    @Autowired
    private PeerReviews reviews;

    @Autowired
    private Documents documents;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Coalition coalition;

    private final String title = SampleOutputs.title();

    // ---- a partner's logo

    @ParameterizedTest
    @CsvSource({"en,May the output bear the logo?", "ar,هل يجوز أن يحمل الناتج الشعار؟"})
    void aPartnerReadsWhatItsLogoIsFor(String language, String question) {
        String page = logoPage(outputs.submitted(title));

        Answer answer = Visitor.stranger(port).with("Accept-Language", language).get(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        Document shown = Jsoup.parse(answer.body());
        assertThat(shown.text()).contains(title, "How employers recruit without fees.", "Arab Recruiters", question);
        assertThat(shown.select("input[name=logoCleared][checked]")).isEmpty();
    }

    @Test
    void aPartnerReadsWhatWasRevised() {
        String reference = outputs.concerned(title);
        String page = logoPage(reference);
        assertThat(Visitor.stranger(port).get(page).body()).doesNotContain("What was changed");

        outputs.revised(reference, title);

        assertThat(Jsoup.parse(Visitor.stranger(port).get(page).body()).text())
                .contains("What was changed: With fees.");
    }

    @Test
    void aPartnerGivesItsLogoAndThinksAgain() {
        String reference = outputs.submitted(title);
        String page = logoPage(reference);
        Visitor partner = Visitor.stranger(port);

        assertThat(partner.submit(page, page, "logoCleared=true&logoNote=In+blue.")
                        .status())
                .isEqualTo(302);
        assertThat(Jsoup.parse(partner.get(page + "?answered").body())
                        .select("[role=status]")
                        .text())
                .contains("Your answer is recorded");
        assertThat(part(reference).clearance()).isEqualTo(Clearance.CLEARED);
        assertThat(part(reference).note()).isEqualTo("In blue.");

        partner.submit(page, page, "logoCleared=false&logoNote=");
        assertThat(part(reference).clearance()).isEqualTo(Clearance.WITHOUT_LOGO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logoNote=x", "logoCleared=perhaps", "logoCleared=true&logoCleared=false"})
    void anAnswerThatIsNoneComesBack(String fields) {
        String reference = outputs.submitted(title);
        String page = logoPage(reference);

        Answer answer = Visitor.stranger(port).submit(page, page, fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#logoCleared-error")).hasSize(1);
        assertThat(part(reference).clearance()).isEqualTo(Clearance.ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"logoCleared=true&logoNote=%ZZ", "logoNote=%&logoCleared=true", "logoCleared=true&logoNote=%E"})
    void anAnswerThatCannotBeReadAsAWholeIsRefused(String fields) {
        String reference = outputs.submitted(title);
        String page = logoPage(reference);

        Answer answer = Visitor.stranger(port).submit(page, page, fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(part(reference).clearance()).isEqualTo(Clearance.ASKED);
    }

    @Test
    void afterTheIssueNoAnswerIsTaken() {
        String open = logoPage(outputs.submitted(SampleOutputs.title()));
        String reference = outputs.issued(title);
        String page = logoPage(reference);
        Visitor partner = Visitor.stranger(port);

        assertThat(Jsoup.parse(partner.get(page).body()).select("main form")).isEmpty();
        assertThat(partner.get(page).body()).contains("This question is closed");
        Answer late = partner.submit(open, page, "logoCleared=true&logoNote=");
        assertThat(late.status()).isEqualTo(400);
        assertThat(part(reference).clearance()).isEqualTo(Clearance.NO_ANSWER);
    }

    @Test
    void anAnswerWithoutTheTokenOfTheFormIsRefused() {
        String reference = outputs.submitted(title);

        Answer answer = Visitor.stranger(port)
                .send("POST", logoPage(reference), "logoCleared=true".getBytes(StandardCharsets.UTF_8), FORM);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(part(reference).clearance()).isEqualTo(Clearance.ASKED);
    }

    // ---- a peer review

    @Test
    void aReviewerReadsTheOutputAndItsFile() {
        String reference = reviewed();
        coalition.as("ilo.focal", () -> documents.add(reference, new Upload("Guide.txt", TEXT), "ilo.focal", "ILO"));
        String page = reviewPage(reference);
        Visitor reviewer = Visitor.stranger(port);

        Document shown = Jsoup.parse(reviewer.get(page).body());

        assertThat(shown.text()).contains(title, "A guide within the year.", "Amal", "Is the output ready?");
        assertThat(reviewer.download(shown.select("a.download").attr("href"))).isEqualTo(TEXT);
    }

    @Test
    void aReviewerSeesNoFilesOfOthers() {
        String reference = reviewed();
        String other = outputs.registered(SampleOutputs.title());
        UUID file = coalition.as(
                "ilo.focal", () -> documents.add(other, new Upload("Other.txt", TEXT), "ilo.focal", "ILO"));

        assertThat(Visitor.stranger(port)
                        .get(reviewPage(reference) + "/documents/" + file)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReviewerAnswersAndThinksAgain() {
        String reference = reviewed();
        String page = reviewPage(reference);
        Visitor reviewer = Visitor.stranger(port);

        Answer refused = reviewer.submit(page, page, "remarks=");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#recommendation-error").text())
                .contains("ready or needs more work");
        assertThat(reviewer.submit(page, page, "recommendation=READY&remarks=+").status())
                .isEqualTo(400);
        assertThat(review(reference).answered()).isFalse();

        assertThat(reviewer.submit(page, page, "recommendation=NEEDS_WORK&remarks=More+data.")
                        .status())
                .isEqualTo(302);
        assertThat(review(reference).recommendation()).isEqualTo(ReviewRecommendation.NEEDS_WORK);
        assertThat(Jsoup.parse(reviewer.get(page).body()).select("#remarks").val())
                .isEqualTo("More data.");
        reviewer.submit(page, page, "recommendation=READY&remarks=Good.");
        assertThat(review(reference).recommendation()).isEqualTo(ReviewRecommendation.READY);
    }

    @Test
    void aReviewThatCannotBeReadAsAWholeIsRefused() {
        String reference = reviewed();
        String page = reviewPage(reference);

        Answer answer = Visitor.stranger(port).submit(page, page, "recommendation=READY&remarks=Good.&more=%ZZ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(review(reference).answered()).isFalse();
    }

    @Test
    void onceItIsSubmittedNoReviewIsTaken() {
        String reference = reviewed();
        String page = reviewPage(reference);
        coalition.as("ilo.focal", () -> endorsement.withdraw(reference, "Not needed."));

        Document shown = Jsoup.parse(Visitor.stranger(port).get(page).body());

        assertThat(shown.text()).contains("no review is taken any more");
        assertThat(shown.select("main form, a.download")).isEmpty();
    }

    // ---- both

    @ParameterizedTest
    @ValueSource(strings = {"/logos/", "/peer-reviews/"})
    void aLinkThatHasEndedSaysWhatToDo(String path) {
        Answer answer = Visitor.stranger(port).get(path + "A".repeat(43));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("This link does not work any more");
    }

    private String reviewed() {
        String reference = outputs.registered(title);
        coalition.as(
                "ilo.focal",
                () -> reviews.request(
                        reference, "Amal <amal@example.org>", "Nour <nour@example.org>\nSami <sami@example.org>"));
        return reference;
    }

    private PeerReviewView review(String reference) {
        return reviews.of(reference).get(0);
    }

    private PartyView part(String reference) {
        return outputs.view(reference).parties().stream()
                .filter(party -> !party.member())
                .findFirst()
                .orElseThrow();
    }

    private String logoPage(String reference) {
        return page(Purpose.LOGO, part(reference).id().toString());
    }

    private String reviewPage(String reference) {
        return page(Purpose.PEER_REVIEW, review(reference).id().toString());
    }

    private String page(Purpose purpose, String subject) {
        return URI.create(links.mint(purpose, subject)).getPath();
    }
}
