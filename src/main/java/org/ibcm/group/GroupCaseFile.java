package org.ibcm.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<PartnerStatus> NOT_AGAINST = Set.of(PartnerStatus.INVITED, PartnerStatus.ACCEPTED);

    private final Groups groups;
    private final OversightFacts oversightFacts;
    private final Register register;
    private final IbcmSettings settings;

    GroupCaseFile(Groups groups, OversightFacts oversightFacts, Register register, IbcmSettings settings) {
        this.groups = groups;
        this.oversightFacts = oversightFacts;
        this.register = register;
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
            facts.put("groupType", group.type());
            facts.put("issue", group.terms().issue());
            facts.put("mandate", group.terms().mandate());
            facts.put("startsOn", group.terms().startsOn());
            facts.put("endsOn", group.terms().endsOn());
            facts.put("leadName", name(group.leadAgency()));
            facts.put("proposerName", name(group.proposedBy()));
            facts.put("guidance", group.guidance().orElse(null));
            facts.put("reason", group.reason().orElse(null));
            facts.put("decisionReference", group.decisionReference().orElse(null));
            facts.put("askedBy", acronyms(group.askedBy()));
            facts.put("memberNames", acronyms(group.agencies()));
            facts.put("partnerNames", accepted(group));
            facts.put("page", settings.baseUrl() + "/groups/" + reference);
            facts.putAll(oversightFacts.of(group));
        });
        return facts;
    }

    /** {@code proposer}, {@code requesters}, {@code lead} and {@code group-members} are organisations. */
    @Override
    public List<String> groups(String reference, String audience) {
        return groups.findById(reference).stream()
                .flatMap(group -> agencies(group, audience))
                .map(Accounts::agencyGroup)
                .toList();
    }

    /** {@code partners} are those that take part or may still do so. */
    @Override
    public List<Recipient> recipients(String reference, String audience) {
        return Optional.of(audience).filter("partners"::equals).flatMap(partners -> groups.findById(reference)).stream()
                .flatMap(group -> group.partners().stream())
                .filter(partner -> NOT_AGAINST.contains(partner.status()))
                .map(partner -> Recipient.of(partner.name(), partner.email()))
                .toList();
    }

    private static Stream<String> agencies(Group group, String audience) {
        return switch (audience) {
            case "proposer" -> Stream.of(group.proposedBy());
            case "lead" -> Stream.of(group.leadAgency());
            case "requesters" -> group.requests().stream().map(Request::agency);
            case "group-members" -> group.agencies().stream();
            default -> Stream.empty();
        };
    }

    private static List<String> accepted(Group group) {
        return group.partners().stream()
                .filter(partner -> partner.status() == PartnerStatus.ACCEPTED)
                .map(Partner::name)
                .toList();
    }

    private String name(String agency) {
        return register.find(agency).map(Member::name).orElse(agency);
    }

    private List<String> acronyms(Collection<String> agencies) {
        return agencies.stream()
                .map(agency -> register.find(agency).map(Member::acronym).orElse(agency))
                .toList();
    }
}
