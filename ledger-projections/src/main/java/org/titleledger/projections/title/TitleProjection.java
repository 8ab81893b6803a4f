package org.titleledger.projections.title;

import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.title.TitleEvent;

/** Restrictions and exceptions: intervals with an end of their own (rule A3). */
public final class TitleProjection implements Projection {

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof TitleEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(TitleEvent event, Entry entry, Batch batch) {
        switch (event) {
            case TitleEvent.RestrictionImposed e -> RestrictionRows.impose(e, entry, batch);
            case TitleEvent.RestrictionRenewed e -> RestrictionRows.renew(e, entry, batch);
            case TitleEvent.RestrictionReleased e -> RestrictionRows.release(e, entry, batch);
            case TitleEvent.ExceptionRequested e -> ExceptionRows.ask(e, entry, batch);
            case TitleEvent.ExceptionApproved e -> ExceptionRows.approve(e, entry, batch);
            case TitleEvent.ExceptionEnded e -> ExceptionRows.end(e, entry, batch);
            case TitleEvent.Recorded e -> {}
            case TitleEvent.Ended e -> {}
            case TitleEvent.OfTransfer e -> {}
            case TitleEvent.OfCorrection e -> {}
        }
    }
}
