package org.ibcm.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.notification.CaseFile;
import org.ibcm.notification.Recipient;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages tell about a group, and whom they reach (D.4). */
@Component
@Transactional(readOnly = true)
class GroupCaseFile implements CaseFile {

    private final Groups groups;
    private final OversightFacts oversightFacts;
    private final Register register;
    private final Accounts accounts;
    private final IbcmSettings settings;

    GroupCaseFile(
            Groups groups, OversightFacts oversightFacts, Register register, Accounts accounts, IbcmSettings settings) {
        this.groups = groups;
        this.oversightFacts = oversightFacts;
        this.register = register;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("GRP-");
    }

    @Override
    public Map<String, Object> facts(String reference) {
        Map<String, Object> facts = new HashMap<>();
        groups.findById(reference).ifPresent(group -> {
            facts.put("groupName", group.name());
            facts.put(
                    "leadName",
                    register.find(group.leadAgency()).map(Member::name).orElse(group.leadAgency()));
            facts.put("reason", group.reason().orElse(null));
            facts.put("page", settings.baseUrl() + "/groups/" + reference);
            facts.putAll(oversightFacts.of(group));
        });
        return facts;
    }

    @Override
    public List<Recipient> recipients(String reference, String audience) {
        return groups.findById(reference).stream()
                .flatMap(group -> recipients(group, audience))
                .toList();
    }

    private Stream<Recipient> recipients(Group group, String audience) {
        return switch (audience) {
            case "group-members" ->
                group.agencies().stream()
                        .flatMap(agency -> accounts.inGroup(Accounts.agencyGroup(agency)).stream())
                        .filter(account -> !account.email().isBlank())
                        .map(account -> Recipient.of(account.fullName(), account.email()));
            case "partners" ->
                group.partners().stream()
                        .filter(partner -> partner.status() == PartnerStatus.ACCEPTED)
                        .map(partner -> Recipient.of(partner.name(), partner.email()));
            default -> Stream.empty();
        };
    }
}
