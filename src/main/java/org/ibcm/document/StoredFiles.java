package org.ibcm.document;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredFiles extends Repository<StoredFile, UUID> {

    StoredFile save(StoredFile file);
}
