package org.ibcm.portal;

import java.util.List;
import org.ibcm.review.ChapterView;
import org.ibcm.review.ConsultationView;
import org.ibcm.review.ReportView;
import org.ibcm.review.ReviewView;

/** Who has spoken of an objective: States in their reports, stakeholders in consultations, chapters (D.5.a). */
record Sources(List<ReportView> reports, List<ConsultationView> consultations, List<ChapterView> chapters) {

    static Sources of(ReviewView review, String objective) {
        return new Sources(
                review.reports().stream()
                        .filter(report -> report.objectives().contains(objective))
                        .toList(),
                review.consultations().stream()
                        .filter(consultation -> consultation.objectives().contains(objective))
                        .toList(),
                review.chapters().stream()
                        .filter(chapter -> chapter.objectives().contains(objective))
                        .toList());
    }

    /** As the board counts it. */
    public boolean none() {
        return reports.isEmpty() && consultations.isEmpty() && chapters.isEmpty();
    }
}
