package org.ibcm.review.process;

import java.time.Clock;
import java.util.Map;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.notification.Addresses;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.ibcm.review.ChapterGiven;
import org.ibcm.review.InputsDossier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open task of a chapter follows to the agency that has it now, and both agencies are told (D.5.a). */
@Component
class ChapterHandover {

    private static final String TEMPLATE = "review/chapter-given";

    private final ChapterTasks tasks;
    private final InputsDossier dossier;
    private final Notifications notifications;
    private final Addresses addresses;
    private final Register register;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterHandover(
            ChapterTasks tasks,
            InputsDossier dossier,
            Notifications notifications,
            Addresses addresses,
            Register register,
            CurrentUser currentUser,
            Clock clock) {
        this.tasks = tasks;
        this.dossier = dossier;
        this.notifications = notifications;
        this.addresses = addresses;
        this.register = register;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    void on(ChapterGiven given) {
        String group = Accounts.agencyGroup(given.to());
        currentUser.asApplication(
                () -> tasks.of(given.reference(), given.roundTable()).forEach(task -> tasks.move(task, group)));
        notifications.send(new Message(
                TEMPLATE,
                given.reference(),
                "chapter-given:%s:%s:%s".formatted(given.roundTable(), given.to(), clock.instant()),
                addresses.of(group, Accounts.agencyGroup(given.from())),
                Map.of(
                        "chapterName", dossier.wordsOf(given.roundTable()),
                        "acronym", acronym(given.to()),
                        "formerAcronym", acronym(given.from()),
                        "chapterPage", dossier.chapterPage(given.reference(), given.roundTable()))));
    }

    private String acronym(String agency) {
        return register.find(agency).map(Member::acronym).orElse(agency);
    }
}
