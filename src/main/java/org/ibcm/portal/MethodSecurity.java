package org.ibcm.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Controllers say who may do what; authorities are the groups of the engine. */
@Configuration
@EnableMethodSecurity
class MethodSecurity {}
