package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DoorTest
class ApiDescriptionTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void describesEveryAddressOfTheApi() {
        JsonNode description = Visitor.withPassword(port, "modeller", "demo")
                .get("/api/openapi")
                .json();

        List<JsonNode> operations = new ArrayList<>();
        description.path("paths").forEach(path -> path.forEach(operations::add));
        assertThat(operations)
                .hasSize((int) handlers.getHandlerMethods().values().stream()
                        .filter(method -> method.getBeanType().isAnnotationPresent(RestController.class))
                        .filter(method -> method.getBeanType().getPackageName().startsWith("org.ibcm"))
                        .count())
                .allSatisfy(operation ->
                        assertThat(operation.path("summary").asText()).isNotBlank());
        assertThat(description.path("components").path("securitySchemes").has("password"))
                .isTrue();
    }

    @Test
    void isForThoseSignedIn() {
        assertThat(Visitor.stranger(port).get("/api/openapi").status()).isEqualTo(401);
    }
}
