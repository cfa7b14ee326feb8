package org.ibcm.output;

import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Groups;
import org.ibcm.engine.InputRefused;
import org.springframework.stereotype.Component;

/** For which agency somebody acts: its focal point and alternate only (D.6.a). */
@Component
class Acting {

    private final CurrentUser currentUser;

    Acting(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    Actor personOf(String agency, String field) {
        Actor actor = actor(field);
        if (!actor.belongsTo(Accounts.agencyGroup(agency))) {
            throw new NotOfThatAgency(field, agency);
        }
        return actor;
    }

    Writer writer(String agency, String field) {
        return new Writer(agency, personOf(agency, field).name());
    }

    /** The lead's people, or the secretariat for them. */
    Writer leadOrSecretariat(Output output, String field) {
        Actor actor = actor(field);
        return actor.belongsTo(Groups.SECRETARIAT)
                ? new Writer(output.leadAgency(), actor.name())
                : writer(output.leadAgency(), field);
    }

    Actor secretariat(String field) {
        Actor actor = actor(field);
        if (!actor.belongsTo(Groups.SECRETARIAT)) {
            throw new InputRefused(
                    field,
                    "Only the secretariat can do this (\"%s\"). Please ask it to.".formatted(field),
                    "output-secretariat-only");
        }
        return actor;
    }

    Actor actor(String field) {
        return currentUser.actor().orElseThrow(() -> new NotOfThatAgency(field, "the agency"));
    }
}
