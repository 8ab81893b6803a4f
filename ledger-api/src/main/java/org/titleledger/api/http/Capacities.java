package org.titleledger.api.http;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.bureau.BureauCommand;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Verdict;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Role;
import org.titleledger.title.TitleCommand;

/** In which capacity a person may give a command (rule K1). Whether the person is another one is the domain's to judge. */
public final class Capacities {

    private static final Set<Role> RECORDING = EnumSet.of(Role.CLERK, Role.REVIEWER);

    private Capacities() {}

    /**
     * The role an act is done in.
     *
     * @throws AccessDeniedException when the person has no role that may give this command
     */
    public static Role of(LedgerUser user, LedgerCommand command) {
        if (isReview(command)) {
            return one(user, Role.REVIEWER);
        }
        return ofRecording(user);
    }

    /**
     * The role in which a person records.
     *
     * @throws AccessDeniedException when the person is neither clerk nor reviewer
     */
    public static Role ofRecording(LedgerUser user) {
        if (!user.hasAny(RECORDING)) {
            throw new AccessDeniedException("neither clerk nor reviewer");
        }
        return user.roles().contains(Role.CLERK) ? Role.CLERK : Role.REVIEWER;
    }

    private static Role one(LedgerUser user, Role role) {
        if (!user.roles().contains(role)) {
            throw new AccessDeniedException("not a " + role);
        }
        return role;
    }

    /** Approvals and returns are the reviewer's. */
    private static boolean isReview(LedgerCommand command) {
        return command instanceof TitleCommand.ApproveTransfer
                || command instanceof TitleCommand.ReturnTransfer
                || command instanceof TitleCommand.ApproveException
                || command instanceof BureauCommand.ApproveDesignation
                || (command instanceof CorrectionStep decision && decision.verdict() != Verdict.WITHDRAWAL);
    }
}
