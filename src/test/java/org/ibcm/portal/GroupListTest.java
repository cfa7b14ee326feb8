package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ibcm.group.SampleGroups;
import org.ibcm.notification.StatementLog;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The list of groups as page and as JSON, with as many groups as the coalition may ever have. */
@DoorTest
@Import({SampleGroups.class, StatementLog.class})
class GroupListTest {

    private static final int MANY = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private SampleGroups groups;

    @Autowired
    private StatementLog statements;

    @ParameterizedTest
    @ValueSource(strings = {"/groups", "/api/groups"})
    void costsNoMoreStatementsWithTwoHundredGroupsThanWithOne(String address) {
        groups.active(SampleGroups.name());
        List<String> withFew = asked(address);
        for (int number = 1; number < MANY; number++) {
            groups.active(SampleGroups.name());
        }

        List<String> withMany = asked(address);

        assertThat(withMany).hasSameSizeAs(withFew).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void everybodyReadsTheListAsJson() {
        String name = SampleGroups.name();
        String reference = groups.active(name);

        JsonNode group = StreamSupport.stream(
                        Visitor.stranger(port).get("/api/groups").json().spliterator(), false)
                .filter(entry -> entry.path("reference").asText().equals(reference))
                .findFirst()
                .orElseThrow();

        assertThat(group.path("name").asText()).isEqualTo(name);
        assertThat(group.path("type").asText()).isEqualTo("WORKING_GROUP");
        assertThat(group.path("issue").asText()).isEqualTo("Decent work for migrants");
        assertThat(group.path("leadAgency").asText()).isEqualTo("ilo");
        assertThat(group.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(group.path("members").toString()).isEqualTo("[\"ilo\",\"iom\",\"who\"]");
        assertThat(group.path("partners").isArray()).isTrue();
        assertThat(group.path("establishedOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(group.path("endsOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(group.toString()).doesNotContain("@example.org", "Dina Karam");
    }

    private List<String> asked(String address) {
        return statements.during(
                () -> assertThat(Visitor.stranger(port).get(address).status()).isEqualTo(200),
                "coalition_group",
                "group_seat",
                "group_partner",
                "progress_update");
    }
}
