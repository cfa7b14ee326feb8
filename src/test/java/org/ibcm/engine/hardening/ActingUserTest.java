package org.ibcm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProcessTest
class ActingUserTest {

    @Autowired
    private IdentityService identities;

    @Test
    void isKnownToTheEngineWithGroupsForOneRequestOnly() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("ilo.focal", null, "agency-ilo"));

        assertThatThrownBy(() -> new ActingUser(identities)
                        .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                            assertThat(identities.getCurrentAuthentication().getUserId())
                                    .isEqualTo("ilo.focal");
                            assertThat(identities.getCurrentAuthentication().getGroupIds())
                                    .isEqualTo(List.of("agency-ilo"));
                            throw new IllegalStateException("failed on the way");
                        }))
                .hasMessage("failed on the way");

        assertThat(identities.getCurrentAuthentication()).isNull();
    }
}
