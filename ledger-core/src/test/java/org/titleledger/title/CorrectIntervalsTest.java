package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulled;
import static org.titleledger.testing.Corrections.as;
import static org.titleledger.testing.Corrections.clerical;
import static org.titleledger.testing.Corrections.disputed;
import static org.titleledger.testing.Corrections.interval;
import static org.titleledger.testing.Corrections.redated;
import static org.titleledger.testing.Corrections.superseded;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyRefusal;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;
import org.titleledger.title.ExceptionCase.Article;
import org.titleledger.title.TitleCommand.ApproveException;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import org.titleledger.title.TitleCommand.EndException;
import org.titleledger.title.TitleCommand.ImposeRestriction;
import org.titleledger.title.TitleCommand.ReleaseRestriction;
import org.titleledger.title.TitleCommand.RenewRestriction;
import org.titleledger.title.TitleCommand.RequestException;
import org.titleledger.title.TitleReplacement.Field;

/** Corrections of restrictions and exceptions: intervals with ends of their own (rules C1 to C5, G1, H3). */
class CorrectIntervalsTest {

    private static final RestrictionId SEAL = new RestrictionId(uuid(0x501));
    private static final ExceptionId EXCEPTION = new ExceptionId(uuid(0x601));

    private final LedgerFixture ledger = office();
    private int corrections = 0x910;

    private ActId act(TitleCommand command) {
        return ledger.with(PAPER).when(command).fact(TitleEvent.class).act().id();
    }

    private ActId sealed() {
        return act(new ImposeRestriction(
                BUILDING,
                on("2020-01-01"),
                SEAL,
                Restriction.Kind.SEAL,
                Restriction.SealType.SEAL,
                "某法院",
                "1号",
                null,
                null,
                day("2023-01-01")));
    }

    private Outcome asking(CorrectTitle command) {
        return ledger.with(PAPER).because("录入有误").when(command);
    }

    private ActId corrected(CorrectTitle command) {
        CorrectionId id = new CorrectionId(uuid(corrections++));
        asking(as(id, command)).expectAccepted();
        return ledger.as(REVIEWER)
                .when(new DecideTitleCorrection(BUILDING, today(), id, Verdict.APPROVAL))
                .fact(TitleEvent.class)
                .act()
                .id();
    }

    private TitleState state() {
        return ledger.state(TitleState.STREAM, BUILDING.value());
    }

    private boolean isSealedOn(String day) {
        return state().restrictions().containsKey(SEAL)
                && state().restrictions().get(SEAL).isActiveOn(day(day));
    }

    private static TitleReplacement until(@Nullable String day) {
        LocalDate until = day == null ? null : LocalDate.parse(day);
        return interval(new IntervalFields(null, null, null, null, null, null, null, null, until), Field.UNTIL);
    }

    private static TitleReplacement kind(Restriction.Kind kind) {
        return interval(new IntervalFields(kind, null, null, null, null, null, null, null, null), Field.KIND);
    }

    private static TitleReplacement holder(PartyId holder) {
        return interval(new IntervalFields(null, null, null, null, null, null, null, holder, null), Field.HOLDER);
    }

    @Test
    void anImpositionIsMendedAndNeverWas() {
        ActId imposed = sealed();
        corrected(redated(imposed, "2021-01-01"));
        corrected(clerical(imposed, until("2022-01-01")));
        assertThat(isSealedOn("2020-06-01")).isFalse();
        assertThat(isSealedOn("2021-06-01")).isTrue();
        assertThat(isSealedOn("2022-06-01")).isFalse();
        ActId annulment = corrected(annulled(imposed));
        assertThat(state().restrictions()).isEmpty();
        corrected(annulled(annulment));
        assertThat(isSealedOn("2021-06-01")).isTrue();
    }

    /** A doubt blocks nothing, and frees nothing. */
    @Test
    void anImpositionIsDisputedAndNotSuperseded() {
        ActId imposed = sealed();
        corrected(disputed(imposed, "2020-06-01", null));
        assertThat(isSealedOn("2020-06-01")).isTrue();
        asking(as(OTHER, superseded(imposed, "2021-01-01", until("2022-01-01"))))
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(imposed, Kind.SUPERSEDED));
        ActId released = act(new ReleaseRestriction(BUILDING, on("2022-01-01"), SEAL));
        asking(disputed(released, null, null))
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(released, Kind.DISPUTED));
    }

    @Test
    void aReleaseIsMendedAndAnnulled() {
        sealed();
        ActId released = act(new ReleaseRestriction(BUILDING, on("2021-01-01"), SEAL));
        corrected(redated(released, "2022-01-01"));
        assertThat(isSealedOn("2021-06-01")).isTrue();
        assertThat(isSealedOn("2022-06-01")).isFalse();
        asking(redated(released, "2019-01-01"))
                .expectRefusal(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day("2019-01-01")));
        asking(clerical(released, until("2022-01-01")))
                .expectRefusal(new CorrectionRefusal.FieldDoesNotFit(released, "UNTIL"));
        corrected(annulled(released));
        assertThat(isSealedOn("2022-06-01")).isTrue();
    }

    @Test
    void aRenewalKeepsItsPlace() {
        ActId imposed = sealed();
        ActId renewed = act(new RenewRestriction(BUILDING, on("2022-12-01"), SEAL, day("2025-01-01")));
        corrected(clerical(renewed, until("2024-01-01")));
        assertThat(isSealedOn("2023-06-01")).isTrue();
        assertThat(isSealedOn("2024-06-01")).isFalse();
        asking(clerical(imposed, until("2022-01-01")))
                .expectRefusal(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day("2022-12-01")));
        corrected(annulled(renewed));
        assertThat(isSealedOn("2023-06-01")).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        ActId imposed = sealed();
        asking(clerical(imposed, until("2019-01-01")))
                .expectRefusal(new CorrectionRefusal.ResultIsImpossible("input.period.empty"));
        asking(redated(imposed, null))
                .expectRefusal(new CorrectionRefusal.ResultIsImpossible("input.field-is-missing"));
        asking(clerical(imposed, kind(Restriction.Kind.MORTGAGE)))
                .expectRefusal(new CorrectionRefusal.ResultIsImpossible("input.seal-type.of-no-seal"));
        asking(clerical(imposed, holder(POLICE)))
                .expectRefusal(new CorrectionRefusal.FieldDoesNotFit(imposed, "HOLDER"));
    }

    private ActId allowed() {
        act(new RequestException(BUILDING, on("2020-01-01"), EXCEPTION, Article.ART_5_3, POLICE, day("2025-01-01")));
        return ledger.as(REVIEWER)
                .when(new ApproveException(BUILDING, today(), EXCEPTION))
                .fact(TitleEvent.class)
                .act()
                .id();
    }

    private boolean isAllowed(PartyId party, String day) {
        return state().exceptions().get(EXCEPTION).allows(party, day(day));
    }

    @Test
    void anExceptionIsMendedAndNeverHeld() {
        ActId approved = allowed();
        corrected(clerical(approved, holder(FINANCE)));
        corrected(redated(approved, "2021-01-01"));
        assertThat(isAllowed(POLICE, "2022-01-01")).isFalse();
        assertThat(isAllowed(FINANCE, "2020-06-01")).isFalse();
        assertThat(isAllowed(FINANCE, "2022-01-01")).isTrue();
        asking(clerical(approved, holder(STRANGER))).expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        corrected(annulled(approved));
        assertThat(isAllowed(FINANCE, "2022-01-01")).isFalse();
        ledger.as(REVIEWER)
                .when(new ApproveException(BUILDING, today(), EXCEPTION))
                .expectRefusal(new TitleRefusal.ExceptionIsApprovedAlready(EXCEPTION));
    }

    @Test
    void theEndOfAnExceptionIsMendedAndAnnulled() {
        ActId approved = allowed();
        ActId ended = act(new EndException(BUILDING, on("2022-01-01"), EXCEPTION));
        corrected(redated(ended, "2023-01-01"));
        assertThat(isAllowed(POLICE, "2022-06-01")).isTrue();
        assertThat(isAllowed(POLICE, "2023-06-01")).isFalse();
        asking(redated(approved, "2024-01-01")).expectRefusal(new TitleRefusal.ExceptionDoesNotHold(EXCEPTION));
        corrected(annulled(ended));
        assertThat(isAllowed(POLICE, "2023-06-01")).isTrue();
        assertThat(isAllowed(POLICE, "2025-06-01")).isFalse();
    }

    /** A step of a case is not corrected (rule C4). */
    @Test
    void aRequestIsAStep() {
        ActId requested =
                act(new RequestException(BUILDING, on("2020-01-01"), EXCEPTION, Article.ART_5_3, POLICE, null));
        asking(as(CORRECTION, annulled(requested))).expectRefusal(new CorrectionRefusal.ActIsUnknown(requested));
    }
}
