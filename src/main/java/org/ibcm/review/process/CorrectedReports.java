package org.ibcm.review.process;

import java.time.Clock;
import java.util.Map;
import org.ibcm.engine.Groups;
import org.ibcm.notification.Addresses;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.review.InputsDossier;
import org.ibcm.review.NationalReportCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The secretariat learns of a report that its State has replaced (D.5.a, D.6). */
@Component
class CorrectedReports {

    private static final String TEMPLATE = "review/report-corrected";

    private final InputsDossier dossier;
    private final Notifications notifications;
    private final Addresses addresses;
    private final Clock clock;

    CorrectedReports(InputsDossier dossier, Notifications notifications, Addresses addresses, Clock clock) {
        this.dossier = dossier;
        this.notifications = notifications;
        this.addresses = addresses;
        this.clock = clock;
    }

    @EventListener
    void on(NationalReportCorrected corrected) {
        notifications.send(new Message(
                TEMPLATE,
                corrected.reference(),
                "report-corrected:%s:%s".formatted(corrected.state(), clock.instant()),
                addresses.of(Groups.SECRETARIAT),
                Map.of(
                        "stateNames", dossier.bothNames(corrected.state()),
                        "statePage", dossier.statePage(corrected.reference(), corrected.state()))));
    }
}
