package org.ibcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.ibcm.document.Documents;
import org.ibcm.document.Upload;
import org.ibcm.group.ActiveGroups;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupProcedure;
import org.ibcm.group.SampleGroups;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.membership.ExpressionOfInterest;
import org.ibcm.membership.Interests;
import org.ibcm.output.PeerReviews;
import org.ibcm.output.SampleOutputs;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.review.SampleReviews;
import org.ibcm.support.Coalition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every page of the portal, with something on it, in both languages, as those see it who may open it. */
@BrowserTest
@Import({SampleGroups.class, SampleOutputs.class, SampleReviews.class, ShownPages.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalPagesBrowserTest {

    private static final int REVIEW_YEAR = 2028;

    /** They answer what a form sent. */
    private static final Set<String> AFTER_A_FORM =
            Set.of("account/ready", "application/link-sent", "join/sent", "join/too-many");

    @Autowired
    private Cases cases;

    @Autowired
    private SampleReviews reviews;

    @Autowired
    private ActiveGroups groups;

    @Autowired
    private SampleGroups formations;

    @Autowired
    private GroupDirectory directory;

    @Autowired
    private SampleOutputs outputs;

    @Autowired
    private PeerReviews peerReviews;

    @Autowired
    private Documents documents;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Interests interests;

    @Autowired
    private Coalition coalition;

    @Autowired
    private ShownPages pages;

    private String asked;
    private UUID document;
    private String inReview;
    private String decision;
    private String admitted;
    private String closedDecision;
    private String group;
    private String output;
    private String product;
    private String productNumber;
    private String registered;
    private String invitation;
    private String logo;
    private String peerReview;
    private String reportOfState;

    @BeforeAll
    void bringCasesToWhereThereIsSomethingToSee() {
        asked = cases.apply("Levant Study Circle");
        cases.ask(asked, "Please send your statutes.\nA copy is enough.");
        document = documents.add(asked, new Upload("Statutes.txt", bytes("Statutes of 2011")), asked, "Levant Forum");
        documents.addVersion(
                document, new Upload("Statutes.txt", bytes("Statutes of 2012")), "secretariat.iom", "IOM Secretariat");

        inReview = cases.apply("منتدى المشرق للهجرة");
        decision = cases.bringToDecision(inReview);
        cases.record(
                decision,
                "ilo",
                Map.of("position", "OBJECT", "reason", "It charges fees.", "resolution", "No fees any more."));

        admitted = cases.apply("Maghreb Observatory");
        closedDecision = cases.bringToDecision(admitted);
        List.of("escwa", "ilo", "iom", "las").forEach(agency -> cases.support(closedDecision, agency));
        cases.becomes(admitted, ApplicationStatus.ADMITTED);

        group = groups.workingGroup(GroupProcedure.MAJORITY, "las", "ilo", "who");
        groups.oversee(group);
        output = cases.submit(group, "las", "Situation report on migration");

        String forming = formations.forming(SampleGroups.name());
        invitation =
                directory.find(forming).orElseThrow().partners().get(0).id().toString();
        product = outputs.revisedAndIssued("Guide to fair recruitment");
        outputs.corrected(product);
        outputs.handedIn(product);
        productNumber = outputs.view(product).productNumber();
        logo = outputs.view(product).parties().stream()
                .filter(party -> !party.member())
                .map(party -> party.id().toString())
                .findFirst()
                .orElseThrow();
        registered = outputs.registered("Map of remittances");
        coalition.as(
                "ilo.focal",
                () -> peerReviews.request(
                        registered, "Amal <amal@example.org>", "Nour <nour@example.org>\nSami <sami@example.org>"));
        peerReview = peerReviews.of(registered).get(0).id().toString();

        String review = reviews.drafted(REVIEW_YEAR);
        reportOfState = reviews.view(review).report("Lebanon").id().toString();

        String late = cases.apply("Gulf Labour Exchange");
        cases.letTheScreeningBeLate(late);
        cases.letAJobBeStuck(decision);
        cases.letMessagesBeRefused(late);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyPageIsSound(String language, People people) {
        SoftAssertions all = new SoftAssertions();
        pages.forget();

        Portal stranger = people.portal(language);
        all.check(() -> stranger.visit("/").isSound("home"));
        all.check(() -> stranger.visit("/members").isSound("members"));
        all.check(() -> stranger.visit("/members/ilo").isSound("member"));
        all.check(() -> stranger.visit("/sign-in").isSound("sign-in"));
        all.check(() -> stranger.visit("/terms").isSound("terms"));
        all.check(() -> stranger.visit("/join").isSound("join"));
        all.check(() -> stranger.visit(expressionOfInterest()).isSound("confirm"));
        all.check(() -> stranger.visit("/join/ended").isSound("interest-ended"));
        all.check(() -> stranger.visit(link(Purpose.APPLICATION, asked)).isSound("application-open"));
        all.check(() -> stranger.visit(link(Purpose.APPLICATION, admitted)).isSound("application-closed"));
        all.check(() -> stranger.visit("/applications/ended").isSound("application-ended"));
        all.check(() -> stranger.visit(link(Purpose.ACCOUNT, "who.focal")).isSound("account"));
        all.check(() -> stranger.visit("/account/ended").isSound("account-ended"));
        all.check(() -> stranger.visit("/groups").isSound("groups"));
        all.check(() -> stranger.visit("/groups/" + group).isSound("group"));
        all.check(() -> stranger.visit("/outputs").isSound("outputs"));
        all.check(() -> stranger.visit("/outputs/" + productNumber).isSound("product"));
        all.check(() -> stranger.visit(link(Purpose.INVITATION, invitation)).isSound("invitation"));
        all.check(() -> stranger.visit("/invitations/ended").isSound("invitation-ended"));
        all.check(() -> stranger.visit(link(Purpose.LOGO, logo)).isSound("logo"));
        all.check(() -> stranger.visit(link(Purpose.PEER_REVIEW, peerReview)).isSound("peer-review"));
        all.check(() -> stranger.visit("/reviews").isSound("reviews"));
        all.check(() -> stranger.visit("/reviews/" + REVIEW_YEAR).isSound("review-public"));
        all.check(() ->
                stranger.visit(link(Purpose.NATIONAL_REPORT, reportOfState)).isSound("national-report"));
        all.check(() -> stranger.visit("/members/nobody").isSound("missing"));

        Portal agency = people.portalOf("las.focal", language);
        all.check(() -> agency.visit("/").isSound("home"));
        all.check(() -> agency.visit("/members/las").isSound("member"));
        all.check(() -> agency.visit("/agenda").isSound("agenda"));
        all.check(() -> agency.visit("/decisions/" + decision).isSound("decision-open"));
        all.check(() -> agency.visit("/cases/" + inReview).isSound("case-open"));
        all.check(() -> agency.visit("/groups/" + group).isSound("group"));
        all.check(() -> agency.visit("/groups/" + group + "/workplan").isSound("workplan"));
        all.check(
                () -> agency.visit("/groups/" + group + "/versions?from=1&to=1").isSound("versions"));
        all.check(() -> agency.visit("/outputs").isSound("outputs"));
        all.check(() -> agency.visit("/outputs/" + output).isSound("output"));
        all.check(() -> agency.visit("/outputs/new").isSound("output-new"));
        all.check(() -> agency.visit("/reviews/" + REVIEW_YEAR).isSound("review"));
        all.check(
                () -> agency.visit("/reviews/" + REVIEW_YEAR + "/chapters/RT1").isSound("review-chapter"));
        all.check(() -> agency.visit("/desk").isSound("forbidden"));

        Portal lead = people.portalOf("ilo.focal", language);
        all.check(() -> lead.visit("/outputs/" + product).isSound("output-issued"));
        all.check(() -> lead.visit("/outputs/" + registered).isSound("output-registered"));
        all.check(() -> lead.visit("/outputs/" + registered + "/registration").isSound("output-draft"));

        Portal coordinator = people.portalOf("network.coordinator", language);
        all.check(() -> coordinator.visit("/reviews/" + REVIEW_YEAR).isSound("review-coordinated"));

        Portal office = people.portalOf("secretariat.iom", language);
        all.check(() -> office.visit("/").isSound("home"));
        all.check(() -> office.visit("/members").isSound("members"));
        all.check(
                () -> office.visit("/members/ilo").unfold("roles").unfold("on").isSound("member"));
        all.check(() -> office.visit("/desk").isSound("desk"));
        all.check(() -> office.visit("/agenda").isSound("agenda"));
        all.check(() -> office.visit("/decisions").isSound("decisions"));
        all.check(() -> office.visit("/decisions/" + decision).isSound("decision-open"));
        all.check(() -> office.visit("/decisions/" + closedDecision).isSound("decision-closed"));
        all.check(() -> office.visit("/cases/" + inReview).isSound("case-open"));
        all.check(() -> office.visit("/cases/" + asked)
                .unfold("correctionReason")
                .unfold("withdrawalReason")
                .isSound("case-kept"));
        all.check(() -> office.visit("/cases/" + admitted).isSound("case-closed"));
        all.check(() -> office.visit("/cases/" + admitted + "/steps").isSound("steps"));
        all.check(() -> office.visit("/groups/" + group).isSound("group-kept"));
        all.check(() -> office.visit("/outputs/" + product).isSound("output-kept"));
        all.check(() -> office.visit("/reviews/" + REVIEW_YEAR).isSound("review-kept"));
        all.check(() ->
                office.visit("/reviews/" + REVIEW_YEAR + "/states/Lebanon").isSound("review-state"));
        all.check(() -> office.visit("/documents/" + document).isSound("document"));

        all.assertAll();
        assertThat(pages.missed()).isEqualTo(AFTER_A_FORM);
    }

    private String expressionOfInterest() {
        String address = UUID.randomUUID() + "@levant-forum.example";
        interests.express(new ExpressionOfInterest(
                "Institute " + UUID.randomUUID(),
                "",
                OrganisationType.ACADEMIA,
                "Lebanon",
                "https://levant-forum.example",
                "Research and advice.",
                "Surveys of migrant workers.",
                "To share its data.",
                "Data and analysis.",
                RepresentationLevel.TECHNICAL,
                "Lina Haddad",
                address,
                "",
                "",
                "",
                "en"));
        return Mailbox.link(address, "/join/");
    }

    private String link(Purpose purpose, String subject) {
        String address = links.mint(purpose, subject);
        return address.substring(address.indexOf('/', "https://".length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
