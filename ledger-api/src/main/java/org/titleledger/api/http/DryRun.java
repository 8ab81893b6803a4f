package org.titleledger.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.titleledger.api.desk.Rehearsal;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.changes.Difference;
import org.titleledger.changes.Differences;
import org.titleledger.changes.Reading;
import org.titleledger.correction.Correctable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerEvent;

/**
 * What a command would change, for {@code ?dryRun=true}; nothing is recorded.
 *
 * @param changes what would be different, as {@code /changes} tells it
 * @param warnings what the actor would be told
 */
public record DryRun(List<ChangeViews.ChangeView> changes, List<Accepted.Told> warnings) {

    private static final String PARAMETER = "dryRun";

    public DryRun {
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    /** Whether a command is only to be tried. */
    static boolean isAskedFor(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        if (asked == null || asked.equals("false")) {
            return false;
        }
        if (!asked.equals("true")) {
            throw new MalformedInput("/" + PARAMETER, new InvalidValue("parameter-is-malformed", PARAMETER));
        }
        return true;
    }

    /** A correction that is asked for is shown as if it were approved: that is what its reviewer will be asked. */
    static List<Difference> changes(Rehearsal rehearsal) {
        return Differences.ofKnowledge(
                Reading.of(rehearsal.before()),
                Reading.of(rehearsal.after(), state -> ifApproved(state, rehearsal.facts())),
                Set.of());
    }

    private static Object ifApproved(Object state, List<LedgerEvent> facts) {
        Object imagined = state;
        for (LedgerEvent fact : facts) {
            if (fact instanceof CorrectionFact.Requested<?> asked && imagined instanceof Correctable correctable) {
                imagined =
                        correctable.ifApproved(asked.correction(), asked.act().id());
            }
        }
        return imagined;
    }
}
