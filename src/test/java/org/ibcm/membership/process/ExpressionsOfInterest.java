package org.ibcm.membership.process;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What organisations write when they ask to join. */
public final class ExpressionsOfInterest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private ExpressionsOfInterest() {}

    /** Of a civil society organisation that no other test knows, with all that is required. */
    public static Map<String, Object> any() {
        int number = NEXT.incrementAndGet();
        return of("Arab Migration Observatory " + number, "amal" + number + "@observatory.example");
    }

    static Map<String, Object> of(String organisationName, String focalPointEmail) {
        Map<String, Object> interest = new HashMap<>();
        interest.put("organisationName", organisationName);
        interest.put("acronym", "AMO");
        interest.put("organisationType", "CIVIL_SOCIETY");
        interest.put("country", "Jordan");
        interest.put("website", "https://observatory.example");
        interest.put("mandate", "Watches how people move in the region.");
        interest.put("migrationWork", "Yearly survey of labour migration.");
        interest.put("motivation", "Wants to share its data.");
        interest.put("contribution", "Two researchers and a data base.");
        interest.put("representationLevel", "TECHNICAL");
        interest.put("focalPointName", "Amal Haddad");
        interest.put("focalPointEmail", focalPointEmail);
        interest.put("alternateName", "");
        interest.put("alternateEmail", "");
        interest.put("sponsor", "");
        return interest;
    }

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> interest = any();
        interest.put(field, value);
        return interest;
    }
}
