package org.titleledger.party;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.Strand;
import org.titleledger.party.PartyReplacement.Field;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** One of the timelines of a party. */
abstract sealed class PartyStrand<F> extends Strand<PartyState, PartyReplacement, F> {

    private PartyStrand(Timeline<F> timeline) {
        super(timeline);
    }

    @Override
    protected @Nullable F betterIn(CorrectionFact.Approved<PartyReplacement> approved) {
        return null;
    }

    /** Its names. */
    static final class Names extends PartyStrand<String> {

        Names(PartyState state) {
            super(state.names());
        }

        @Override
        protected PartyState put(PartyState state, Timeline<String> corrected) {
            return state.withNames(corrected);
        }

        @Override
        protected boolean has(Enum<?> field, String stated) {
            return field == Field.NAME;
        }

        @Override
        protected Change<String> change(@Nullable PartyReplacement replacement, @Nullable Redating redating) {
            return new PartyReplacement.OfName(replacement, redating);
        }

        @Override
        protected @Nullable String betterIn(CorrectionFact.Approved<PartyReplacement> approved) {
            return approved instanceof PartyEvent.CorrectionApproved e ? e.better() : null;
        }

        @Override
        protected Object told(String stated) {
            return Map.of("name", stated);
        }

        @Override
        protected boolean allows(Kind kind, Fact<String> fact) {
            return true;
        }

        @Override
        protected void show(String stated, DigestLines lines) {
            lines.line("name", stated);
        }
    }

    /** What its registration says beside the name. */
    static final class Identities extends PartyStrand<PartyIdentity> {

        Identities(PartyState state) {
            super(state.identities());
        }

        @Override
        protected PartyState put(PartyState state, Timeline<PartyIdentity> corrected) {
            return state.withIdentities(corrected);
        }

        @Override
        protected boolean has(Enum<?> field, PartyIdentity stated) {
            return field == Field.KIND || field == Field.CREDIT_CODE || field == Field.ESTABLISHED_ON;
        }

        @Override
        protected Change<PartyIdentity> change(@Nullable PartyReplacement replacement, @Nullable Redating redating) {
            return new PartyReplacement.OfIdentity(replacement, redating);
        }

        @Override
        protected boolean allows(Kind kind, Fact<PartyIdentity> fact) {
            return kind == Kind.CLERICAL;
        }

        @Override
        protected void show(PartyIdentity stated, DigestLines lines) {
            lines.line("party", stated.kind(), stated.creditCode(), DigestLines.shown(stated.establishedOn()));
        }
    }

    /** Its dissolution and the successions. */
    static final class Ends extends PartyStrand<PartyEnd> {

        Ends(PartyState state) {
            super(state.ends());
        }

        @Override
        protected boolean isWhole() {
            return false;
        }

        @Override
        protected PartyState put(PartyState state, Timeline<PartyEnd> corrected) {
            return state.withEnds(corrected);
        }

        @Override
        protected boolean has(Enum<?> field, PartyEnd stated) {
            return field == Field.SUCCESSORS;
        }

        @Override
        protected Change<PartyEnd> change(@Nullable PartyReplacement replacement, @Nullable Redating redating) {
            return new PartyReplacement.OfEnd(replacement, redating);
        }

        @Override
        protected boolean allows(Kind kind, Fact<PartyEnd> fact) {
            return kind == Kind.CLERICAL || kind == Kind.ANNULLED;
        }

        @Override
        protected void show(PartyEnd stated, DigestLines lines) {
            stated.successors().forEach(successor -> lines.line("successor", successor.party(), successor.share()));
        }
    }
}
