package org.ibcm.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibcm.register.OrganisationType;
import org.ibcm.register.RepresentationLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionOfInterestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Arab Migration Observatory | AMO  | AMO
            Arab Migration Observatory |      | AMO
            Réseau d'études            |      | RDÉ
            Observatory                |      | Observatory
            مرصد الهجرة                |      | ما
            """)
    void anOrganisationWithoutAcronymIsListedUnderItsInitials(String name, String acronym, String expected) {
        assertThat(interest(name, acronym).admission("MEM-2026-0001").acronym()).isEqualTo(expected);
    }

    private static ExpressionOfInterest interest(String name, String acronym) {
        return new ExpressionOfInterest(
                name,
                acronym,
                OrganisationType.ACADEMIA,
                "Lebanon",
                null,
                "Research.",
                "Research on migration.",
                "To share it.",
                "Researchers.",
                RepresentationLevel.BOTH,
                "Amal Haddad",
                "amal@example.org",
                null,
                null,
                null,
                null);
    }
}
