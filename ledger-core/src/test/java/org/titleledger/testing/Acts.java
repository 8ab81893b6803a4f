package org.titleledger.testing;

import java.util.List;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;

/** Acts of events that no decision made. */
public final class Acts {

    private Acts() {}

    /** An act of the clerk. */
    public static Act any() {
        return by(Sample.CLERK);
    }

    /** An act of a person. */
    public static Act by(Actor actor) {
        return new Act(new ActId(Sample.uuid(0xac9999)), actor, Role.CLERK, null, List.of(), List.of(), List.of());
    }
}
