package org.ibcm.portal;

import java.util.Collection;
import org.ibcm.register.Register;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call the groups for whom a task waits: "ILO and LAS", "Secretariat". */
@Component
class GroupNames {

    private static final int MOST = 6;

    private final Register register;
    private final DecisionWords words;
    private final Enumeration enumeration;
    private final MessageSource messages;

    GroupNames(Register register, DecisionWords words, Enumeration enumeration, MessageSource messages) {
        this.register = register;
        this.words = words;
        this.enumeration = enumeration;
        this.messages = messages;
    }

    /** The names of today, asked of the register once for a page. */
    Names now() {
        return new Names(Agencies.of(register.members(), register.formerMembers()));
    }

    final class Names {

        private final Agencies agencies;

        private Names(Agencies agencies) {
            this.agencies = agencies;
        }

        /** A few are named, many are counted. */
        public String of(Collection<String> groups) {
            return groups.size() > MOST
                    ? messages.getMessage("groups.many", new Object[] {groups.size()}, LocaleContextHolder.getLocale())
                    : enumeration.of(groups.stream()
                            .map(group -> words.group(group, agencies))
                            .sorted()
                            .toList());
        }
    }
}
