package org.ibcm.notification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** How delivery goes, as a detail: mail that waits is never a reason for the application to be down. */
@Component
class DeliveryHealthIndicator extends AbstractHealthIndicator {

    private final OutgoingMessages outbox;
    private final ObjectProvider<Delivery> delivery;

    DeliveryHealthIndicator(OutgoingMessages outbox, ObjectProvider<Delivery> delivery) {
        this.outbox = outbox;
        this.delivery = delivery;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetail("mailServer", delivery.getIfAvailable() == null ? "not configured" : "configured");
        outbox.undelivered().forEach(count -> builder.withDetail(count.getStatus(), count.getNumber()));
    }
}
