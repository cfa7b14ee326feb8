package org.ibcm.register;

import java.util.Collection;
import java.util.Set;
import org.ibcm.notification.Absences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Absences as the register has them. */
@Component
class ContactAbsences implements Absences {

    private final Organisations organisations;
    private final Stamps stamps;

    ContactAbsences(Organisations organisations, Stamps stamps) {
        this.organisations = organisations;
        this.stamps = stamps;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> absentAmong(Collection<String> userIds) {
        return organisations.awayOn(stamps.today(), userIds);
    }
}
