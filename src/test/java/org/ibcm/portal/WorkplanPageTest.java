package org.ibcm.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.PlannedLine;
import org.ibcm.group.SampleGroups;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The form for the lines of a workplan, and the difference that a change makes. */
@DoorTest
@Import(SampleGroups.class)
class WorkplanPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SampleGroups groups;

    @Autowired
    private GroupDirectory directory;

    private Visitor lead;
    private String reference;
    private String page;

    @BeforeEach
    void theLeadOpensTheForm() {
        reference = groups.active(SampleGroups.name());
        page = "/groups/" + reference + "/workplan";
        lead = Visitor.signedIn(port, "ilo.focal");
    }

    @Test
    void theLeadAddsChangesAndDropsLines() {
        save(Map.of(
                "lines[0].activity",
                "Mapping",
                "lines[0].responsibleAgency",
                "who",
                "lines[0].dueOn",
                "2027-03-01",
                "lines[0].status",
                "PLANNED"));
        save(Map.of(
                "lines[1].activity",
                "Workshop",
                "lines[1].responsibleAgency",
                "ilo",
                "lines[1].dueOn",
                "2027-06-01",
                "lines[1].status",
                "PLANNED"));
        assertThat(lines()).extracting(PlannedLine::activity).containsExactly("Mapping", "Workshop");

        Answer answer = save(Map.of("lines[0].drop", "true", "lines[1].status", "UNDER_WAY"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(lines()).hasSize(1);
        assertThat(Jsoup.parse(lead.get("/groups/" + reference).body())
                        .select("#workplan tbody tr")
                        .text())
                .isEqualTo("Workshop ILO 1 June 2027 Under way");
    }

    @Test
    void whatCannotBeTakenComesBackWithTheReasonBesideTheField() {
        Answer answer =
                save(Map.of("lines[1].activity", "Mapping", "lines[1].dueOn", "soon", "lines[1].status", "DONE"));

        assertThat(answer.status()).isEqualTo(400);
        Document form = Jsoup.parse(answer.body());
        // the empty line before it is left out
        assertThat(form.getElementById("lines[0].dueOn-error").text())
                .isEqualTo("Please give the day on which it is due, such as 2026-11-24.");
        assertThat(form.getElementById("lines[0].responsibleAgency-error").text())
                .isEqualTo("Please choose who is responsible among the members of the group: ilo, iom, who.");
        assertThat(form.getElementById("lines[0].activity").val()).isEqualTo("Mapping");
        assertThat(form.getElementById("lines[0].status").select("[selected]").val())
                .isEqualTo("DONE");
        assertThat(form.select(".refusals a").eachAttr("href"))
                .allSatisfy(link ->
                        assertThat(form.getElementById(link.substring(1))).isNotNull());
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,What is to be done", "ar,ما يجب عمله"})
    void refusesInTheReadersLanguage(String language, String label) {
        lead.with("Accept-Language", language);

        Document form = Jsoup.parse(save(Map.of("lines[0].status", "DONE")).body());

        assertThat(form.getElementById("lines[0].activity-error").text())
                .contains(language.equals("en") ? "Please fill in the activity." : "يرجى ملء خانة «" + label + "».");
        assertThat(form.select("label[for='lines[0].activity']").text()).isEqualTo(label);
    }

    @Test
    void twoWhoPlanAtOnceNoticeEachOther() {
        Map<String, String> shown = fields(lead.get(page));
        save(Map.of(
                "lines[0].activity",
                "Mapping",
                "lines[0].responsibleAgency",
                "who",
                "lines[0].dueOn",
                "2027-03-01",
                "lines[0].status",
                "PLANNED"));

        assertThat(lead.submit(page, page, encoded(shown)).status()).isEqualTo(409);
        assertThat(lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who.focal", "secretariat.iom", "admin"})
    void theFormIsForTheLead(String userId) {
        assertThat(Visitor.signedIn(port, userId).get(page).status()).isEqualTo(403);
        assertThat(Jsoup.parse(Visitor.signedIn(port, userId)
                                .get("/groups/" + reference)
                                .body())
                        .select("a[href=" + page + "]"))
                .isEmpty();
    }

    @Test
    void everyVersionIsKeptAndTheDifferenceIsShownWordByWord() {
        save(Map.of(
                "lines[0].activity",
                "Mapping of policies",
                "lines[0].responsibleAgency",
                "who",
                "lines[0].dueOn",
                "2027-03-01",
                "lines[0].status",
                "PLANNED"));
        save(Map.of("lines[0].activity", "Mapping of labour policies"));

        Document last =
                Jsoup.parse(lead.get("/groups/" + reference + "/versions").body());

        assertThat(last.select("main ins").eachText()).containsExactly("Added", "[added:] labour");
        assertThat(last.select("main del").eachText()).containsExactly("Removed");
        assertThat(last.select("#from option")).hasSize(3);
        assertThat(Jsoup.parse(lead.get("/groups/" + reference + "/versions?from=3&to=1")
                                .body())
                        .select(".difference del")
                        .text())
                .contains("Mapping of labour policies – WHO – 2027-03-01 – Planned");
        assertThat(Jsoup.parse(lead.get("/groups/" + reference + "/versions?from=2&to=2")
                                .body())
                        .select("main ins, main del"))
                .isEmpty();
        assertThat(lead.get("/groups/" + reference + "/versions?from=1&to=9").status())
                .isEqualTo(404);
    }

    /** Sends the form as the page shows it, with these fields filled in. */
    private Answer save(Map<String, String> changed) {
        Map<String, String> fields = fields(lead.get(page));
        fields.putAll(changed);
        return lead.submit(page, page, encoded(fields));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Visitor.encoded(field.getKey()) + "=" + Visitor.encoded(field.getValue()))
                .collect(joining("&"));
    }

    private static Map<String, String> fields(Answer shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : Jsoup.parse(shown.body()).select("form.workplan [name]:not([type=checkbox])")) {
            fields.put(
                    field.attr("name"),
                    field.tagName().equals("select")
                            ? field.select("[selected]").val()
                            : field.val());
        }
        fields.remove("_csrf");
        return fields;
    }

    private List<PlannedLine> lines() {
        return directory.find(reference).orElseThrow().workplan();
    }
}
