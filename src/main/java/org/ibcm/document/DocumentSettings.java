package org.ibcm.document;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken; pages tell it before somebody chooses a file.
 *
 * @param fileSize the largest file
 * @param perCase the most documents of one case
 * @param versions the most versions of one document
 * @param types kinds of files that are taken
 */
@ConfigurationProperties("ibcm.document")
public record DocumentSettings(
        @DefaultValue("10MB") DataSize fileSize,
        @DefaultValue("50") int perCase,
        @DefaultValue("20") int versions,

        @DefaultValue({"PDF", "DOCX", "XLSX", "PPTX", "ODT", "ODS", "ODP", "PNG", "JPEG", "TEXT", "CSV"})
        Set<FileType> types) {}
