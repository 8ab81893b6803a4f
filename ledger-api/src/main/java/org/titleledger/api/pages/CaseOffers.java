package org.titleledger.api.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.titleledger.title.TransferState;
import org.titleledger.title.TransferState.Step;

/** What can be done next with a transfer case in its present state (rule F1). */
record CaseOffers(
        String property, Seen.Case transfer, @Nullable Me me) {

    static boolean isOpen(String state) {
        return TransferState.valueOf(state).isOpen();
    }

    /** The steps that lead on, for this person. */
    List<Offer> steps() {
        TransferState state = TransferState.valueOf(transfer.state());
        return Arrays.stream(Step.values())
                .filter(step -> step.isAllowedIn(state) && step != Step.WITHDRAWAL)
                .map(step ->
                        to("transfer-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .filter(offer -> offer.isFor(me))
                .toList();
    }

    /** What can be done beside the steps while the case is open. */
    List<Offer> beside() {
        List<Offer> offers = new ArrayList<>();
        if (isOpen(transfer.state())) {
            offers.add(to("transfer-block"));
            offers.add(Offer.to("transfer-assignment")
                    .about("property", property)
                    .about("transfer", transfer.id())
                    .with("assignee", transfer.assignee())
                    .offer());
            offers.add(to("transfer-comment"));
            offers.add(to("transfer-withdrawal"));
        }
        return offers.stream().filter(offer -> offer.isFor(me)).toList();
    }

    private Offer to(String form) {
        return Offer.to(form)
                .about("property", property)
                .about("transfer", transfer.id())
                .offer();
    }
}
