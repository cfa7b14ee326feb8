package org.ibcm.review;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ibcm.engine.Checks;
import org.ibcm.engine.InputRefused;
import org.springframework.stereotype.Component;

/** What a review must be like before it is launched, and which days follow from it (D.5.a). */
@Component
class LaunchCheck {

    private static final int FIRST_REVIEW = 2020;

    private final ArabStates states;
    private final ReviewSettings settings;

    LaunchCheck(ArabStates states, ReviewSettings settings) {
        this.states = states;
        this.settings = settings;
    }

    Launch check(LaunchRequest request) {
        Checks checks = new Checks();
        Integer year = checks.take(() -> year(request.reviewYear()));
        List<String> invited = checks.take(() -> invited(request.invitedStates()));
        LocalDate conference =
                request.conferenceDate() == null && year != null ? expectedConference(year) : request.conferenceDate();
        LocalDate forum = request.forumDate() == null && year != null ? expectedForum(year) : request.forumDate();
        if (year != null) {
            checks.take(() -> requireOrder("conferenceDate", year, conference, forum));
        }
        checks.requireAllPassed();
        return new Launch(year, conference, forum, invited);
    }

    LocalDate expectedConference(int year) {
        return settings.conference().atYear(year);
    }

    LocalDate expectedForum(int year) {
        return settings.forum().atYear(year + 2);
    }

    /** Answers nothing; refuses a conference that is not between the launch and the forum. */
    static Void requireOrder(String field, int year, LocalDate conference, LocalDate forum) {
        if (!conference.isBefore(forum)) {
            throw new InputRefused(
                    field,
                    "The conference reports to the forum, so it is held before it (\"%s\"): %s is not before the forum on %s."
                            .formatted(field, conference, forum),
                    "review-conference-after-forum",
                    conference.toString(),
                    forum.toString());
        }
        if (conference.getYear() < year) {
            throw new InputRefused(
                    field,
                    "The conference of the review of %d is held in that year or later (\"%s\").".formatted(year, field),
                    "review-conference-early",
                    String.valueOf(year));
        }
        return null;
    }

    private Integer year(Integer year) {
        if (year == null || year < FIRST_REVIEW || (year - FIRST_REVIEW) % settings.cycle() != 0) {
            throw new InputRefused(
                    "reviewYear",
                    "The compact is reviewed every %d years: please give a year such as %d (\"reviewYear\")."
                            .formatted(settings.cycle(), settings.firstYear()),
                    "review-year",
                    String.valueOf(settings.cycle()),
                    String.valueOf(settings.firstYear()));
        }
        return year;
    }

    private List<String> invited(List<String> names) {
        return names == null || names.isEmpty() ? states.all() : states.checked("invitedStates", names);
    }

    /** The day of each milestone, counted from launch, conference and forum. */
    Map<MilestoneKind, LocalDate> days(LocalDate launched, LocalDate conference, LocalDate forum) {
        Map<MilestoneKind, LocalDate> days = new EnumMap<>(MilestoneKind.class);
        days.put(MilestoneKind.ROADMAP, launched.plus(settings.roadmap()));
        days.putAll(following(conference, forum));
        days.put(MilestoneKind.CONFERENCE, conference);
        days.put(MilestoneKind.FORUM, forum);
        return days;
    }

    /** Those that move when conference or forum move. */
    Map<MilestoneKind, LocalDate> following(LocalDate conference, LocalDate forum) {
        Map<MilestoneKind, LocalDate> days = new EnumMap<>(MilestoneKind.class);
        days.put(MilestoneKind.NATIONAL_REPORTS, conference.minus(settings.nationalReports()));
        days.put(MilestoneKind.CONSULTATIONS, conference.minus(settings.consultations()));
        days.put(MilestoneKind.CHAPTERS, conference.minus(settings.chapters()));
        days.put(MilestoneKind.DRAFT, conference.minus(settings.draft()));
        days.put(MilestoneKind.FINAL_REPORT, conference.plus(settings.finalReport()));
        days.put(MilestoneKind.SUBMISSION, forum.minus(settings.submission()));
        return days;
    }
}
