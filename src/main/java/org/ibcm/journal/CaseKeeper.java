package org.ibcm.journal;

import java.util.Optional;
import java.util.Set;

/** What the module that owns a case tells about it. One bean per kind of case. */
public interface CaseKeeper {

    /** Whether the reference is of this kind ({@code MEM-2026-0007}). */
    boolean owns(String reference);

    /** Empty when there is no such case. */
    Optional<CaseCard> card(String reference);

    /** Whether people of these groups may see the case; secretariat and administrators see every case anyway. */
    boolean concerns(String reference, Set<String> groups);

    /** Whether people of these groups may add documents to the case while it is open; the secretariat may anyway. */
    boolean mayFile(String reference, Set<String> groups);
}
