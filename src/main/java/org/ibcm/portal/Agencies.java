package org.ibcm.portal;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ibcm.register.Member;

/**
 * The names under which organisations of today and of the past are known.
 *
 * @param acronyms by the organisations' ids
 */
record Agencies(Map<String, String> acronyms) {

    static Agencies of(List<Member> members, List<Member> former) {
        return new Agencies(
                Stream.concat(members.stream(), former.stream()).collect(toMap(Member::id, Member::acronym)));
    }

    public String name(String id) {
        return acronyms.getOrDefault(id, id);
    }

    List<String> names(List<String> ids) {
        return ids.stream().map(this::name).toList();
    }
}
