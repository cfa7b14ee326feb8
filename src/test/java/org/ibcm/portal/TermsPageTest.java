package org.ibcm.portal;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads a clause on a page finds out with one click what it means. */
@DoorTest
class TermsPageTest {

    private static final Path TEXTS = Path.of("src/main/resources");

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtimeService;

    @Test
    void everyClauseThatAPageCitesIsExplained() throws IOException {
        Set<String> cited = new TreeSet<>();
        for (Path file : texts()) {
            cited.addAll(ClauseLinks.CLAUSE
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .toList());
        }

        assertThat(cited).isNotEmpty();
        assertThat(ClauseLinks.CLAUSES).containsAll(cited);
    }

    @ParameterizedTest
    @CsvSource({"en,Membership", "ar,العضوية"})
    void aStrangerReadsWhatEachClauseMeans(String language, String first) {
        Document page = page("/terms", language);

        assertThat(page.select("main section").eachAttr("id")).isEqualTo(ClauseLinks.CLAUSES);
        assertThat(page.select("main section h2").first().text()).isEqualTo("D.1 " + first);
        assertThat(page.select("main section p").eachText()).hasSize(ClauseLinks.CLAUSES.size());
        assertThat(page.select("main").text()).doesNotContain("terms.D", "??");
    }

    @ParameterizedTest
    @CsvSource({"en,Clause D.6.b of the terms of reference", "ar,البند D.6.b من الاختصاصات"})
    void aClauseOnAPageLeadsThere(String language, String title) {
        Document page = page("/", language);

        assertThat(page.select("main a.clause[href=/terms#D.6.b]"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.text()).isEqualTo("D.6.b");
                    assertThat(link.attr("title")).isEqualTo(title);
                    assertThat(link.parent().text()).containsPattern("\\(D\\.1\\.b[,،] D\\.6\\.b\\)");
                });
        assertThat(page.select("main a.clause[href=/terms#D.1.b]")).hasSize(1);
        assertThat(page.select("footer a[href=/terms]")).hasSize(1);
        assertThat(page.select("footer a.clause").eachAttr("href")).containsExactly("/terms#D.6.a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/join", "/groups", "/outputs", "/reviews", "/members"})
    void everyLinkToAClauseHasItsPlace(String address) {
        Document terms = page("/terms", "en");

        List<Element> links = page(address, "en").select("a.clause");
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            assertThat(link.parent().closest("a, button, label, option, title")).isNull();
            assertThat(terms.getElementById(link.attr("href").replace("/terms#", "")))
                    .isNotNull();
        });
    }

    @Test
    void whatSomebodyEnteredStaysTextAndIsNoClauseUnlessThereIsOne() {
        String instance = runtimeService
                .startProcessInstanceByKey(
                        "consensus-decision",
                        Map.of("decisionTitle", "<i>Fees</i> (D.3) & (D.9)", "decisionBody", "co-conveners"))
                .getId();
        String reference = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();

        String body = Visitor.signedIn(port, "ilo.focal")
                .get("/decisions/" + reference)
                .body();

        Document page = Jsoup.parse(body);
        assertThat(page.select("h1").text()).contains("<i>Fees</i> (D.3) & (D.9)");
        assertThat(page.select("h1 i")).isEmpty();
        assertThat(page.select("h1 a").eachText()).containsExactly("D.3");
        assertThat(page.title()).contains("<i>Fees</i> (D.3) & (D.9)");
    }

    private Document page(String address, String language) {
        return Jsoup.parse(Visitor.stranger(port)
                .with("Accept-Language", language)
                .get(address)
                .body());
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String folder : List.of("messages", "templates")) {
            try (Stream<Path> files = Files.walk(TEXTS.resolve(folder))) {
                texts.addAll(files.filter(Files::isRegularFile).collect(toCollection(ArrayList::new)));
            }
        }
        return texts;
    }
}
