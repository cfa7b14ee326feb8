package org.ibcm.group;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How a group fares, in its lead's words; never changed (D.4.d). */
@Entity
@Table(name = "progress_update")
class ProgressUpdate {

    @Id
    private UUID id;

    private String reference;
    private int number;

    @Enumerated(EnumType.STRING)
    private ProgressStatus status;

    private String summary;
    private String nextSteps;
    private String reportedBy;
    private String reportedByName;
    private Instant reportedAt;
    private LocalDate dueOn;
    private boolean late;

    @ElementCollection
    @CollectionTable(name = "progress_update_line", joinColumns = @JoinColumn(name = "update_id"))
    @OrderColumn(name = "place")
    private List<ReportedLine> lines = new ArrayList<>();

    protected ProgressUpdate() {}

    static ProgressUpdate of(
            String reference,
            int number,
            ProgressReport report,
            List<ReportedLine> lines,
            Writer lead,
            Instant now,
            LocalDate dueOn,
            boolean late) {
        ProgressUpdate update = new ProgressUpdate();
        update.id = UUID.randomUUID();
        update.reference = reference;
        update.number = number;
        update.status = report.status();
        update.summary = report.summary();
        update.nextSteps = report.nextSteps();
        update.lines = new ArrayList<>(lines);
        update.reportedBy = lead.agency();
        update.reportedByName = lead.name();
        update.reportedAt = now;
        update.dueOn = dueOn;
        update.late = late;
        return update;
    }

    ProgressUpdateView view() {
        return new ProgressUpdateView(
                number,
                status,
                summary,
                nextSteps,
                lines.stream()
                        .map(line -> new ProgressUpdateView.Line(line.activity(), line.completed()))
                        .toList(),
                reportedBy,
                reportedByName,
                reportedAt,
                dueOn,
                late);
    }
}
