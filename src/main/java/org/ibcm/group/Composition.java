package org.ibcm.group;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibcm.engine.Entry;
import org.ibcm.group.CompositionChanged.Change;
import org.ibcm.register.AgencyLeftBody;
import org.ibcm.register.LeadHandedOver;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads a group and who takes part in it, as it changes on the way (D.2.b, D.4.c). */
@Service
@Transactional
public class Composition {

    private static final int NAME_LIMIT = 200;

    private final Groups groups;
    private final Speakers speakers;
    private final ApplicationEventPublisher events;
    private final GroupCalendar calendar;

    Composition(Groups groups, Speakers speakers, ApplicationEventPublisher events, GroupCalendar calendar) {
        this.groups = groups;
        this.speakers = speakers;
        this.events = events;
        this.calendar = calendar;
    }

    /** The lead, or the secretariat for it, hands the lead to another of the group; the lead's open tasks move. */
    public void handOverLead(String reference, String agency) {
        Group group = get(reference);
        String from = group.leadAgency();
        speakers.personOfOrSecretariat(from);
        group.handLeadTo(new Entry("leadAgency", "the new lead", agency).requiredLine(NAME_LIMIT));
        if (!from.equals(agency)) {
            events.publishEvent(new LeadHandedOver(reference, from, agency));
            changed(group, Change.LEAD_HANDED_OVER, agency);
        }
    }

    /** A member of the coalition joins a group that is at work already; joining again names another representative. */
    public void joinLate(String reference, String agency, Optional<String> representative) {
        Group group = get(reference);
        speakers.personOf(agency);
        boolean isNew = !group.has(agency);
        group.require("join the group", GroupStatus.ACTIVE);
        group.join(agency, Formation.representative("representative", representative), today());
        if (isNew) {
            changed(group, Change.JOINED, agency);
        }
    }

    /** A member of the group says who represents it there; a blank name, that nobody does. */
    public void nameRepresentative(String reference, String agency, Optional<String> representative) {
        Group group = get(reference);
        speakers.personOf(agency);
        group.represent(agency, Formation.representative("representative", representative));
    }

    /** A member leaves the group, and has no say any more in what it decides; a lead hands over first. */
    public void leave(String reference, String agency) {
        Group group = get(reference);
        speakers.personOf(agency);
        group.leave(agency, today());
        events.publishEvent(new AgencyLeftBody(reference, agency));
        changed(group, Change.LEFT, agency);
    }

    private void changed(Group group, Change change, String agency) {
        if (group.status() == GroupStatus.ACTIVE) {
            events.publishEvent(new CompositionChanged(group.reference(), change, agency));
        }
    }

    private LocalDate today() {
        return calendar.today();
    }

    private Group get(String reference) {
        return groups.findById(reference).orElseThrow(() -> new NoSuchElementException("No group " + reference));
    }
}
