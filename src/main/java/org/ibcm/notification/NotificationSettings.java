package org.ibcm.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from sender of all messages
 * @param replyTo the secretariat's mailbox; answers go there (D.6.a)
 * @param signatories who signs together with the secretariat where a template names nobody: the agencies of the
 *     Executive Committee (D.6.a)
 * @param deliveryInterval how often to look for messages that are due
 * @param retryPauses how long to wait after each failed attempt; after the last one the message has failed
 * @param attemptLimit a delivery that has not ended after this time died with its node, and is tried again
 */
@ConfigurationProperties("ibcm.notification")
record NotificationSettings(
        @DefaultValue("IBC/M Secretariat <ibcm@localhost>") String from,
        @DefaultValue("IBC/M Secretariat <ibcm@localhost>") String replyTo,

        @DefaultValue({"IOM", "ILO", "UNHCR", "UNICEF", "OHCHR", "UNDP", "UNODC"})
        List<String> signatories,

        @DefaultValue("PT30S") Duration deliveryInterval,

        @DefaultValue({"PT1M", "PT5M", "PT30M", "PT2H", "PT6H", "PT12H", "P1D"})
        List<Duration> retryPauses,

        @DefaultValue("PT15M") Duration attemptLimit) {}
