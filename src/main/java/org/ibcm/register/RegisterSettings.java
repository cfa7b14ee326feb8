package org.ibcm.register;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param executiveCommittee organisations that govern the Regional UN Network (D.5.c); only today's members count */
@ConfigurationProperties("ibcm.register")
record RegisterSettings(
        @DefaultValue({"iom", "ilo", "unhcr", "unicef", "ohchr", "undp", "unodc"})
        List<String> executiveCommittee) {}
