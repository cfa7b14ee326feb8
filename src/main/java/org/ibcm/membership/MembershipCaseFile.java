package org.ibcm.membership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.CaseFile;
import org.ibcm.notification.Recipient;
import org.ibcm.register.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages tell about an application, and to whom. */
@Component
@Transactional(readOnly = true)
class MembershipCaseFile implements CaseFile {

    private final Applications applications;
    private final InformationRequests requests;
    private final Register register;

    MembershipCaseFile(Applications applications, InformationRequests requests, Register register) {
        this.applications = applications;
        this.requests = requests;
        this.register = register;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("MEM-");
    }

    @Override
    public Map<String, Object> facts(String reference) {
        Map<String, Object> facts = new HashMap<>();
        applications.findById(reference).ifPresent(application -> {
            facts.put("organisationName", application.applicant().organisationName());
            facts.put("reason", application.reason().orElse(null));
            facts.put("decisionReference", application.decisionReference().orElse(null));
            Optional<InformationRequest> request = requests.findFirstByReferenceOrderByAskedAtDesc(reference);
            facts.put("question", request.map(InformationRequest::question).orElse(null));
            facts.put("answerDue", request.map(InformationRequest::dueAt).orElse(null));
            facts.put(
                    "memberList",
                    application.memberId().map(member -> memberList()).orElse(null));
        });
        return facts;
    }

    /** The list as it stands, which the secretariat shares (D.6.a). */
    private String memberList() {
        return register.members().stream()
                .map(member -> "- %s (%s)".formatted(member.name(), member.acronym()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Recipient> recipients(String reference, String audience) {
        return Optional.of(audience)
                .filter("applicant"::equals)
                .flatMap(applicant -> applications.findById(reference))
                .map(application -> application.applicant().focalPoint().withLink(Purpose.APPLICATION, reference))
                .stream()
                .toList();
    }
}
