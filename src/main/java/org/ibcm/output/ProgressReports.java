package org.ibcm.output;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProgressReports extends Repository<ProgressReport, UUID> {

    ProgressReport save(ProgressReport report);

    List<ProgressReport> findByOutputReferenceOrderByReportedAt(String reference);
}
