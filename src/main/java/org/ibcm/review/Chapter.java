package org.ibcm.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The chapter of a round table, drafted by an agency of the Network (D.5.a). */
@Entity
@Table(name = "review_chapter")
class Chapter {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "review_reference")
    private Review review;

    @Enumerated(EnumType.STRING)
    private RoundTable roundTable;

    private String agency;
    private String summary;
    private String documentLink;
    private String objectives;
    private String principles;
    private String writtenBy;
    private Instant writtenAt;

    @OneToMany(mappedBy = "chapter", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Finding> findings = new ArrayList<>();

    protected Chapter() {}

    static Chapter assigned(Review review, RoundTable roundTable, String agency) {
        Chapter chapter = new Chapter();
        chapter.id = UUID.randomUUID();
        chapter.review = review;
        chapter.roundTable = roundTable;
        chapter.agency = agency;
        chapter.objectives = "";
        chapter.principles = "";
        return chapter;
    }

    void assign(String agency) {
        this.agency = agency;
    }

    void write(DraftedChapter draft, String by, Instant now) {
        if (written()) {
            review.keep(
                    roundTable.name(),
                    new EarlierVersionView(summary, documentLink, null, objectives(), writtenBy, writtenAt));
        }
        summary = draft.summary();
        documentLink = draft.documentLink();
        objectives = String.join(",", draft.objectives());
        principles = String.join(
                ",", draft.principles().stream().map(GuidingPrinciple::name).toList());
        writtenBy = by;
        writtenAt = now;
    }

    /** One finding for each objective; an empty one is taken out. */
    void find(String objective, FindingView finding) {
        findings.removeIf(earlier -> earlier.objective().equals(objective) && finding.blank());
        findings.stream()
                .filter(earlier -> earlier.objective().equals(objective))
                .findFirst()
                .ifPresentOrElse(earlier -> earlier.say(finding), () -> {
                    if (!finding.blank()) {
                        findings.add(Finding.of(this, finding));
                    }
                });
    }

    boolean written() {
        return writtenAt != null;
    }

    RoundTable roundTable() {
        return roundTable;
    }

    String agency() {
        return agency;
    }

    List<String> objectives() {
        return Lists.split(objectives);
    }

    List<GuidingPrinciple> principles() {
        return Lists.split(principles).stream().map(GuidingPrinciple::valueOf).toList();
    }

    ChapterView view() {
        return new ChapterView(
                roundTable,
                agency,
                summary,
                documentLink,
                objectives(),
                principles(),
                findings.stream()
                        .map(Finding::view)
                        .sorted(Comparator.comparingInt(finding -> Integer.parseInt(finding.objective())))
                        .toList(),
                writtenBy,
                writtenAt,
                review.earlier(roundTable.name()));
    }
}
