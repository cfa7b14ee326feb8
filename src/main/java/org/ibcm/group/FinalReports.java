package org.ibcm.group;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FinalReports extends Repository<FinalReport, String> {

    FinalReport save(FinalReport report);

    Optional<FinalReport> findById(String reference);
}
