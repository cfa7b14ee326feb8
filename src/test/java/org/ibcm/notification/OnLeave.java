package org.ibcm.notification;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** The people whom a test sends on leave. */
@TestComponent
public class OnLeave implements Absences {

    private final Set<String> people = new HashSet<>();

    public void are(String... userIds) {
        people.addAll(Set.of(userIds));
    }

    public void clear() {
        people.clear();
    }

    @Override
    public Set<String> absentAmong(Collection<String> userIds) {
        Set<String> absent = new HashSet<>(people);
        absent.retainAll(userIds);
        return absent;
    }
}
