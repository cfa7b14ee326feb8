package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ibcm.group.ActiveGroups;
import org.ibcm.notification.StatementLog;
import org.ibcm.output.OutputView;
import org.ibcm.output.SampleOutputs;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The register of products as page, as JSON and as feed. */
@DoorTest
@Import({ActiveGroups.class, SampleOutputs.class, StatementLog.class})
class OutputListTest {

    private static final int MANY = 40;

    @LocalServerPort
    private int port;

    @Autowired
    private SampleOutputs outputs;

    @Autowired
    private StatementLog statements;

    private final String title = SampleOutputs.title();

    @ParameterizedTest
    @ValueSource(strings = {"/outputs", "/api/outputs", "/outputs/feed"})
    void costsNoMoreStatementsWithManyProductsThanWithOne(String address) {
        outputs.issued(title);
        List<String> withFew = asked(address);
        for (int number = 1; number < MANY; number++) {
            outputs.issued(SampleOutputs.title());
        }

        List<String> withMany = asked(address);

        assertThat(withMany).hasSameSizeAs(withFew).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void everybodyFindsAProductWithTheWayToCiteIt() {
        OutputView product = outputs.view(outputs.issued(title));

        Document list = list("q=" + Visitor.encoded(title));

        assertThat(list.select("article.product")).hasSize(1);
        assertThat(list.select("article.product").text())
                .contains(
                        title,
                        "Guidance",
                        product.productNumber(),
                        "How employers recruit without fees.",
                        "ILO, WHO, Arab Recruiters (%d). %s. Issue Based Coalition on Migration in the Arab Region, %s."
                                .formatted(product.issuedOn().getYear(), title, product.productNumber()));
        assertThat(list.select("[role=status]").text()).startsWith("1 of ");
    }

    @ParameterizedTest
    @CsvSource({
        "objective=6,true",
        "objective=7,false",
        "objective=nonsense,false",
        "agency=who,true",
        "agency=Arab+Recruiters,true",
        "agency=unicef,false",
        "type=GUIDANCE,true",
        "type=REPORT,false",
        "type=nonsense,false",
        "year=1999,false",
        "year=nonsense,false",
        "objective=16&agency=ilo&type=GUIDANCE,true"
    })
    void filtersNarrowTheSearch(String filters, boolean found) {
        outputs.issued(title);

        Document list = list("q=" + Visitor.encoded(title) + "&" + filters);

        assertThat(list.select("article.product")).hasSize(found ? 1 : 0);
        assertThat(list.text().contains("Nothing fits. Please take fewer words, or show all."))
                .isEqualTo(!found);
    }

    @Test
    void wordsAreFoundInAnyOrderAndSpelling() {
        String own = title.substring(title.lastIndexOf(' ') + 1);
        outputs.issued(title);

        assertThat(list("q=" + Visitor.encoded("FÉES   employers " + own)).select("article.product"))
                .hasSize(1);
        assertThat(list("q=" + Visitor.encoded("airships " + own)).select("article.product"))
                .isEmpty();
    }

    @Test
    void whatWasLookedForStaysInTheForm() {
        outputs.issued(title);

        Document list = list("q=fair&objective=6&type=GUIDANCE");

        assertThat(list.select("#q").val()).isEqualTo("fair");
        assertThat(list.select("#objective option[selected]").val()).isEqualTo("6");
        assertThat(list.select("#type option[selected]").val()).isEqualTo("GUIDANCE");
        assertThat(list.select(".filters a[href=/outputs]")).hasSize(1);
    }

    @Test
    void whatIsUnderWayIsForMembersAndTheSecretariat() {
        outputs.submitted(title);

        assertThat(list("").text()).doesNotContain(title);
        for (String userId : List.of("unicef.focal", "secretariat.escwa")) {
            assertThat(Jsoup.parse(Visitor.signedIn(port, userId)
                                    .get("/outputs")
                                    .body())
                            .select("section[aria-labelledby=under-way]")
                            .text())
                    .contains(title, "Submitted", "ILO");
        }
        assertThat(Visitor.signedIn(port, "modeller").get("/outputs").body()).doesNotContain(title);
    }

    @Test
    void theListSpeaksArabic() {
        outputs.issued(title);

        Document list = Jsoup.parse(Visitor.stranger(port)
                .with("Accept-Language", "ar")
                .get("/outputs")
                .body());

        assertThat(list.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(list.text()).contains("المنتجات والنواتج", "إرشادات", "طريقة الاستشهاد");
    }

    @Test
    void everybodyReadsProductsAsJsonAndMembersAllOutputs() {
        OutputView product = outputs.view(outputs.issued(title));
        String underWay = outputs.submitted(SampleOutputs.title());

        JsonNode entry = entry(Visitor.stranger(port), product.reference());

        assertThat(entry.path("productNumber").asText()).isEqualTo(product.productNumber());
        assertThat(entry.path("title").asText()).isEqualTo(title);
        assertThat(entry.path("outputType").asText()).isEqualTo("GUIDANCE");
        assertThat(entry.path("group").asText()).isEqualTo(product.groupReference());
        assertThat(entry.path("leadAgency").asText()).isEqualTo("ilo");
        assertThat(entry.path("participatingAgencies").toString()).isEqualTo("[\"ilo\",\"who\",\"Arab Recruiters\"]");
        assertThat(entry.path("clearedLogos").toString()).isEqualTo("[\"ilo\",\"who\"]");
        assertThat(entry.path("status").asText()).isEqualTo("ISSUED");
        assertThat(entry.path("issuedOn").asText()).isEqualTo(product.issuedOn().toString());
        assertThat(entry.path("gcmObjectives").toString()).isEqualTo("[\"6\",\"16\"]");
        assertThat(entry(Visitor.stranger(port), underWay)).isNull();
        assertThat(entry(Visitor.withPassword(port, "modeller", "demo"), underWay))
                .isNull();
        assertThat(entry(Visitor.withPassword(port, "unicef.focal", "demo"), underWay)
                        .path("status")
                        .asText())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void theFeedTellsOfProductsOnly() {
        String product = outputs.issued(title + " <&>");
        String underWay = outputs.submitted(SampleOutputs.title());

        Answer answer = Visitor.stranger(port).get("/outputs/feed");

        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        Document feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
        assertThat(feed.select("entry > id").eachText())
                .anySatisfy(id -> assertThat(id).endsWith("/outputs/" + product))
                .noneSatisfy(id -> assertThat(id).endsWith("/outputs/" + underWay));
        assertThat(feed.select("entry > title").eachText())
                .anySatisfy(entry -> assertThat(entry).startsWith(title + " <&>"));
        assertThat(feed.select("feed > updated").text()).isNotEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void theFeedTellsThatAProductWasCorrected() {
        String product = outputs.issued(title);
        String before = updated(product);
        assertThat(before).isEqualTo(updated(product));

        outputs.corrected(product);

        Document feed = feed();
        assertThat(Instant.parse(updated(product))).isAfter(Instant.parse(before));
        assertThat(Instant.parse(feed.select("feed > updated").text()))
                .isAfterOrEqualTo(Instant.parse(updated(product)));
        assertThat(entry(feed, product).select("published").text()).isEqualTo(before);
    }

    private String updated(String product) {
        return entry(feed(), product).select("updated").text();
    }

    private static Element entry(Document feed, String product) {
        return feed.select("entry").stream()
                .filter(entry -> entry.select("id").text().endsWith("/outputs/" + product))
                .findFirst()
                .orElseThrow();
    }

    private Document feed() {
        return Jsoup.parse(Visitor.stranger(port).get("/outputs/feed").body(), "", Parser.xmlParser());
    }

    private Document list(String query) {
        return Jsoup.parse(Visitor.stranger(port).get("/outputs?" + query).body());
    }

    private static JsonNode entry(Visitor visitor, String reference) {
        return StreamSupport.stream(visitor.get("/api/outputs").json().spliterator(), false)
                .filter(entry -> entry.path("reference").asText().equals(reference))
                .findFirst()
                .orElse(null);
    }

    private List<String> asked(String address) {
        return statements.during(
                () -> assertThat(Visitor.stranger(port).get(address).status()).isEqualTo(200),
                "output",
                "register_",
                "organisation");
    }
}
