package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ibcm.group.ActiveGroups;
import org.ibcm.output.Clearance;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputView;
import org.ibcm.output.PeerReviews;
import org.ibcm.output.SampleOutputs;
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
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;

/** The page of an output, and what people do there. */
@DoorTest
@Import({ActiveGroups.class, SampleOutputs.class})
class OutputsPageTest {

    private static final byte[] TEXT = "The guide.".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private SampleOutputs outputs;

    @Autowired
    private OutputRegister register;

    @Autowired
    private PeerReviews reviews;

    @Autowired
    private MessageSource messages;

    private final String title = SampleOutputs.title();

    // ---- who reads what

    @Test
    void aStrangerReadsAProductAndNoPerson() {
        String reference = outputs.revisedAndIssued(title);
        OutputView product = outputs.view(reference);

        Document page =
                Jsoup.parse(Visitor.stranger(port).get("/outputs/" + reference).body());

        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("#citation").text()).contains("ILO, WHO, Arab Recruiters", product.productNumber());
        assertThat(page.text())
                .contains("Version 2", "How employers recruit without fees.", "6. ")
                .doesNotContain("Version 1", "Fees are missing.", "A guide within the year.", "@");
        assertThat(page.select("a[rel='nofollow noopener']").eachAttr("href"))
                .containsExactly("https://example.org/guide-2.pdf");
        assertThat(page.select("main form, a[href^=/cases/], #notices, #documents"))
                .isEmpty();
    }

    @Test
    void theNumberOfAProductIsAnAddress() {
        String reference = outputs.issued(title);
        String number = outputs.view(reference).productNumber();

        Answer answer = Visitor.stranger(port).get("/outputs/" + number);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/outputs/" + reference);
        assertThat(Visitor.stranger(port).get("/outputs/IBCM/1999/1").status()).isEqualTo(404);
        assertThat(Visitor.stranger(port).get("/outputs/OUT-1999-0001").status())
                .isEqualTo(404);
    }

    @Test
    void membersReadWhoWasInformedAndWhoSaidWhat() {
        Document page = page("unicef.focal", outputs.revisedAndIssued(title));

        assertThat(page.select("#notices h3").eachText())
                .containsExactly("Notice 1, of version 1", "Notice 2, of version 2");
        assertThat(page.select("#notices").text())
                .containsPattern("LAS .{10,40} Concern")
                .containsPattern("IOM .{10,40} Acknowledged")
                .containsPattern("ESCWA .{10,40} Did not answer")
                .contains("Fees are missing.", "Answer of the lead Revise", "Added.");
        assertThat(page.select("#versions h3").eachText()).containsExactly("Version 2 Current", "Version 1 Earlier");
        assertThat(page.select("#parties").text())
                .contains("ILO Lead Cleared", "Arab Recruiters Partner No answer, without its logo");
        assertThat(page.text()).doesNotContain("@grp-");
    }

    @ParameterizedTest
    @CsvSource({"ilo.focal,true", "secretariat.iom,true", "who.focal,false"})
    void theAddressOfAPartnerIsForTheLeadAndTheSecretariat(String userId, boolean seen) {
        assertThat(page(userId, outputs.submitted(title)).text().contains("office@grp-"))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/registration", "/logo", "/versions/1/document"})
    void aStrangerSignsInForWhatIsUnderWay(String part) {
        Answer answer = Visitor.stranger(port).get("/outputs/" + outputs.submitted(title) + part);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/sign-in");
    }

    @Test
    void accountsOutsideTheCoalitionReadProductsOnly() {
        assertThat(Visitor.signedIn(port, "modeller")
                        .get("/outputs/" + outputs.submitted(title))
                        .status())
                .isEqualTo(403);
        assertThat(page("modeller", outputs.issued(SampleOutputs.title())).select("#notices"))
                .isEmpty();
    }

    @Test
    void thePageSpeaksArabic() {
        String reference = outputs.concerned(title);
        Visitor visitor = Visitor.signedIn(port, "ilo.focal").with("Accept-Language", "ar");

        Document page = Jsoup.parse(visitor.get("/outputs/" + reference).body());

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.text()).contains("أثير شاغل", "الجهات المشاركة", "تسليم القيادة");
    }

    // ---- register, describe, submit

    @Test
    void theLeadRegistersAnOutputEarly() {
        String group = outputs.group();
        Visitor lead = Visitor.signedIn(port, "ilo.focal");
        assertThat(lead.get("/outputs/new").body()).contains("/outputs/new?group=" + group);

        Answer refused = lead.submit(
                "/outputs/new?group=" + group,
                "/outputs/registration",
                "groupReference=" + group + "&leadAgency=ilo&title=+&outputType=TOOL&participatingAgencies=who"
                        + "&gcmObjectives=6&documentLink=nonsense&abstractText=A+guide.&termsOfReference=");
        assertThat(refused.status()).isEqualTo(400);
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("#title-error").text()).contains("Please fill in the title");
        assertThat(form.select("#termsOfReference-error, #documentLink-error")).hasSize(2);
        assertThat(form.select("#abstractText").val()).isEqualTo("A guide.");
        assertThat(form.select("input[name=participatingAgencies][checked]").eachAttr("value"))
                .containsExactly("who");
        assertThat(form.select("input[name=participatingAgencies]").eachAttr("value"))
                .containsExactly("iom", "who", SampleOutputs.PARTNER);
        assertThat(form.select("input[name=gcmObjectives][checked]").val()).isEqualTo("6");

        Answer answer = lead.submit(
                "/outputs/new?group=" + group,
                "/outputs/registration",
                "groupReference=" + group + "&leadAgency=ilo&title=" + Visitor.encoded(title)
                        + "&outputType=TOOL&participatingAgencies=who&gcmObjectives=6&termsOfReference=Soon.");
        assertThat(answer.status()).isEqualTo(302);
        OutputView output = outputs.view(
                answer.header("Location").replaceAll(".*/outputs/", "").replaceAll("\\?.*", ""));
        assertThat(output.title()).isEqualTo(title);
        assertThat(output.status()).isEqualTo(OutputStatus.IN_PREPARATION);
        assertThat(output.parties()).extracting(party -> party.name()).containsExactly("ilo", "who");
    }

    @Test
    void whoHasNoOrganisationRegistersNone() {
        assertThat(Visitor.signedIn(port, "modeller").get("/outputs/new").status())
                .isEqualTo(403);
        assertThat(Visitor.stranger(port).get("/outputs/new").header("Location"))
                .contains("/sign-in");
    }

    @Test
    void nobodyRegistersForAnother() {
        String group = outputs.group();

        Answer answer = Visitor.signedIn(port, "who.focal")
                .submit(
                        "/outputs/new?group=" + group,
                        "/outputs/registration",
                        "groupReference=" + group + "&leadAgency=ilo&title=" + Visitor.encoded(title)
                                + "&outputType=TOOL&termsOfReference=Soon.");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#leadAgency-error").text())
                .contains("Only the focal point and the alternate of ilo can do this.");
        assertThat(register.of(group)).isEmpty();
    }

    @Test
    void theLeadDescribesItAnewAndSubmitsItWithItsUploadedDocument() {
        String reference = outputs.registered(title);
        Visitor lead = Visitor.signedIn(port, "ilo.focal");
        String form = "/outputs/" + reference + "/registration";
        String described = "groupReference=" + outputs.view(reference).groupReference()
                + "&outputType=REPORT&termsOfReference=Soon.&title=" + Visitor.encoded(title + " II");

        assertThat(lead.submit(form, form, described + "&step=save").status()).isEqualTo(302);
        assertThat(outputs.view(reference).title()).isEqualTo(title + " II");
        assertThat(outputs.view(reference).parties()).hasSize(1);

        Answer refused = lead.submit(form, form, described + "&step=submit");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#abstractText-error")).hasSize(1);
        refused = lead.submit(form, form, described + "&abstractText=All.&step=submit");
        assertThat(Jsoup.parse(refused.body()).select("#documentLink-error").text())
                .contains("upload the document on the output's page first");
        assertThat(outputs.view(reference).status()).isEqualTo(OutputStatus.IN_PREPARATION);

        upload(lead, reference, "Guide.txt", TEXT);
        assertThat(lead.submit(form, form, described + "&abstractText=All.&step=submit")
                        .status())
                .isEqualTo(302);
        assertThat(outputs.view(reference).status()).isEqualTo(OutputStatus.SUBMITTED);
        String file = "/outputs/" + reference + "/versions/1/document";
        assertThat(Visitor.signedIn(port, "unicef.focal").download(file)).isEqualTo(TEXT);
        assertThat(Visitor.stranger(port).get(file).header("Location")).contains("/sign-in");
    }

    @Test
    void onlyTheLeadDescribesIt() {
        String reference = outputs.registered(title);

        assertThat(Visitor.signedIn(port, "who.focal")
                        .get("/outputs/" + reference + "/registration")
                        .status())
                .isEqualTo(403);
        assertThat(page("who.focal", reference).select("#documents form, a[href$=/registration]"))
                .isEmpty();
        assertThat(upload(Visitor.signedIn(port, "who.focal"), reference, "Other.txt", TEXT)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedBesideTheField() {
        String reference = outputs.registered(title);

        Answer answer = upload(Visitor.signedIn(port, "ilo.focal"), reference, "Guide.pdf", TEXT);

        assertThat(answer.status()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#file-error").text()).contains("Guide.pdf");
        assertThat(page.select("#file").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#documents .shelf li")).isEmpty();
    }

    @Test
    void nobodyButTheLeadPutsADocumentBehindAnOutput() {
        String reference = outputs.registered(title);
        upload(Visitor.signedIn(port, "ilo.focal"), reference, "Guide.txt", TEXT);
        String document =
                page("ilo.focal", reference).select("#documents .shelf a").attr("href");
        String cases = "/cases/" + reference;

        assertThat(Visitor.signedIn(port, "who.focal")
                        .sendFile("/outputs/" + reference, cases + "/documents", "Other.txt", TEXT)
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "who.focal")
                        .sendFile("/outputs/" + reference, document + "/versions", "Other.txt", TEXT)
                        .status())
                .isEqualTo(403);
        assertThat(Jsoup.parse(Visitor.signedIn(port, "who.focal").get(document).body())
                        .select("input[type=file]"))
                .isEmpty();
        assertThat(page("ilo.focal", reference).select("#documents .shelf li")).hasSize(1);
    }

    @Test
    void aStrangerDownloadsTheProductAndNoDraftOfIt() {
        String reference = outputs.registered(title);
        Visitor lead = Visitor.signedIn(port, "ilo.focal");
        upload(lead, reference, "Draft.txt", "A draft.".getBytes(StandardCharsets.UTF_8));
        outputs.submitRegistered(reference, title);
        outputs.concern(reference);
        upload(lead, reference, "Guide.txt", TEXT);
        String versions = "/outputs/" + outputs.reviseAndIssue(reference, title) + "/versions/";
        Visitor stranger = Visitor.stranger(port);

        Document page = Jsoup.parse(stranger.get("/outputs/" + reference).body());

        assertThat(page.select("a.download").eachAttr("href")).containsExactly(versions + "2/document");
        assertThat(stranger.download(versions + "2/document")).isEqualTo(TEXT);
        assertThat(stranger.get(versions + "1/document").status()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, "modeller")
                        .get(versions + "1/document")
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "unicef.focal")
                        .get(versions + "1/document")
                        .body())
                .isEqualTo("A draft.");
    }

    // ---- logos

    @Test
    void anAgencyGivesItsLogoAndTakesItBack() {
        String reference = outputs.submitted(title);

        Answer refused = post("who.alternate", reference, "/logo", "agency=who");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body())
                        .select("details[open] #logoCleared-error")
                        .text())
                .contains("Please say whether the output may bear the logo.");

        post("who.alternate", reference, "/logo", "agency=who&logoCleared=true&logoNote=In+blue.");
        assertThat(outputs.view(reference).clearedLogos()).containsExactly("who");
        assertThat(page("ilo.focal", reference).select("#parties").text()).contains("In blue.");
        assertThat(page("unicef.focal", reference).text()).doesNotContain("In blue.");

        post("ilo.focal", reference, "/logo", "agency=ilo&logoCleared=true&logoNote=Only+in+white.");
        for (String reader : List.of("ilo.focal", "secretariat.escwa")) {
            assertThat(page(reader, reference).select("#parties").text()).contains("In blue.", "Only in white.");
        }
        assertThat(page("who.focal", reference).select("#parties").text())
                .as("another participating agency")
                .contains("In blue.")
                .doesNotContain("Only in white.");

        post("who.focal", reference, "/logo", "agency=who&logoCleared=false&logoNote=");
        assertThat(outputs.view(reference).parties().get(1).clearance()).isEqualTo(Clearance.WITHOUT_LOGO);
    }

    @Test
    void nobodyGivesTheLogoOfAnother() {
        String reference = outputs.submitted(title);

        Answer answer = post("ilo.focal", reference, "/logo", "agency=who&logoCleared=true");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .contains("Only the focal point and the alternate of who can do this.");
        assertThat(outputs.view(reference).clearedLogos()).isEmpty();
    }

    @Test
    void afterTheIssueNoLogoIsTakenBack() {
        String reference = outputs.issued(title);

        assertThat(page("who.focal", reference).select("form[action$=/logo]")).isEmpty();
        Answer answer = Visitor.signedIn(port, "who.focal")
                .submit("/outputs/" + reference, "/outputs/" + reference + "/logo", "agency=who&logoCleared=false");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(outputs.view(reference).clearedLogos()).contains("who");
    }

    // ---- peer review

    @Test
    void theLeadAsksForAPeerReview() {
        String reference = outputs.registered(title);

        Answer refused = post(
                "ilo.focal",
                reference,
                "/peer-reviews",
                "reviewersFromUn=&reviewersFromOutside=Nour+<nour@example.org>");
        assertThat(refused.status()).isEqualTo(400);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("details[open] #reviewersFromUn-error").text()).contains("at least one reviewer");
        assertThat(page.select("details[open] #reviewersFromOutside-error").text())
                .contains("at least two reviewers");
        assertThat(page.select("#reviewersFromOutside").val()).isEqualTo("Nour <nour@example.org>");

        Answer answer = post(
                "ilo.focal",
                reference,
                "/peer-reviews",
                "reviewersFromUn=" + Visitor.encoded("Amal <amal@example.org>") + "&reviewersFromOutside="
                        + Visitor.encoded("Nour <nour@example.org>\nSami <sami@example.org>"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(reviews.of(reference)).hasSize(3);
        assertThat(page("ilo.focal", reference).select("#reviews").text())
                .contains("Amal United Nations No answer yet", "nour@example.org");
        assertThat(page("who.focal", reference).select("#reviews").text())
                .contains("Nour")
                .doesNotContain("nour@example.org");
        assertThat(page("unicef.focal", reference).select("#reviews")).isEmpty();
    }

    // ---- correct, hand over, withdraw

    @Test
    void theLeadCorrectsAProductAndTheSecretariatPublishesIt() {
        String reference = outputs.issued(title);

        Answer refused = post("ilo.focal", reference, "/correction", "title=&documentLink=https://example.org/b.pdf");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("details[open] #revisionNote-error"))
                .hasSize(1);
        assertThat(outputs.view(reference).versions()).hasSize(1);

        assertThat(post(
                                "ilo.focal",
                                reference,
                                "/correction",
                                "title=&abstractText=&documentLink=https://example.org/b.pdf&revisionNote=Table+3.")
                        .status())
                .isEqualTo(302);
        assertThat(page(null, reference).text())
                .contains("https://example.org/guide.pdf")
                .doesNotContain("Table 3.", "https://example.org/b.pdf", "awaits the secretariat");
        assertThat(page("who.focal", reference).select("#corrections")).isEmpty();
        Document awaited = page("ilo.focal", reference);
        assertThat(awaited.select("#corrections").text())
                .contains("Correction awaits the secretariat", "Table 3.", "https://example.org/b.pdf");
        assertThat(awaited.select("form[action$=/confirmation], form[action$=/return], form[action$=/correction]"))
                .isEmpty();

        Document office = page("secretariat.iom", reference);
        assertThat(office.select("#corrections").text()).contains("Cleared logos: ILO WHO");
        String correction = "correction="
                + office.select("form[action$=/confirmation] input[name=correction]")
                        .val();
        refused = post("secretariat.iom", reference, "/confirmation", correction);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#logosVerified-error")).hasSize(1);
        assertThat(post("secretariat.iom", reference, "/confirmation", correction + "&logosVerified=true")
                        .status())
                .isEqualTo(302);
        Document page = page(null, reference);
        assertThat(page.select("#versions").text())
                .contains(
                        "Version 2 Current",
                        "Table 3.",
                        "https://example.org/b.pdf",
                        "Version 1 Earlier",
                        "https://example.org/guide.pdf");
    }

    @Test
    void theSecretariatReturnsACorrection() {
        String reference = outputs.issued(title);
        String correction = "correction=" + outputs.handedIn(reference);

        Answer refused = post("secretariat.iom", reference, "/return", correction + "&returnNote=+");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("details[open] #returnNote-error"))
                .hasSize(1);
        assertThat(post("secretariat.iom", reference, "/return", correction + "&returnNote=A+logo+is+missing.")
                        .status())
                .isEqualTo(302);

        Document lead = page("ilo.focal", reference);
        assertThat(lead.select("#corrections").text()).contains("Returned to the lead", "A logo is missing.");
        assertThat(lead.select("form[action$=/correction]")).hasSize(1);
        assertThat(page(null, reference).text()).doesNotContain("A logo is missing.", "guide-b.pdf");
        assertThat(page("unicef.focal", reference).text()).doesNotContain("A logo is missing.", "guide-b.pdf");
        Answer late = Visitor.signedIn(port, "secretariat.iom")
                .submit(
                        "/outputs/" + reference,
                        "/outputs/" + reference + "/confirmation",
                        correction + "&logosVerified=true");
        assertThat(late.status()).isEqualTo(400);
        assertThat(Jsoup.parse(late.body()).select("[role=alert]").text()).contains("has been answered already");
    }

    @Test
    void theLeadDoesNotPublishItsOwnCorrection() {
        String reference = outputs.issued(title);
        String correction = "correction=" + outputs.handedIn(reference);

        for (String action : List.of("/confirmation", "/return")) {
            Answer answer = post("ilo.focal", reference, action, correction + "&logosVerified=true&returnNote=No.");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                    .contains("Only the secretariat can do this.");
        }
        assertThat(outputs.view(reference).versions()).hasSize(1);
    }

    @Test
    void theFileThatCountsIsNamedWhereItIsUploaded() {
        String reference = outputs.registered(title);
        Visitor lead = Visitor.signedIn(port, "ilo.focal");
        assertThat(page("ilo.focal", reference).select("#last-file")).isEmpty();

        upload(lead, reference, "Guide.txt", TEXT);
        upload(lead, reference, "Arabic.txt", "In Arabic.".getBytes(StandardCharsets.UTF_8));

        assertThat(page("ilo.focal", reference).select("#last-file").text())
                .startsWith("The file uploaded last counts: Arabic.txt (");
        assertThat(Jsoup.parse(lead.get("/outputs/" + reference + "/registration")
                                .body())
                        .select("#last-file")
                        .text())
                .contains("Arabic.txt");
        assertThat(page("who.focal", reference).select("#last-file")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",false",
        "modeller,false",
        "unicef.focal,false",
        "who.focal,true",
        "las.focal,true",
        "ilo.alternate,true",
        "secretariat.escwa,true"
    })
    void whatWasRevisedIsForThoseWhoWereAskedOrInformed(String userId, boolean reads) {
        String reference = outputs.revisedAndIssued(title);

        Document page = page(userId, reference);

        assertThat(page.select("#versions").text()).contains("Version 2");
        assertThat(page.text().contains("With fees.")).isEqualTo(reads);
    }

    @Test
    void whyItWasReturnedIsForTheLeadAndTheSecretariat() {
        String reference = outputs.returned(title);

        for (String reader : List.of("ilo.focal", "secretariat.iom")) {
            assertThat(page(reader, reference).select("#versions").text())
                    .contains("Returned to the lead before the issue:", "The logo of WHO is missing.");
        }
        assertThat(page("who.focal", reference).text()).doesNotContain("The logo of WHO is missing.");
        outputs.replaceAndIssue(reference);
        Document stranger = page(null, reference);
        assertThat(stranger.select("#versions").text())
                .contains("Version 2", "https://example.org/guide-c.pdf")
                .doesNotContain("Version 1", "https://example.org/guide.pdf");
        assertThat(stranger.text()).doesNotContain("The logo of WHO is missing.", "With both logos.");
        assertThat(page("who.focal", reference).text()).contains("With both logos.");
    }

    @Test
    void theLeadIsHandedOver() {
        String reference = outputs.submitted(title);

        Answer refused = post("ilo.focal", reference, "/lead", "agency=unicef");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("details[open] #agency-error"))
                .hasSize(1);

        assertThat(post("secretariat.escwa", reference, "/lead", "agency=who").status())
                .isEqualTo(302);
        assertThat(outputs.view(reference).leadAgency()).isEqualTo("who");
        assertThat(page("ilo.focal", reference).select("form[action$=/lead]")).isEmpty();
    }

    @Test
    void aWithdrawnProductSaysWhyAndIsNotHandedOut() {
        String reference = outputs.issued(title);

        Answer refused = post("ilo.focal", reference, "/withdrawal", "withdrawalReason=+");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("details[open] #withdrawalReason-error"))
                .hasSize(1);
        assertThat(post("who.focal", reference, "/logo", "agency=who").status()).isEqualTo(400);

        assertThat(post("ilo.focal", reference, "/withdrawal", "withdrawalReason=Wrong+numbers.")
                        .status())
                .isEqualTo(302);
        Document page =
                Jsoup.parse(Visitor.stranger(port).get("/outputs/" + reference).body());
        assertThat(page.text())
                .contains("Withdrawn on", "Wrong numbers.")
                .doesNotContain("https://example.org", "How employers recruit without fees.");
        assertThat(page.select("#versions, #citation")).isEmpty();
        assertThat(Visitor.stranger(port)
                        .get("/outputs/" + reference + "/versions/1/document")
                        .header("Location"))
                .contains("/sign-in");
        assertThat(page("unicef.focal", reference).select("#versions, #notices").text())
                .contains("Version 1", "https://example.org/guide.pdf", "Notice 1");
        assertThat(page("unicef.focal", reference).text()).contains("How employers recruit without fees.");
        assertThat(Jsoup.parse(Visitor.stranger(port).get("/outputs").body())
                        .select("section[aria-labelledby=withdrawn]")
                        .text())
                .contains(title);
    }

    @Test
    void othersDoNotWithdrawIt() {
        String reference = outputs.issued(title);

        assertThat(page("who.focal", reference).select("form[action$=/withdrawal], form[action$=/correction]"))
                .isEmpty();
        Answer answer = Visitor.signedIn(port, "who.focal")
                .submit("/outputs/" + reference, "/outputs/" + reference + "/withdrawal", "withdrawalReason=No.");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(outputs.view(reference).status()).isEqualTo(OutputStatus.ISSUED);
    }

    // ---- elsewhere

    @Test
    void theGroupTheStartPageAndTheAgendaNameIt() {
        String concerned = outputs.concerned(title);
        String other = SampleOutputs.title();
        String issued = outputs.issued(other);
        String group = "/groups/" + outputs.view(concerned).groupReference();

        assertThat(Jsoup.parse(Visitor.signedIn(port, "unicef.focal").get(group).body())
                        .select("#outputs")
                        .text())
                .contains(title, "Concern raised");
        assertThat(Visitor.stranger(port).get(group).body()).doesNotContain(title);
        assertThat(Visitor.stranger(port)
                        .get("/groups/" + outputs.view(issued).groupReference())
                        .body())
                .contains(other);
        assertThat(Jsoup.parse(Visitor.stranger(port).get("/").body())
                        .select("section[aria-labelledby=products]")
                        .text())
                .contains(other)
                .doesNotContain(title);
        assertThat(Jsoup.parse(Visitor.signedIn(port, "escwa.focal")
                                .get("/agenda")
                                .body())
                        .text())
                .contains(title + " (" + concerned + ") Raised by LAS; ILO has to answer.");
    }

    @Test
    void everyRefusalIsSaidInArabicToo() throws IOException {
        Set<String> rules = new TreeSet<>(Set.of("gcm-objective-unknown", "output-logo-answer"));
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/ibcm/output"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"(output-[a-z-]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .filter(rule -> !rule.equals("output-endorsement"))
                        .forEach(rules::add);
            }
        }

        assertThat(rules)
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(messages.getMessage(
                                "refused." + rule, List.of("a", "b").toArray(), Locale.forLanguageTag("ar")))
                        .matches(".*\\p{IsArabic}.*"));
    }

    private Answer post(String userId, String reference, String action, String fields) {
        return Visitor.signedIn(port, userId).submit("/outputs/" + reference, "/outputs/" + reference + action, fields);
    }

    private static Answer upload(Visitor visitor, String reference, String fileName, byte[] content) {
        return visitor.sendFile("/outputs/" + reference, "/outputs/" + reference + "/documents", fileName, content);
    }

    /** @param userId null for a stranger */
    private Document page(String userId, String reference) {
        Visitor reader = userId == null ? Visitor.stranger(port) : Visitor.signedIn(port, userId);
        return Jsoup.parse(reader.get("/outputs/" + reference).body());
    }
}
