package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.jointlyHeldBy;
import static org.titleledger.testing.Titles.sharedBy;
import static org.titleledger.title.CoOwnership.BY_SHARES;
import static org.titleledger.title.CoOwnership.JOINT;
import static org.titleledger.title.CoOwnership.SOLE;
import static org.titleledger.title.TitleStatus.FILED;
import static org.titleledger.title.TitleStatus.REGISTERED;
import static org.titleledger.title.TitleStatus.UNREGISTERED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Share;
import org.titleledger.testing.Refused;
import org.titleledger.testing.Sample;

/** Who holds a right, and in which shares (rule E1). */
class TitleFactTest {

    private static final Holder HALF = holder(POLICE, "1/2");
    private static final Holder OTHER_HALF = holder(EDUCATION, "1/2");
    private static final Holder THIRD = holder(EDUCATION, "1/3");
    private static final Holder WHOLE = holder(POLICE, "1/1");
    private static final Holder WITHOUT = new Holder(POLICE, null);
    private static final Holder OTHER_WITHOUT = new Holder(EDUCATION, null);

    private static TitleFact fact(TitleStatus status, CoOwnership coOwnership, Holder... holders) {
        return new TitleFact(status, null, coOwnership, List.of(holders), List.of(), null, null, null, null);
    }

    static Stream<Arguments> holdersThatFit() {
        return Stream.of(
                row(REGISTERED, SOLE, WHOLE),
                row(FILED, SOLE, WHOLE),
                row(REGISTERED, BY_SHARES, HALF, OTHER_HALF),
                row(REGISTERED, BY_SHARES, holder(POLICE, "2/3"), THIRD),
                row(REGISTERED, JOINT, WITHOUT, OTHER_WITHOUT),
                row(FILED, JOINT, WITHOUT, OTHER_WITHOUT),
                row(UNREGISTERED, SOLE));
    }

    private static Arguments row(TitleStatus status, CoOwnership coOwnership, Holder... holders) {
        return Arguments.of(status, coOwnership, holders);
    }

    @ParameterizedTest
    @MethodSource("holdersThatFit")
    void theseHoldersFit(TitleStatus status, CoOwnership coOwnership, Holder[] holders) {
        assertThat(fact(status, coOwnership, holders).holders()).containsExactly(holders);
    }

    static Stream<Arguments> holdersThatDoNotFit() {
        return Stream.of(
                wrong("holders.of-unregistered", UNREGISTERED, SOLE, WHOLE),
                wrong("holders.missing", REGISTERED, SOLE),
                wrong("holders.missing", FILED, SOLE),
                wrong("holders.named-twice", REGISTERED, BY_SHARES, HALF, HALF),
                wrong("holders.named-twice", REGISTERED, JOINT, WITHOUT, WITHOUT),
                wrong("shares.do-not-sum-to-one", REGISTERED, BY_SHARES, HALF, THIRD),
                wrong("shares.do-not-sum-to-one", REGISTERED, BY_SHARES, WHOLE, OTHER_HALF),
                wrong("shares.do-not-sum-to-one", REGISTERED, BY_SHARES, HALF, OTHER_WITHOUT),
                wrong("shares.do-not-sum-to-one", REGISTERED, SOLE, HALF),
                wrong("shares.do-not-sum-to-one", REGISTERED, SOLE, WITHOUT),
                wrong("holders.do-not-fit-co-ownership", REGISTERED, SOLE, HALF, OTHER_HALF),
                wrong("holders.do-not-fit-co-ownership", REGISTERED, BY_SHARES, WHOLE),
                wrong("holders.do-not-fit-co-ownership", REGISTERED, JOINT, WITHOUT),
                wrong("holders.do-not-fit-co-ownership", REGISTERED, JOINT, HALF, OTHER_HALF),
                wrong("holders.do-not-fit-co-ownership", REGISTERED, JOINT, WITHOUT, OTHER_HALF));
    }

    private static Arguments wrong(String code, TitleStatus status, CoOwnership coOwnership, Holder... holders) {
        return Arguments.of(code, status, coOwnership, holders);
    }

    @ParameterizedTest
    @MethodSource("holdersThatDoNotFit")
    void theseHoldersDoNotFit(String code, TitleStatus status, CoOwnership coOwnership, Holder[] holders) {
        Refused.as(code, () -> fact(status, coOwnership, holders));
    }

    @Test
    void moreThanAHundredHoldersAreTooMany() {
        Holder[] many = IntStream.rangeClosed(1, 101)
                .mapToObj(number -> new Holder(new PartyId(Sample.uuid(number)), Share.of(1, 101)))
                .toArray(Holder[]::new);
        Refused.as("holders.too-many", () -> fact(REGISTERED, BY_SHARES, many));
    }

    @Test
    void whatIsLeftOutIsRefused() {
        Refused.as("field-is-missing", () -> fact(Refused.leftOut(), SOLE, WHOLE));
        Refused.as("field-is-missing", () -> fact(REGISTERED, Refused.leftOut(), WHOLE));
        Refused.as("field-is-missing", () -> new Holder(Refused.leftOut(), Share.WHOLE));
        Refused.as("field-is-missing", () -> with(Arrays.asList(WHOLE, null), List.of()));
        Refused.as("field-is-missing", () -> with(Refused.leftOut(), List.of()));
        Refused.as("field-is-missing", () -> with(List.of(WHOLE), Arrays.asList(new Certificate[1])));
        Refused.as("field-is-missing", () -> new Certificate(Refused.leftOut(), "1", null));
        Refused.as("text.missing", () -> new Certificate(Certificate.Kind.LAND, Refused.leftOut(), null));
    }

    private static TitleFact with(List<Holder> holders, List<Certificate> certificates) {
        return new TitleFact(REGISTERED, null, SOLE, holders, certificates, null, null, null, null);
    }

    private static TitleFact dated(@Nullable LocalDate registeredOn, @Nullable LocalDate termEndsOn) {
        return new TitleFact(REGISTERED, null, SOLE, List.of(WHOLE), List.of(), registeredOn, termEndsOn, null, " 7 ");
    }

    /** National reporting writes 2999-12-31 for land without a term. */
    @Test
    void theDummyTermIsNoTerm() {
        assertThat(dated(null, day("2999-12-31")).termEndsOn()).isNull();
        assertThat(dated(null, day("2057-04-30")).termEndsOn()).isEqualTo(day("2057-04-30"));
        assertThat(dated(null, null).recordingNumber()).isEqualTo("7");
    }

    @Test
    void datesThatNoDatabaseKeepsAreRefused() {
        Refused.as("date.out-of-range", () -> dated(LocalDate.MAX, null));
        Refused.as("date.out-of-range", () -> dated(null, LocalDate.MAX));
        Refused.as("date.out-of-range", () -> new Certificate(Certificate.Kind.LAND, "1", LocalDate.MIN));
    }

    @Test
    void coOwnershipFollowsFromTheHoldersWhereNobodySaysIt() {
        assertThat(TitleFact.coOwnershipOf(List.of())).isEqualTo(SOLE);
        assertThat(TitleFact.coOwnershipOf(List.of(WITHOUT))).isEqualTo(SOLE);
        assertThat(TitleFact.coOwnershipOf(List.of(HALF, OTHER_HALF))).isEqualTo(BY_SHARES);
        assertThat(TitleFact.coOwnershipOf(List.of(WITHOUT, OTHER_WITHOUT))).isEqualTo(JOINT);
        assertThat(TitleFact.completed(List.of(WITHOUT))).containsExactly(WHOLE);
        assertThat(TitleFact.completed(List.of(HALF))).containsExactly(HALF);
        assertThat(TitleFact.completed(List.of(WITHOUT, OTHER_WITHOUT))).containsExactly(WITHOUT, OTHER_WITHOUT);
    }

    @Test
    void aHolderIsAmongTheHolders() {
        TitleFact shared = sharedBy(HALF, OTHER_HALF);
        assertThat(shared.isHeldBy(POLICE)).isTrue();
        assertThat(shared.isHeldBy(BUREAU)).isFalse();
        assertThat(shared.isHeldOnlyBy(POLICE)).isFalse();
        assertThat(fact(REGISTERED, SOLE, WHOLE).isHeldOnlyBy(POLICE)).isTrue();
        assertThat(jointlyHeldBy(POLICE, EDUCATION).holders())
                .allSatisfy(holder -> assertThat(holder.shareOrWhole()).isEqualTo(Share.WHOLE));
    }
}
