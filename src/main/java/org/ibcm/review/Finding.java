package org.ibcm.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a chapter says on one objective, in the words of the sections of the report (D.5.a). */
@Entity
@Table(name = "review_finding")
class Finding {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "chapter_id")
    private Chapter chapter;

    private String objective;
    private String progress;
    private String gaps;
    private String practices;
    private String recommendations;

    protected Finding() {}

    static Finding of(Chapter chapter, FindingView said) {
        Finding finding = new Finding();
        finding.id = UUID.randomUUID();
        finding.chapter = chapter;
        finding.objective = said.objective();
        finding.say(said);
        return finding;
    }

    void say(FindingView said) {
        progress = said.progress();
        gaps = said.gaps();
        practices = said.practices();
        recommendations = said.recommendations();
    }

    String objective() {
        return objective;
    }

    FindingView view() {
        return new FindingView(objective, progress, gaps, practices, recommendations);
    }
}
