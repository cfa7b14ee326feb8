package org.ibcm.output;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the lead reported to the co-conveners while an output was being made; never changed (D.2.b). */
@Entity(name = "OutputProgress")
@Table(name = "output_progress")
class ProgressReport {

    @Id
    private UUID id;

    private String outputReference;
    private String summary;
    private String nextSteps;

    @Enumerated(EnumType.STRING)
    private Outlook outlook;

    private String reportedBy;
    private String reportedByName;
    private Instant reportedAt;

    protected ProgressReport() {}

    static ProgressReport of(
            String reference, String summary, String nextSteps, Outlook outlook, Writer writer, Instant now) {
        ProgressReport report = new ProgressReport();
        report.id = UUID.randomUUID();
        report.outputReference = reference;
        report.summary = summary;
        report.nextSteps = nextSteps;
        report.outlook = outlook;
        report.reportedBy = writer.agency();
        report.reportedByName = writer.name();
        report.reportedAt = now;
        return report;
    }

    ProgressView view() {
        return new ProgressView(summary, nextSteps, outlook, reportedBy, reportedByName, reportedAt);
    }
}
