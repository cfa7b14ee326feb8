package org.ibcm.register;

import java.util.Optional;

/** Why a decision went as it did, in words that name nobody: what those outside the body are told of it (D.3). */
public interface DecisionReasons {

    /**
     * What the senior level stated, where it decided; otherwise the reasons of those who asked for changes or objected,
     * each in full. Empty where nobody gave one.
     */
    Optional<String> of(String decision);
}
