package org.ibcm.document;

import java.util.List;
import java.util.UUID;

/**
 * A document of a case.
 *
 * @param subject reference of the case, such as {@code MEM-2026-0007}
 * @param name file name of the newest version
 * @param versions newest first; there is at least one
 */
public record DocumentView(UUID id, String subject, String name, List<VersionView> versions) {

    public VersionView latest() {
        return versions.get(0);
    }
}
