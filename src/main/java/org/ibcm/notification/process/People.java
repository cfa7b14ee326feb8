package org.ibcm.notification.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.engine.Languages;
import org.ibcm.notification.Absences;
import org.ibcm.notification.Recipient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who can be written to in the engine's groups, all groups at once; the engine's own query takes one at a time. */
@Repository
class People {

    /** Somebody's colleagues are those of the same organisation; without one, those of the group that is asked for. */
    private static final String PEOPLE = """
            select m.GROUP_ID_ as ASKED_, coalesce(a.GROUP_ID_, m.GROUP_ID_) as TEAM_, u.ID_, u.FIRST_, u.LAST_, u.EMAIL_, l.VALUE_ as LANGUAGE_
            from ACT_ID_MEMBERSHIP m
            join ACT_ID_USER u on u.ID_ = m.USER_ID_
            left join ACT_ID_INFO l on l.USER_ID_ = u.ID_ and l.TYPE_ = 'userinfo' and l.KEY_ = 'language'
            left join ACT_ID_MEMBERSHIP a on a.USER_ID_ = u.ID_ and a.GROUP_ID_ like 'agency-%'
            where m.GROUP_ID_ in (:ids) and u.EMAIL_ <> ''
            union all
            select u.ID_, u.ID_, u.ID_, u.FIRST_, u.LAST_, u.EMAIL_, l.VALUE_
            from ACT_ID_USER u
            left join ACT_ID_INFO l on l.USER_ID_ = u.ID_ and l.TYPE_ = 'userinfo' and l.KEY_ = 'language'
            where u.ID_ in (:ids) and u.EMAIL_ <> ''
            order by 1, 3
            """;

    private final JdbcClient database;
    private final ObjectProvider<Absences> absences;

    People(JdbcClient database, ObjectProvider<Absences> absences) {
        this.database = database;
        this.absences = absences;
    }

    /**
     * The people of each group, or the person, by the id that was asked for. Somebody absent is left out while a
     * colleague is there.
     */
    Map<String, List<Recipient>> of(Collection<String> groupsAndUsers) {
        if (groupsAndUsers.isEmpty()) {
            return Map.of();
        }
        List<Person> people = database.sql(PEOPLE)
                .param("ids", Set.copyOf(groupsAndUsers))
                .query(People::read)
                .list();
        Set<String> absent = absent(people);
        Set<String> staffedTeams = people.stream()
                .filter(person -> !absent.contains(person.userId()))
                .map(Person::team)
                .collect(Collectors.toSet());
        return people.stream()
                .filter(person -> !absent.contains(person.userId()) || !staffedTeams.contains(person.team()))
                .collect(groupingBy(Person::asked, mapping(Person::recipient, toList())));
    }

    private Set<String> absent(List<Person> people) {
        Set<String> userIds = people.stream().map(Person::userId).collect(Collectors.toCollection(HashSet::new));
        return userIds.isEmpty()
                ? Set.of()
                : absences.stream()
                        .flatMap(known -> known.absentAmong(userIds).stream())
                        .collect(Collectors.toSet());
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        String name = Stream.of(row.getString("FIRST_"), row.getString("LAST_"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        String userId = row.getString("ID_");
        String language = Objects.requireNonNullElse(row.getString("LANGUAGE_"), Languages.ENGLISH);
        return new Person(
                row.getString("ASKED_"),
                row.getString("TEAM_"),
                userId,
                Recipient.of(name.isEmpty() ? userId : name, row.getString("EMAIL_"))
                        .in(language));
    }

    private record Person(String asked, String team, String userId, Recipient recipient) {}
}
