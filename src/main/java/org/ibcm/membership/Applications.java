package org.ibcm.membership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, String> {

    Application saveAndFlush(Application application);

    Optional<Application> findById(String reference);

    Optional<Application> findByOpenName(String openName);

    boolean existsByOpenName(String openName);

    List<Application> findByStatusOrderByReceivedAt(ApplicationStatus status, Limit limit);

    /** References of other open applications that name the person with this address. */
    @Query("""
            select a.reference from Application a
            where a.openName is not null and a.reference <> :reference
                and lower(:address) in (lower(a.applicant.focalPointEmail), lower(a.applicant.alternateEmail))
            order by a.reference""")
    List<String> alsoNaming(String reference, String address);

    @Query("select a.status as status, count(a) as number from Application a group by a.status")
    List<Number> numbers();

    interface Number {
        ApplicationStatus getStatus();

        long getNumber();
    }
}
