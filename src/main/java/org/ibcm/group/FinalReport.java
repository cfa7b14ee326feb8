package org.ibcm.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a group leaves behind (D.4.d). */
@Entity
@Table(name = "group_final_report")
class FinalReport {

    @Id
    private String reference;

    @Column(name = "report_text")
    private String text;

    private String link;
    private String reportedBy;
    private String reportedByName;
    private Instant reportedAt;

    protected FinalReport() {}

    static FinalReport of(String reference, String text, String link, Writer lead, Instant now) {
        FinalReport report = new FinalReport();
        report.reference = reference;
        report.text = text;
        report.link = link;
        report.reportedBy = lead.agency();
        report.reportedByName = lead.name();
        report.reportedAt = now;
        return report;
    }

    FinalReportView view() {
        return new FinalReportView(text, link, reportedBy, reportedByName, reportedAt);
    }
}
