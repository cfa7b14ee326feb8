package org.ibcm.consensus;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How decisions run unless the caller says otherwise (D.3).
 *
 * @param window how long a round is open
 * @param extension how much longer for agencies that stayed silent
 * @param facilitatorWindow how long a consultation, or the senior level, should take at most
 * @param maxRounds after how many rounds an objection goes to the senior level
 */
@ConfigurationProperties("ibcm.consensus")
record ConsensusSettings(
        @DefaultValue("P10D") Duration window,
        @DefaultValue("P3D") Duration extension,
        @DefaultValue("P14D") Duration facilitatorWindow,
        @DefaultValue("2") int maxRounds) {}
