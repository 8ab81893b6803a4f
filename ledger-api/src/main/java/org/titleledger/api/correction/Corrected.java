package org.titleledger.api.correction;

import org.titleledger.api.correction.CorrectionRequests.CorrectionAsked;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Verdict;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import tools.jackson.databind.json.JsonMapper;

/** Finds the stream whose act is corrected, and makes its command. */
public final class Corrected {

    private final JsonMapper json;

    public Corrected(JsonMapper json) {
        this.json = json;
    }

    LedgerCommand request(PropertyId property, CorrectionId correction, CorrectionAsked asked) {
        Replacing replacing = Replacing.of(asked, json);
        return new CorrectTitle(property, correction, replacing.terms(), TitleFields.of(replacing, json));
    }

    LedgerCommand decision(PropertyId property, CorrectionId correction, LegalDate day, Verdict verdict) {
        return new DecideTitleCorrection(property, day, correction, verdict);
    }
}
