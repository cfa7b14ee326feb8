package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ibcm.review.SampleReviews;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A regional review as JSON (D.5.a). */
@DoorTest
@Import(SampleReviews.class)
class ReviewListTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SampleReviews reviews;

    private final int year = SampleReviews.year();

    @Test
    void everybodyReadsDaysConferenceAndDocuments() {
        String reference = reviews.submitted(year);

        for (Visitor visitor : List.of(Visitor.stranger(port), Visitor.withPassword(port, "modeller", "demo"))) {
            JsonNode review = review(visitor);
            assertThat(review.path("reference").asText()).isEqualTo(reference);
            assertThat(review.path("year").asInt()).isEqualTo(year);
            assertThat(review.path("status").asText()).isEqualTo("SUBMITTED");
            assertThat(review.path("milestones")).hasSize(9);
            assertThat(review.path("milestones").findValuesAsText("kind")).contains("CONFERENCE", "FORUM");
            assertThat(review.path("milestones").get(0).path("dueOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(review.path("conference").path("championCountry").asText())
                    .isEqualTo("Morocco");
            assertThat(review.path("documents").path("englishReport").asText()).isEqualTo(SampleReviews.ENGLISH);
            assertThat(review.path("documents").path("draft").isNull()).isTrue();
            for (String field : List.of("nationalReports", "consultations", "chapters", "coverage", "submittedOn")) {
                assertThat(review.path(field).isNull()).as(field).isTrue();
            }
        }
    }

    @Test
    void membersReadAll() {
        reviews.submitted(year);

        JsonNode review = review(Visitor.withPassword(port, "unicef.focal", "demo"));

        assertThat(review.path("nationalReports")).hasSize(22);
        assertThat(review.path("nationalReports").get(4).toString())
                .contains("\"state\":\"Egypt\"", "\"status\":\"PRESENTED\"", "\"receivedOn\":\"20", "[\"1\",\"2\",");
        assertThat(review.path("consultations")).hasSize(3);
        assertThat(review.path("chapters").findValuesAsText("agency")).containsExactly("ilo", "unhcr", "undp", "iom");
        assertThat(review.path("coverage")).hasSize(23);
        assertThat(review.path("coverage").get(5).path("states").toString())
                .isEqualTo("[\"Egypt\",\"Jordan\",\"Morocco\"]");
        assertThat(review.path("submittedOn").asText()).startsWith("20");
        assertThat(review.path("documents").path("draft").asText()).isEqualTo(SampleReviews.DRAFT);
    }

    @Test
    void whatIsNotAgreedIsNotPublished() {
        reviews.finalised(year);

        JsonNode review = review(Visitor.stranger(port));

        assertThat(review.path("documents").path("englishReport").isNull()).isTrue();
        assertThat(review.path("documents").path("guidanceNote").asText()).isEqualTo(SampleReviews.GUIDANCE);
    }

    @Test
    void whereThereIsNoneTheAnswerSaysSo() {
        assertThat(Visitor.stranger(port).get("/api/reviews/1998").status()).isEqualTo(404);
        assertThat(Visitor.stranger(port).get("/api/reviews/soon").status()).isEqualTo(404);
    }

    private JsonNode review(Visitor visitor) {
        return visitor.get("/api/reviews/" + year).json();
    }
}
