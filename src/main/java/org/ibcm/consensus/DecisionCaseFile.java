package org.ibcm.consensus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.notification.CaseFile;
import org.ibcm.notification.Recipient;
import org.ibcm.register.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about a decision may say, and whom they reach when an agency stays silent (D.3). */
@Component
@Transactional(readOnly = true)
class DecisionCaseFile implements CaseFile {

    private static final String SILENT_SENIOR_CONTACTS = "silent-senior-contacts";

    private final Decisions decisions;
    private final Register register;
    private final IbcmSettings settings;

    DecisionCaseFile(Decisions decisions, Register register, IbcmSettings settings) {
        this.decisions = decisions;
        this.register = register;
        this.settings = settings;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("DEC-");
    }

    @Override
    public Map<String, Object> facts(String reference) {
        Decision decision = decision(reference);
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", decision.title());
        facts.put("subject", decision.subject());
        facts.put("question", Optional.ofNullable(decision.question()).orElse(decision.title()));
        facts.put("page", settings.baseUrl() + "/decisions/" + reference);
        facts.put("closesAt", decision.round().closesAt());
        // what silence leads to depends on it, and the templates have words for each
        Arrays.stream(Procedure.values())
                .forEach(procedure -> facts.put(procedure.name(), procedure == decision.procedure()));
        if (!decision.isOpen()) {
            facts.put("outcome", decision.outcome());
            facts.put("statement", decision.statement());
            facts.put("seal", decision.seal());
        }
        return facts;
    }

    @Override
    public List<Recipient> recipients(String reference, String audience) {
        if (!audience.equals(SILENT_SENIOR_CONTACTS)) {
            return List.of();
        }
        Decision decision = decision(reference);
        return register.seniorContacts(decision.silent(decision.round())).stream()
                .map(contact -> Recipient.of(contact.name(), contact.email()))
                .toList();
    }

    @Override
    public Optional<String> partOf(String reference) {
        return decisions.findById(reference).map(Decision::subject).filter(subject -> !subject.equals(reference));
    }

    private Decision decision(String reference) {
        return decisions.findById(reference).orElseThrow(() -> new IllegalStateException("No decision " + reference));
    }
}
