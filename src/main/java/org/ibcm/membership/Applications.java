package org.ibcm.membership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, String> {

    Application saveAndFlush(Application application);

    Optional<Application> findById(String reference);

    boolean existsByOpenName(String openName);

    @Query("select a.status as status, count(a) as number from Application a group by a.status")
    List<Number> numbers();

    interface Number {
        ApplicationStatus getStatus();

        long getNumber();
    }
}
