package org.titleledger.api.questions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.titleledger.api.http.ChangeViews.ChangeView;

/**
 * One correction with what it does.
 *
 * @param changes while it waits, what it would change; once it is approved, what it changed then; else nothing
 */
public record CorrectionDetail(@JsonUnwrapped CorrectionView correction, List<ChangeView> changes) {

    public CorrectionDetail {
        changes = List.copyOf(changes);
    }
}
