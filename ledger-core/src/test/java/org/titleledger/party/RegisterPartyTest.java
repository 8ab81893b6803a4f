package org.titleledger.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.inYear;
import static org.titleledger.testing.Sample.on;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** Making a party known (rules D1, B5). */
class RegisterPartyTest {

    private static final CreditCode CODE = new CreditCode("121400004057000087");

    private final LedgerFixture ledger = new LedgerFixture();

    private static RegisterParty register(@Nullable LegalDate effectiveOn, @Nullable LegalDate establishedOn) {
        return new RegisterParty(SCHOOL, effectiveOn, " 省建筑学校 ", PartyKind.INSTITUTION, CODE, establishedOn);
    }

    @Test
    void aPartyBecomesKnown() {
        ledger.when(register(on("1960-01-01"), on("1956-09-01")))
                .expectFact(act -> new PartyEvent.Registered(
                        SCHOOL, act, on("1960-01-01"), "省建筑学校", PartyKind.INSTITUTION, CODE, on("1956-09-01")));
    }

    /** Rule B5: its establishment stands for the day from which it bears the name. */
    @Test
    void itsEstablishmentStandsForTheDayThatNobodyGave() {
        PartyEvent.Registered fact = ledger.when(register(null, inYear(1956))).fact(PartyEvent.Registered.class);
        assertThat(fact.effectiveOn()).isEqualTo(inYear(1956));
        assertThat(ledger.state(PartyState.STREAM, SCHOOL.value()).names().facts())
                .extracting(Timeline.Fact::effectiveOn)
                .containsExactly(inYear(1956));
    }

    @Test
    void aPartyOfUnknownAgeIsKnownFromAnUnknownDay() {
        assertThat(ledger.when(register(null, null))
                        .fact(PartyEvent.Registered.class)
                        .effectiveOn())
                .isNull();
    }

    @Test
    void aDissolvedBodyOftenNeverHadACreditCode() {
        ledger.when(new RegisterParty(SCHOOL, null, "原省建校", PartyKind.INSTITUTION, null, null))
                .expectAccepted();
    }

    @Test
    void aPartyIsRegisteredOnce() {
        ledger.givenAccepted(register(null, null))
                .when(register(null, null))
                .expectRefusal(new PartyRefusal.PartyIsRegisteredAlready(SCHOOL));
    }

    @Test
    void aPartyIsNotEstablishedInTheFuture() {
        ledger.when(register(null, LegalDate.of(TODAY.plusDays(1))))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        ledger.when(register(LegalDate.of(TODAY.plusDays(1)), null))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        ledger.when(register(null, LegalDate.of(TODAY))).expectAccepted();
    }

    /** A party is in force for nobody until it is known. */
    @Test
    void whatIsLeftOutIsRefused() {
        Refused.as("text.missing", () -> new RegisterParty(EDUCATION, null, " ", PartyKind.ORGAN, null, null));
        Refused.as("field-is-missing", () -> new RegisterParty(EDUCATION, null, "省教育厅", Refused.leftOut(), null, null));
    }
}
