package org.ibcm.portal;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** {@code /api/openapi} describes the JSON API to programs, for those signed in. */
@Configuration
@OpenAPIDefinition(
        info =
                @Info(
                        title = "IBC/M registers",
                        version = "1",
                        description =
                                "Members, applications, groups, decisions and messages of the Issue Based Coalition on"
                                        + " Migration in the Arab Region. A refusal has a type, a message for people and, where one"
                                        + " has to be corrected, the name of the field."),
        security = @SecurityRequirement(name = "password"))
@SecurityScheme(name = "password", type = SecuritySchemeType.HTTP, scheme = "basic")
class ApiDescription {}
