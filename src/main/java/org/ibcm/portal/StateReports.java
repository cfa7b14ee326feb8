package org.ibcm.portal;

import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.InputRefused;
import org.ibcm.review.FocalPointView;
import org.ibcm.review.NationalReports;
import org.ibcm.review.NationalReports.StateReport;
import org.ibcm.review.ReportView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes the report of a State with its file: both or neither (D.5.a). */
@Component
@Transactional
class StateReports {

    private final NationalReports reports;
    private final CaseDocuments documents;
    private final CurrentUser currentUser;

    StateReports(NationalReports reports, CaseDocuments documents, CurrentUser currentUser) {
        this.reports = reports;
        this.documents = documents;
        this.currentUser = currentUser;
    }

    /** From the focal point of the State, who has no account: it acts as the State. A later one replaces the earlier. */
    void fromState(StateReport found, StateReportForm form, MultipartFile file) {
        ReportView report = found.report();
        UUID document = given(file)
                ? documents.add(
                        found.review().reference(),
                        file,
                        report.state(),
                        Optional.ofNullable(found.focalPoint())
                                .map(FocalPointView::name)
                                .orElse(report.state()))
                : report.documentId();
        if (document == null && form.text(StateReportForm.LINK).isBlank()) {
            throw new InputRefused(
                    "file",
                    "Please choose the file of the report, or give a link to it (\"file\").",
                    "review-report-missing");
        }
        if (report.receivedOn() == null) {
            reports.receiveFromState(report.id(), form.received(document));
        } else {
            reports.correctByState(report.id(), form.received(document));
        }
    }

    /** Recorded by the secretariat or the coordinator; of a report that is in, it is a correction. */
    void forState(String reference, ReportView report, StateReportForm form, MultipartFile file) {
        Actor actor = currentUser.actor().orElseThrow();
        UUID document =
                given(file) ? documents.add(reference, file, actor.userId(), actor.name()) : report.documentId();
        if (report.receivedOn() == null) {
            reports.receive(reference, report.state(), form.recorded(document));
        } else {
            reports.correct(reference, report.state(), form.recorded(document));
        }
    }

    private static boolean given(MultipartFile file) {
        return file != null && !file.isEmpty();
    }
}
