package org.ibcm.review;

import static org.ibcm.review.MilestoneKind.CHAPTERS;
import static org.ibcm.review.MilestoneKind.CONFERENCE;
import static org.ibcm.review.MilestoneKind.CONSULTATIONS;
import static org.ibcm.review.MilestoneKind.DRAFT;
import static org.ibcm.review.MilestoneKind.FINAL_REPORT;
import static org.ibcm.review.MilestoneKind.FORUM;
import static org.ibcm.review.MilestoneKind.NATIONAL_REPORTS;
import static org.ibcm.review.MilestoneKind.ROADMAP;
import static org.ibcm.review.MilestoneKind.SUBMISSION;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ibcm.engine.InputRefused;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Which milestones get other days when one moves, and whether all of them still make sense together (D.5.a). */
@Component
class Timetable {

    private static final List<MilestoneKind> INPUTS = List.of(NATIONAL_REPORTS, CONSULTATIONS, CHAPTERS);

    /** What must not come after what. */
    private static final List<Pair> ORDER = Stream.concat(
                    INPUTS.stream().flatMap(input -> Stream.of(new Pair(ROADMAP, input), new Pair(input, CONFERENCE))),
                    Stream.of(
                            new Pair(DRAFT, CONFERENCE),
                            new Pair(CONFERENCE, FINAL_REPORT),
                            new Pair(FINAL_REPORT, SUBMISSION),
                            new Pair(SUBMISSION, FORUM)))
            .toList();

    private final LaunchCheck check;
    private final ReviewSettings settings;
    private final ReviewWords words;

    Timetable(LaunchCheck check, ReviewSettings settings, ReviewWords words) {
        this.check = check;
        this.settings = settings;
        this.words = words;
    }

    /**
     * The days that change, of the milestones that somebody moves and of those that are counted from them; nothing of
     * it is entered yet.
     *
     * @param field to be corrected where the days cannot be
     */
    Map<MilestoneKind, LocalDate> moved(
            Review review, String field, Map<MilestoneKind, LocalDate> chosen, LocalDate today) {
        Map<MilestoneKind, LocalDate> days = new EnumMap<>(MilestoneKind.class);
        chosen.forEach((kind, day) -> {
            if (!day.equals(review.due(kind))) {
                requireAhead(field, day, today);
                days.put(kind, day);
            }
        });
        following(review, days).forEach((kind, day) -> {
            if (!day.isBefore(today)) {
                days.put(kind, day);
            } else if (!review.due(kind).isBefore(today)) {
                throw over(field, kind, day);
            }
        });
        ORDER.forEach(pair -> requireOrder(review, field, days, pair));
        return days;
    }

    private static void requireAhead(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new InputRefused(
                    field,
                    "%s is over (\"%s\"): please give today or a later day.".formatted(day, field),
                    "review-day-over",
                    day.toString());
        }
    }

    /** Only what is counted from conference or forum, if that has moved, and what the review still waits for. */
    private Map<MilestoneKind, LocalDate> following(Review review, Map<MilestoneKind, LocalDate> days) {
        LocalDate conference = review.due(CONFERENCE);
        LocalDate forum = review.due(FORUM);
        Map<MilestoneKind, LocalDate> before = check.following(conference, forum);
        Map<MilestoneKind, LocalDate> after =
                check.following(days.getOrDefault(CONFERENCE, conference), days.getOrDefault(FORUM, forum));
        after.keySet()
                .removeIf(kind -> after.get(kind).equals(before.get(kind))
                        || !review.milestone(kind).follows()
                        || !kind.awaited(review.status()));
        return after;
    }

    private InputRefused over(String field, MilestoneKind kind, LocalDate day) {
        return new InputRefused(
                field,
                "\"%s\" would then have been due on %s, which is over (\"%s\"): please give a later day, or move it first."
                        .formatted(words.of(kind), day, field),
                "review-days-over",
                name(kind),
                day.toString());
    }

    /** What neither moves nor waits is history, in whatever order it was. */
    private void requireOrder(Review review, String field, Map<MilestoneKind, LocalDate> days, Pair pair) {
        LocalDate first = days.getOrDefault(pair.first(), review.due(pair.first()));
        LocalDate second = days.getOrDefault(pair.second(), review.due(pair.second()));
        boolean counts = (days.containsKey(pair.first()) || days.containsKey(pair.second()))
                && review.milestone(pair.first()).metOn() == null
                && pair.first().awaited(review.status());
        if (counts && first.isAfter(second)) {
            throw new InputRefused(
                    field,
                    "\"%s\" on %s would come after \"%s\" on %s (\"%s\"): please give another day, or move one of them first."
                            .formatted(words.of(pair.first()), first, words.of(pair.second()), second, field),
                    "review-days-out-of-order",
                    name(pair.first()),
                    first.toString(),
                    name(pair.second()),
                    second.toString());
        }
    }

    private static DefaultMessageSourceResolvable name(MilestoneKind kind) {
        return new DefaultMessageSourceResolvable("MilestoneKind." + kind);
    }

    /**
     * Where a review begins late there is still some time for its inputs, before a conference that is ahead; answers the
     * days that change.
     */
    Map<MilestoneKind, LocalDate> timeForInputs(Review review, LocalDate today) {
        LocalDate wanted = today.plus(settings.leastTime());
        LocalDate last = review.due(CONFERENCE).minusDays(1);
        LocalDate least = wanted.isAfter(last) ? last : wanted;
        Map<MilestoneKind, LocalDate> days = new EnumMap<>(MilestoneKind.class);
        INPUTS.stream()
                .filter(kind -> review.milestone(kind).metOn() == null)
                .filter(kind -> least.isAfter(today) && least.isAfter(review.due(kind)))
                .forEach(kind -> days.put(kind, least));
        return days;
    }

    private record Pair(MilestoneKind first, MilestoneKind second) {}
}
