package org.ibcm.group;

import static org.ibcm.group.GroupStatus.ACTIVE;
import static org.ibcm.group.GroupStatus.FORMING;
import static org.ibcm.group.GroupStatus.PROPOSED;

import java.util.List;
import java.util.Map;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Accounts.Account;
import org.ibcm.engine.Languages;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.ibcm.register.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An organisation that has left the coalition holds no seat in a group; a lead that falls vacant is flagged (D.2.b). */
@Component
class FormerMembers {

    private final Groups groups;
    private final Accounts accounts;
    private final Notifications notifications;
    private final GroupCalendar calendar;

    FormerMembers(Groups groups, Accounts accounts, Notifications notifications, GroupCalendar calendar) {
        this.groups = groups;
        this.accounts = accounts;
        this.notifications = notifications;
        this.calendar = calendar;
    }

    @EventListener
    void on(MemberLeft left) {
        groups.findByStatusIn(List.of(PROPOSED, FORMING, ACTIVE)).forEach(group -> release(group, left));
    }

    private void release(Group group, MemberLeft left) {
        group.release(left.memberId(), calendar.today());
        if (group.leadAgency().equals(left.memberId())) {
            notifications.send(new Message(
                    "group/lead-vacant",
                    group.reference(),
                    "lead-vacant-" + left.memberId(),
                    secretariat(),
                    Map.of("formerLead", left.acronym())));
        }
    }

    private List<Recipient> secretariat() {
        return accounts.inGroup(org.ibcm.engine.Groups.SECRETARIAT).stream()
                .filter(account -> !account.email().isEmpty())
                .map(this::recipient)
                .toList();
    }

    private Recipient recipient(Account account) {
        return Recipient.of(account.fullName(), account.email())
                .in(accounts.language(account.userId()).orElse(Languages.ENGLISH));
    }
}
