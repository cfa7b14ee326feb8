package org.ibcm.output;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Outputs extends Repository<Output, String> {

    Optional<Output> findById(String reference);

    Output saveAndFlush(Output output);

    List<Output> findAllByOrderByRegisteredAtDesc();

    List<Output> findByStatusInOrderByIssuedOnDescProductNumberDesc(Collection<OutputStatus> statuses);

    List<Output> findByGroupReferenceOrderByRegisteredAtDesc(String groupReference);

    List<Output> findByLeadAgencyAndStatusIn(String leadAgency, Collection<OutputStatus> statuses);

    Optional<Output> findByProductNumber(String productNumber);
}
