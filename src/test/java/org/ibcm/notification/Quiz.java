package org.ibcm.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A kind of case that has its own reference, somebody to ask, and a whole that it is part of. */
@TestComponent
class Quiz implements CaseFile {

    private final AtomicInteger timesAsked = new AtomicInteger();

    int timesAsked() {
        return timesAsked.get();
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("QUIZ-");
    }

    @Override
    public Map<String, Object> facts(String reference) {
        timesAsked.incrementAndGet();
        return Map.of("first", "case file", "second", "case file");
    }

    @Override
    public List<Recipient> recipients(String reference, String audience) {
        return audience.equals("inquirer") ? List.of(Recipient.of("Inquirer", "inquirer@example.org")) : List.of();
    }

    @Override
    public Optional<String> partOf(String reference) {
        return Optional.of("WHOLE-" + reference);
    }
}
