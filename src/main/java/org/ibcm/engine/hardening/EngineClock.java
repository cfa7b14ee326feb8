package org.ibcm.engine.hardening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.engine.IbcmSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One time for engine and domain: whoever moves the engine's clock moves everything. */
@Configuration(proxyBeanMethods = false)
class EngineClock {

    @Bean
    Clock clock(IbcmSettings settings) {
        return new FollowingClock(settings.zone());
    }

    private static final class FollowingClock extends Clock {

        private final ZoneId zone;

        private FollowingClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new FollowingClock(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
