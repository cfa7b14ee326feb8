package org.ibcm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ibcm.IbcmProcesses;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The modules depend on each other as their {@code package-info} says, and {@code docs/modules.md} shows it. */
class ModulesTest {

    private static final Path DIAGRAM = Path.of("docs/modules.md");

    private final ApplicationModules modules = ApplicationModules.of(IbcmProcesses.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    /** A stale diagram is written anew before the test fails, so that it only has to be committed. */
    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        String committed = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";
        String current = diagram();
        if (!committed.equals(current)) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, current);
        }
        assertThat(committed)
                .as("%s was stale and has been written anew: commit it", DIAGRAM)
                .isEqualTo(current);
    }

    private String diagram() {
        StringBuilder text = new StringBuilder("""
                # Modules

                An arrow means "uses". Written by `ModulesTest` from the code; what a module may use stands in its `package-info`.

                ```mermaid
                flowchart TB
                """);
        modules.stream().sorted().forEach(module -> text.append("  %s\n".formatted(module.getIdentifier())));
        modules.stream()
                .sorted()
                .forEach(module -> module.getDirectDependencies(modules, DependencyType.values())
                        .uniqueModules()
                        .sorted()
                        .forEach(used -> text.append(arrow(module, used))));
        return text.append("```\n").toString();
    }

    private static String arrow(ApplicationModule module, ApplicationModule used) {
        return "  %s --> %s\n".formatted(module.getIdentifier(), used.getIdentifier());
    }
}
