package org.ibcm.consensus;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain of sealed records: one row, so that records are sealed one after the other. */
@Entity
@Table(name = "decision_seal_chain")
class SealChain {

    /** What stands in place of the seal before the first. */
    static final String BEGINNING = "0".repeat(64);

    @Id
    private String name;

    private long lastNumber;
    private String lastSeal;

    protected SealChain() {}

    long nextNumber() {
        return lastNumber + 1;
    }

    long lastNumber() {
        return lastNumber;
    }

    String lastSeal() {
        return lastSeal;
    }

    void append(String seal) {
        lastNumber++;
        lastSeal = seal;
    }
}
