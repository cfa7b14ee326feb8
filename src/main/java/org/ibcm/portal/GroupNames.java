package org.ibcm.portal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call the groups for whom a task waits: "ILO", "Secretariat". */
@Component
class GroupNames {

    private static final Set<String> STANDING = Set.of(
            Groups.SECRETARIAT,
            Groups.CO_CONVENERS,
            Groups.MEMBERS,
            Groups.NETWORK_COORDINATOR,
            Groups.MODELLERS,
            Groups.ADMINISTRATORS);

    private final Register register;
    private final MessageSource messages;

    GroupNames(Register register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /** The names of today, asked of the register once for a page. */
    Names now() {
        return new Names(register.members().stream()
                .collect(Collectors.toMap(member -> Accounts.agencyGroup(member.id()), Member::acronym)));
    }

    final class Names {

        private final Map<String, String> agencies;

        private Names(Map<String, String> agencies) {
            this.agencies = agencies;
        }

        /** "FAO, ILO, WHO"; many are counted instead. */
        public String of(Collection<String> groups) {
            int most = 6;
            return groups.size() > most
                    ? messages.getMessage("groups.many", new Object[] {groups.size()}, LocaleContextHolder.getLocale())
                    : groups.stream().map(this::of).collect(Collectors.joining(text("list.separator")));
        }

        private String of(String group) {
            return STANDING.contains(group) ? text("group." + group) : agencies.getOrDefault(group, group);
        }

        private String text(String key) {
            return messages.getMessage(key, null, LocaleContextHolder.getLocale());
        }
    }
}
