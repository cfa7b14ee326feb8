package org.ibcm.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.ibcm.engine.ApplicationLock;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreed selection criteria in numbered versions: an application is assessed by those of its day (D.1). */
@Service
public class SelectionCriteria {

    /** The form of the assessment has as many slots. */
    public static final int MOST = 8;

    static final int HIGHEST_SCORE = 3;

    private static final String LOCK = "selection-criteria";

    private final CriteriaVersions versions;
    private final ApplicationLock lock;
    private final CurrentUser currentUser;
    private final Clock clock;

    SelectionCriteria(CriteriaVersions versions, ApplicationLock lock, CurrentUser currentUser, Clock clock) {
        this.versions = versions;
        this.lock = lock;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Edition current() {
        return versions.findFirstByOrderByNumberDesc().orElseThrow().edition();
    }

    @Transactional(readOnly = true)
    public Edition version(int number) {
        return versions.findById(number).orElseThrow().edition();
    }

    /** Applications that come in from now on are assessed by these criteria. */
    @Transactional
    public Edition publish(List<Criterion> criteria) {
        List<Criterion> checked = checked(criteria);
        lock.take(LOCK);
        String by = currentUser.actor().map(CurrentUser.Actor::userId).orElse(null);
        return versions.save(CriteriaVersion.publish(current().version() + 1, checked, by, clock.instant()))
                .edition();
    }

    private static List<Criterion> checked(List<Criterion> criteria) {
        if (criteria == null || criteria.isEmpty() || criteria.size() > MOST) {
            throw new InputRefused("criteria", "Please give one to %d criteria (\"criteria\").".formatted(MOST));
        }
        List<Criterion> checked = IntStream.range(0, criteria.size())
                .mapToObj(place -> checked(criteria.get(place), "criteria[%d].".formatted(place)))
                .toList();
        if (checked.stream().map(Criterion::name).distinct().count() < checked.size()) {
            throw new InputRefused("criteria", "Please give each criterion its own name (\"criteria\").");
        }
        return checked;
    }

    private static Criterion checked(Criterion criterion, String path) {
        return new Criterion(
                new Entry(path + "name", "the criterion's name", criterion == null ? null : criterion.name())
                        .requiredLine(100),
                new Entry(
                                path + "description",
                                "the criterion's description",
                                criterion == null ? null : criterion.description())
                        .required(500));
    }

    /** One version of the criteria. */
    public record Edition(int version, Instant publishedAt, List<Criterion> criteria) {}
}
