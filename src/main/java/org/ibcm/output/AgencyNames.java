package org.ibcm.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Component;

/** How those who take part in an output are called, and which of them is meant by a name. */
@Component
public class AgencyNames {

    private final Register register;

    AgencyNames(Register register) {
        this.register = register;
    }

    /** The acronym of a member; a partner's name is its own. */
    public String of(String name) {
        return register.find(name).map(Member::acronym).orElse(name);
    }

    /** The id of the member that is called so, or else the name as it is. */
    public String meant(String name) {
        return register.find(name)
                .or(() -> register.named(name))
                .map(Member::id)
                .orElse(name);
    }

    /** Those in the list, and those that are written one a line. */
    public List<String> meant(List<String> listed, Optional<String> lines) {
        return Stream.concat(
                        listed.stream(),
                        lines.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()))
                .map(this::meant)
                .distinct()
                .toList();
    }
}
