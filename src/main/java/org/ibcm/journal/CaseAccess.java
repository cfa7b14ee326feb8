package org.ibcm.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Groups;
import org.springframework.stereotype.Service;

/** Which case is whose, and who may see it. */
@Service
public class CaseAccess {

    private final List<CaseKeeper> keepers;

    CaseAccess(List<CaseKeeper> keepers) {
        this.keepers = keepers;
    }

    public Optional<CaseCard> card(String reference) {
        return keeper(reference).flatMap(keeper -> keeper.card(reference));
    }

    /** Secretariat and administrators see every case, others those that concern them; nobody sees what there is not. */
    public boolean maySee(String reference, Set<String> groups) {
        return card(reference).isPresent()
                && (seesAll(groups)
                        || keeper(reference)
                                .filter(keeper -> keeper.concerns(reference, groups))
                                .isPresent());
    }

    /** Who may add documents to a case, and versions to them: not everybody who reads it, and nobody once it is closed. */
    public boolean mayFile(String reference, Set<String> groups) {
        return card(reference).filter(CaseCard::open).isPresent()
                && maySee(reference, groups)
                && (seesAll(groups)
                        || keeper(reference)
                                .filter(keeper -> keeper.mayFile(reference, groups))
                                .isPresent());
    }

    private static boolean seesAll(Set<String> groups) {
        return groups.contains(Groups.SECRETARIAT) || groups.contains(Groups.ADMINISTRATORS);
    }

    private Optional<CaseKeeper> keeper(String reference) {
        return keepers.stream().filter(keeper -> keeper.owns(reference)).findFirst();
    }
}
