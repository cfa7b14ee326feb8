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

    @Query("select a.status as status, count(a) as number from Application a group by a.status")
    List<Number> numbers();

    interface Number {
        ApplicationStatus getStatus();

        long getNumber();
    }
}
