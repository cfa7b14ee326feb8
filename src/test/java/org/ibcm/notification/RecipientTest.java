package org.ibcm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve@example.org\r\nBcc: all@example.org",
                "eve@example.org\nBcc: all@example.org",
                "eve\u2028@example.org",
                "eve@example.org\u0000"
            })
    void anAddressWithALineBreakOrControlCharacterIsRefused(String email) {
        assertThatIllegalArgumentException().isThrownBy(() -> Recipient.of("Eve", email));
    }

    @Test
    void aNameStaysInOneLine() {
        assertThat(Recipient.of("Eve\r\nBcc: all@example.org", "eve@example.org")
                        .name())
                .isEqualTo("Eve Bcc: all@example.org");
    }

    @Test
    void thePeopleOfOneAddressAreOneHoweverItIsWritten() {
        assertThat(Recipient.of("Eve", " Eve@Example.org ")).isEqualTo(Recipient.of("Eve", "eve@example.org"));
    }
}
