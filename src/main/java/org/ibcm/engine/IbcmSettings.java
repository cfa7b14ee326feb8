package org.ibcm.engine;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings common to all modules.
 *
 * @param baseUrl address under which people reach the application, without a slash at the end
 * @param zone time zone of dates in texts and of the year in references
 */
@ConfigurationProperties("ibcm")
public record IbcmSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("Asia/Beirut") ZoneId zone) {}
