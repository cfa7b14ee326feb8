package org.ibcm.consensus;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SealChains extends Repository<SealChain, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from SealChain")
    SealChain lock();

    @Query("from SealChain")
    SealChain read();
}
