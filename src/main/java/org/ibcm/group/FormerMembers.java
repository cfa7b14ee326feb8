package org.ibcm.group;

import static org.ibcm.group.GroupStatus.ACTIVE;
import static org.ibcm.group.GroupStatus.FORMING;
import static org.ibcm.group.GroupStatus.PROPOSED;

import java.util.List;
import java.util.Map;
import org.ibcm.notification.Addresses;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.register.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An organisation that has left the coalition holds no seat in a group; a lead that falls vacant is flagged (D.2.b). */
@Component
class FormerMembers {

    private final Groups groups;
    private final Addresses addresses;
    private final Notifications notifications;
    private final GroupCalendar calendar;

    FormerMembers(Groups groups, Addresses addresses, Notifications notifications, GroupCalendar calendar) {
        this.groups = groups;
        this.addresses = addresses;
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
                    addresses.of(org.ibcm.engine.Groups.SECRETARIAT),
                    Map.of("formerLead", left.acronym())));
        }
    }
}
