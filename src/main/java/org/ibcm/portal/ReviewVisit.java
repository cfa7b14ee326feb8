package org.ibcm.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Groups;
import org.ibcm.review.ChapterView;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;

/**
 * Somebody reads the board of a review: what they see there and what they may do (D.5.a).
 *
 * @param groups of the reader; none for a stranger
 * @param insider whether they may read more than everybody may
 * @param own ids of the member organisations for which they act
 */
record ReviewVisit(ReviewView review, Set<String> groups, boolean insider, List<String> own) {

    private static final Set<ReviewStatus> PUBLISHED =
            Set.of(ReviewStatus.AGREED, ReviewStatus.SUBMITTED, ReviewStatus.CLOSED);

    /** The coordinator of the Network and the secretariat, while the review is open. */
    public boolean stewards() {
        return steward() && review.status().open();
    }

    private boolean steward() {
        return groups.contains(Groups.SECRETARIAT) || groups.contains(Groups.NETWORK_COORDINATOR);
    }

    /** What has gone to the forum is not called back. */
    public boolean mayWithdraw() {
        return stewards() && review.status().compareTo(ReviewStatus.SUBMITTED) < 0;
    }

    public boolean mayRecord() {
        return steward() && review.takesInputs();
    }

    public boolean mayLearn() {
        return steward() && review.status().open() && review.status().compareTo(ReviewStatus.FINALISATION) >= 0;
    }

    /** For whom the reader may say something on the draft, until the report is agreed. */
    public List<String> commentsFor() {
        return review.status() == ReviewStatus.CONFERENCE || review.status() == ReviewStatus.FINALISATION
                ? own
                : List.of();
    }

    /**
     * A chapter is written by its agency; the coordinator and the secretariat may better one that is there.
     *
     * @param drafter id of the chapter's agency; empty where it has left the Network, and the coordinator writes
     */
    boolean writes(ChapterView chapter, Optional<String> drafter) {
        boolean stewardMay = steward() && (chapter.written() || drafter.isEmpty());
        return review.takesInputs()
                && (stewardMay || drafter.filter(own::contains).isPresent());
    }

    /** Milestones that can still be given another day. */
    public List<MilestoneView> movable() {
        return stewards()
                ? review.milestones().stream()
                        .filter(milestone -> !milestone.met())
                        .toList()
                : List.of();
    }

    /** Roadmap and guidance note are published once they are agreed. */
    public String guidanceNote() {
        boolean agreed = review.status() != ReviewStatus.ROADMAP && review.status() != ReviewStatus.WITHDRAWN;
        return insider || agreed ? review.texts().guidanceNoteLink() : null;
    }

    public String draft() {
        return insider ? review.texts().draftLink() : null;
    }

    public String arabicReport() {
        return published() ? review.texts().arabicLink() : null;
    }

    public String englishReport() {
        return published() ? review.texts().englishLink() : null;
    }

    public String reportSummary() {
        return published() ? review.texts().reportSummary() : null;
    }

    /** The report is published once it is agreed. */
    private boolean published() {
        return insider || PUBLISHED.contains(review.status());
    }

    public boolean hasDocuments() {
        return guidanceNote() != null || draft() != null || arabicReport() != null || englishReport() != null;
    }

    public long reportsIn() {
        return review.reports().stream().filter(report -> report.status().in()).count();
    }

    public long partiesHeard() {
        return review.consultations().stream()
                .map(consultation -> consultation.party())
                .distinct()
                .count();
    }

    public long chaptersWritten() {
        return review.chapters().stream().filter(ChapterView::written).count();
    }
}
