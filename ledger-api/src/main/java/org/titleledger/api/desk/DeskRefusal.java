package org.titleledger.api.desk;

import org.titleledger.shared.Refusal;
import org.titleledger.shared.RefusalCode;

/** Why the desk itself does not take a command. */
public sealed interface DeskRefusal extends Refusal {

    /** The key was used with other content (rule K2). */
    @RefusalCode("act.recorded-with-different-content")
    record RecordedWithDifferentContent(String key) implements DeskRefusal {}

    /** Something that the act would be decided on is recorded and not in the read models (rule L2). */
    @RefusalCode("act.read-models-are-incomplete")
    record ReadModelsAreIncomplete() implements DeskRefusal {}

    /** Others kept writing the same stream; nothing is recorded (rule K3). */
    @RefusalCode("act.lost-the-race")
    record LostTheRace(String stream) implements DeskRefusal {}
}
