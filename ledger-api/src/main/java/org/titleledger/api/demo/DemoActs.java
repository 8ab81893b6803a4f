package org.titleledger.api.demo;

import java.util.Arrays;
import java.util.List;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Receipt;
import org.titleledger.api.desk.Submission;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.api.security.Users;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Role;

/** Acts of the demo's clerk and reviewer, who are two persons as everywhere. */
final class DemoActs {

    private final Desk desk;
    private final LedgerUser clerk;
    private final LedgerUser reviewer;

    DemoActs(Desk desk, Users users) {
        this.desk = desk;
        this.clerk = user(users, "clerk");
        this.reviewer = user(users, "reviewer");
    }

    LedgerUser clerk() {
        return clerk;
    }

    Receipt record(LedgerCommand command, String reason, DocumentId... documents) {
        return desk.record(new Submission(
                command, clerk.actor(), Role.CLERK, reason, List.copyOf(Arrays.asList(documents)), null));
    }

    Receipt approve(LedgerCommand command, String reason) {
        return desk.record(new Submission(command, reviewer.actor(), Role.REVIEWER, reason, List.of(), null));
    }

    private static LedgerUser user(Users users, String login) {
        return users.all().stream()
                .map(account -> account.user())
                .filter(user -> user.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has a user " + login));
    }
}
