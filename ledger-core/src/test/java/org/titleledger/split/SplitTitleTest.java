package org.titleledger.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.split.Cause.FILED_ONLY;
import static org.titleledger.split.Cause.HOLDER_DISSOLVED;
import static org.titleledger.split.Cause.HOLDER_NOT_BUREAU;
import static org.titleledger.split.Cause.LAND_AND_BUILDING_APART;
import static org.titleledger.split.Cause.UNREGISTERED;
import static org.titleledger.split.Estates.BUREAU;
import static org.titleledger.split.Estates.EDUCATION;
import static org.titleledger.split.Estates.POLICE;
import static org.titleledger.split.Estates.SCHOOL;
import static org.titleledger.title.Right.BUILDING_OWNERSHIP;
import static org.titleledger.title.Right.LAND_AND_BUILDING;
import static org.titleledger.title.Right.LAND_USE;
import static org.titleledger.title.TitleStatus.FILED;
import static org.titleledger.title.TitleStatus.REGISTERED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.split.SplitTitle.Stretch;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Holder;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

class SplitTitleTest {

    private static final PropertyId PARCEL = Estates.property(1);
    private static final PropertyId BUILDING = Estates.property(2);
    private static final PropertyId UNIT = Estates.property(3);
    private static final PropertyId SECOND_BUILDING = Estates.property(4);

    private final Estates estates = new Estates()
            .has(PARCEL, PropertyKind.PARCEL)
            .has(BUILDING, PropertyKind.BUILDING)
            .has(UNIT, PropertyKind.BUILDING_UNIT)
            .has(SECOND_BUILDING, PropertyKind.BUILDING)
            .placed(BUILDING, PARCEL, "unknown")
            .placed(SECOND_BUILDING, PARCEL, "unknown")
            .placed(UNIT, BUILDING, "unknown");

    private Set<Cause> causes(PropertyId property, String day) {
        return on(property, day) == null
                ? Set.of()
                : on(property, day).finding().causes();
    }

    private Stretch on(PropertyId property, String day) {
        return estates.judged(property).on(LocalDate.parse(day)).orElse(null);
    }

    private static PartyId named(String name) {
        Map<String, PartyId> parties =
                Map.of("bureau", BUREAU, "school", SCHOOL, "police", POLICE, "education", EDUCATION);
        return Objects.requireNonNull(parties.get(name), name);
    }

    /** Status and holders of the building's ownership, and the causes while the bureau keeps it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    REGISTERED,   bureau,        ''
                    REGISTERED,   police,        HOLDER_NOT_BUREAU
                    REGISTERED,   school,        HOLDER_NOT_BUREAU+HOLDER_DISSOLVED
                    REGISTERED,   bureau+police, HOLDER_NOT_BUREAU
                    REGISTERED,   bureau+school, HOLDER_NOT_BUREAU+HOLDER_DISSOLVED
                    FILED,        bureau,        FILED_ONLY
                    FILED,        police,        HOLDER_NOT_BUREAU+FILED_ONLY
                    FILED,        school,        HOLDER_NOT_BUREAU+HOLDER_DISSOLVED+FILED_ONLY
                    UNREGISTERED, '',            UNREGISTERED
                    """)
    void theCausesOfABuilding(TitleStatus status, String holders, String causes) {
        PartyId[] parties = holders.isEmpty()
                ? new PartyId[0]
                : Arrays.stream(holders.split("\\+")).map(SplitTitleTest::named).toArray(PartyId[]::new);
        estates.dissolved(SCHOOL, "1999-06-30")
                .kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, status, "1987-05-01", parties);
        Cause[] expected = causes.isEmpty()
                ? new Cause[0]
                : Arrays.stream(causes.split("\\+")).map(Cause::valueOf).toArray(Cause[]::new);
        assertThat(causes(BUILDING, "2026-01-01")).containsExactly(expected);
        assertThat(causes(BUILDING, "2019-11-19")).isEmpty();
    }

    @Test
    void nothingRecordedIsUnregistered() {
        estates.kept(BUILDING, BUREAU, "2019-11-20").kept(PARCEL, BUREAU, "2019-11-20");
        assertThat(causes(BUILDING, "2019-11-20")).containsExactly(UNREGISTERED);
        assertThat(causes(PARCEL, "2019-11-20")).containsExactly(UNREGISTERED);
    }

    @Test
    void anEndedRightIsUnregistered() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", BUREAU)
                .ended(BUILDING, BUILDING_OWNERSHIP, "2022-01-01");
        assertThat(causes(BUILDING, "2021-12-31")).isEmpty();
        assertThat(causes(BUILDING, "2022-01-01")).containsExactly(UNREGISTERED);
    }

    @Test
    void theLandUseRightOfABuildingIsNotItsExpectedRight() {
        estates.kept(BUILDING, BUREAU, "2019-11-20").title(BUILDING, LAND_USE, REGISTERED, "1987-05-01", BUREAU);
        assertThat(causes(BUILDING, "2026-01-01")).containsExactly(UNREGISTERED);
    }

    @Test
    void landAndBuildingInOneSatisfiesTheBuilding() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, LAND_AND_BUILDING, REGISTERED, "1987-05-01", BUREAU);
        assertThat(causes(BUILDING, "2026-01-01")).isEmpty();
    }

    @Test
    void whatIsNotInTheBureausCustodyIsNotJudged() {
        estates.title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", SCHOOL);
        assertThat(causes(BUILDING, "2026-01-01")).isEmpty();
        estates.kept(BUILDING, POLICE, "2000-01-01");
        assertThat(causes(BUILDING, "2026-01-01")).isEmpty();
        estates.kept(BUILDING, BUREAU, "2019-11-20").kept(BUILDING, POLICE, "2024-01-01");
        assertThat(causes(BUILDING, "2023-12-31")).containsExactly(HOLDER_NOT_BUREAU);
        assertThat(causes(BUILDING, "2024-01-01")).isEmpty();
    }

    @Test
    void whichPartyIsTheBureauIsAFactOfItsDay() {
        estates.kept(BUILDING, BUREAU, "2010-01-01")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "2010-01-01", BUREAU)
                .bureauSince(POLICE, "2020-01-01")
                .kept(BUILDING, POLICE, "2021-01-01");
        assertThat(causes(BUILDING, "2019-12-31")).isEmpty();
        assertThat(causes(BUILDING, "2020-06-01"))
                .as("nobody hands over to the new bureau yet")
                .isEmpty();
        assertThat(causes(BUILDING, "2021-01-01")).containsExactly(HOLDER_NOT_BUREAU);
    }

    @Test
    void withoutABureauNothingIsSplit() {
        estates.noBureau().kept(BUILDING, BUREAU, "2010-01-01");
        assertThat(estates.judged(BUILDING).stretches()).isEmpty();
    }

    @Test
    void whatIsRetiredIsNotJudged() {
        estates.kept(BUILDING, BUREAU, "2010-01-01").retired(BUILDING, "2020-01-01");
        assertThat(causes(BUILDING, "2019-12-31")).containsExactly(UNREGISTERED);
        assertThat(causes(BUILDING, "2020-01-01")).isEmpty();
    }

    @Test
    void aUnitTakesItsBuildingsCustodyAndTitle() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", POLICE);
        assertThat(causes(UNIT, "2026-01-01")).containsExactly(HOLDER_NOT_BUREAU);
        assertThat(on(UNIT, "2026-01-01").since()).isEqualTo("2019-11-20");
    }

    @Test
    void aUnitWithCustodyOfItsOwnIsJudgedByThat() {
        estates.kept(BUILDING, BUREAU, "2019-11-20").kept(UNIT, POLICE, "2020-01-01");
        assertThat(causes(UNIT, "2019-12-31")).containsExactly(UNREGISTERED);
        assertThat(causes(UNIT, "2020-01-01")).isEmpty();
    }

    @Test
    void aUnitWithATitleOfItsOwnIsJudgedByThat() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", POLICE)
                .title(UNIT, BUILDING_OWNERSHIP, REGISTERED, "2021-01-01", BUREAU);
        assertThat(causes(UNIT, "2020-12-31")).containsExactly(HOLDER_NOT_BUREAU);
        assertThat(causes(UNIT, "2021-01-01")).isEmpty();
        estates.ended(UNIT, BUILDING_OWNERSHIP, "2022-01-01");
        assertThat(causes(UNIT, "2022-01-01")).as("its own right ended").containsExactly(UNREGISTERED);
    }

    @Test
    void aParcelDoesNotTakeItsBuildingsCustody() {
        estates.kept(BUILDING, BUREAU, "2019-11-20");
        assertThat(causes(PARCEL, "2026-01-01")).isEmpty();
    }

    @Test
    void aBuildingsUnifiedRegistrationSatisfiesTheParcel() {
        estates.kept(PARCEL, BUREAU, "2019-11-20")
                .title(PARCEL, LAND_USE, REGISTERED, "1986-03-15", POLICE)
                .title(BUILDING, LAND_AND_BUILDING, REGISTERED, "2025-04-01", BUREAU);
        assertThat(causes(PARCEL, "2025-03-31")).containsExactly(HOLDER_NOT_BUREAU);
        assertThat(causes(PARCEL, "2025-04-01")).isEmpty();
        estates.title(SECOND_BUILDING, LAND_AND_BUILDING, REGISTERED, "2024-01-01", POLICE);
        assertThat(causes(PARCEL, "2025-04-01")).as("the land under another").containsExactly(HOLDER_NOT_BUREAU);
        estates.title(PARCEL, LAND_USE, REGISTERED, "2025-05-01", BUREAU);
        assertThat(causes(PARCEL, "2025-05-01")).as("the land registered later").isEmpty();
    }

    @Test
    void anUnregisteredParcelIsSatisfiedByItsBuildingToo() {
        estates.kept(PARCEL, BUREAU, "2019-11-20")
                .title(PARCEL, LAND_USE, TitleStatus.UNREGISTERED, "2025-05-01")
                .title(BUILDING, LAND_AND_BUILDING, REGISTERED, "2020-04-01", BUREAU);
        assertThat(causes(PARCEL, "2020-03-31")).containsExactly(UNREGISTERED);
        assertThat(causes(PARCEL, "2026-01-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    bureau,        bureau,        false
                    bureau,        police,        true
                    bureau+police, police+bureau, false
                    bureau+police, bureau,        true
                    """)
    void landAndBuildingApart(String house, String land, boolean apart) {
        PartyId[] houseHolders =
                Arrays.stream(house.split("\\+")).map(SplitTitleTest::named).toArray(PartyId[]::new);
        PartyId[] landHolders =
                Arrays.stream(land.split("\\+")).map(SplitTitleTest::named).toArray(PartyId[]::new);
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .kept(PARCEL, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", houseHolders)
                .title(PARCEL, LAND_USE, REGISTERED, "1987-05-01", landHolders);
        assertThat(causes(BUILDING, "2026-01-01").contains(LAND_AND_BUILDING_APART))
                .isEqualTo(apart);
        assertThat(causes(PARCEL, "2026-01-01")).doesNotContain(LAND_AND_BUILDING_APART);
        assertThat(causes(UNIT, "2026-01-01")).doesNotContain(LAND_AND_BUILDING_APART);
    }

    @Test
    void equalPartiesInOtherSharesAreApart() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", BUREAU, POLICE)
                .title(
                        PARCEL,
                        LAND_USE,
                        "1987-05-01",
                        new TitleFact(
                                REGISTERED,
                                null,
                                CoOwnership.JOINT,
                                List.of(new Holder(BUREAU, null), new Holder(POLICE, null)),
                                List.of(),
                                null,
                                null,
                                null,
                                null));
        assertThat(causes(BUILDING, "2026-01-01")).containsExactly(HOLDER_NOT_BUREAU, LAND_AND_BUILDING_APART);
    }

    @Test
    void landThatIsNotRecordedIsNotApart() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", BUREAU)
                .title(PARCEL, LAND_USE, TitleStatus.UNREGISTERED, "1987-05-01");
        assertThat(causes(BUILDING, "2026-01-01")).isEmpty();
    }

    @Test
    void aUnitIsNotApartFromTheLandOfItsBuilding() {
        estates.kept(UNIT, BUREAU, "2019-11-20")
                .title(UNIT, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", BUREAU)
                .title(BUILDING, LAND_USE, REGISTERED, "1987-05-01", POLICE);
        assertThat(causes(UNIT, "2026-01-01")).isEmpty();
    }

    @Test
    void aRetiredBuildingSaysNothingOfTheParcel() {
        estates.kept(PARCEL, BUREAU, "2019-11-20")
                .title(BUILDING, LAND_AND_BUILDING, REGISTERED, "2020-04-01", BUREAU)
                .retired(BUILDING, "2024-01-01");
        assertThat(causes(PARCEL, "2023-12-31")).isEmpty();
        assertThat(causes(PARCEL, "2024-01-01")).containsExactly(UNREGISTERED);
    }

    @Test
    void apartFollowsWhatTheBuildingStandsOnThatDay() {
        PropertyId other = Estates.property(9);
        estates.has(other, PropertyKind.PARCEL)
                .kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", BUREAU)
                .title(PARCEL, LAND_USE, REGISTERED, "1987-05-01", POLICE)
                .title(other, LAND_USE, REGISTERED, "1987-05-01", BUREAU)
                .placed(BUILDING, other, "2022-01-01");
        assertThat(causes(BUILDING, "2021-12-31")).containsExactly(LAND_AND_BUILDING_APART);
        assertThat(causes(BUILDING, "2022-01-01")).isEmpty();
    }

    @Test
    void aDissolvedHolderIsACauseUntilItsSuccessionsCoverTheWhole() {
        estates.kept(BUILDING, BUREAU, "1990-01-01")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", SCHOOL)
                .dissolved(SCHOOL, "1999-06-30");
        assertThat(causes(BUILDING, "1999-06-29")).containsExactly(HOLDER_NOT_BUREAU);
        assertThat(causes(BUILDING, "1999-06-30")).containsExactly(HOLDER_NOT_BUREAU, HOLDER_DISSOLVED);
        estates.succeeded(SCHOOL, EDUCATION, "1/3", "2005-01-01");
        assertThat(causes(BUILDING, "2005-01-01")).contains(HOLDER_DISSOLVED);
        estates.succeeded(SCHOOL, POLICE, "2/3", "2007-01-01");
        assertThat(causes(BUILDING, "2006-12-31")).contains(HOLDER_DISSOLVED);
        assertThat(causes(BUILDING, "2007-01-01")).containsExactly(HOLDER_NOT_BUREAU);
    }

    @Test
    void successionIsFollowedThrough() {
        estates.kept(BUILDING, BUREAU, "1990-01-01")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", SCHOOL)
                .dissolved(SCHOOL, "1999-06-30")
                .succeeded(SCHOOL, EDUCATION, "1/1", "1999-06-30")
                .dissolved(EDUCATION, "2010-01-01");
        assertThat(causes(BUILDING, "2009-12-31")).containsExactly(HOLDER_NOT_BUREAU);
        assertThat(causes(BUILDING, "2010-01-01")).containsExactly(HOLDER_NOT_BUREAU, HOLDER_DISSOLVED);
        estates.succeeded(EDUCATION, BUREAU, "1/1", "2012-01-01");
        assertThat(causes(BUILDING, "2012-01-01"))
                .as("a succession never changes a holder")
                .containsExactly(HOLDER_NOT_BUREAU);
    }

    @Test
    void whatIsOfUnknownDayCountsOnEveryDay() {
        estates.kept(BUILDING, BUREAU, "unknown")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "unknown", SCHOOL)
                .dissolved(SCHOOL, "unknown");
        Stretch ever = estates.judged(BUILDING).stretches().getFirst();
        assertThat(ever.finding().causes()).containsExactly(HOLDER_NOT_BUREAU, HOLDER_DISSOLVED);
        assertThat(ever.from()).isNull();
        assertThat(ever.since()).isNull();
        assertThat(ever.until()).isNull();
        estates.succeeded(SCHOOL, EDUCATION, "1/1", "unknown");
        assertThat(causes(BUILDING, "1950-01-01")).containsExactly(HOLDER_NOT_BUREAU);
    }

    /** Approved or not, holder and days of an exception, and the causes on 2022-01-01. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    true,  police, 2020-01-01, ,           ''
                    false, police, 2020-01-01, ,           HOLDER_NOT_BUREAU
                    true,  school, 2020-01-01, ,           HOLDER_NOT_BUREAU
                    true,  police, 2022-01-02, ,           HOLDER_NOT_BUREAU
                    true,  police, 2020-01-01, 2022-01-01, HOLDER_NOT_BUREAU
                    true,  police, 2020-01-01, 2022-01-02, ''
                    """)
    void anExceptionSilencesItsHolder(
            boolean approved, String holder, String from, @Nullable String until, String causes) {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", POLICE)
                .excepted(BUILDING, named(holder), from, until, approved);
        assertThat(causes(BUILDING, "2022-01-01").stream().map(Cause::name).toList())
                .isEqualTo(causes.isEmpty() ? List.of() : List.of(causes));
    }

    @Test
    void anExceptionSilencesNothingElse() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, FILED, "1987-05-01", SCHOOL, POLICE)
                .dissolved(SCHOOL, "1999-06-30")
                .excepted(BUILDING, SCHOOL, "2020-01-01", null, true)
                .excepted(BUILDING, POLICE, "2020-01-01", null, true);
        assertThat(causes(BUILDING, "2022-01-01")).containsExactly(HOLDER_DISSOLVED, FILED_ONLY);
    }

    @Test
    void anExceptionForTheBuildingHoldsForTheUnitThatTakesItsTitle() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", POLICE)
                .excepted(BUILDING, POLICE, "2020-01-01", null, true);
        assertThat(causes(UNIT, "2022-01-01")).isEmpty();
    }

    @Test
    void itStandsSinceTheFirstDayOfTheUnbrokenRun() {
        estates.kept(BUILDING, BUREAU, "2010-01-01")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", SCHOOL)
                .dissolved(SCHOOL, "2012-01-01")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "2015-01-01", BUREAU)
                .title(BUILDING, BUILDING_OWNERSHIP, FILED, "2018-01-01", BUREAU);
        assertThat(estates.judged(BUILDING).stretches())
                .extracting(stretch -> stretch.from() + " " + stretch.until() + " " + stretch.since() + " "
                        + stretch.finding().causes())
                .containsExactly(
                        "2010-01-01 2012-01-01 2010-01-01 [HOLDER_NOT_BUREAU]",
                        "2012-01-01 2015-01-01 2010-01-01 [HOLDER_NOT_BUREAU, HOLDER_DISSOLVED]",
                        "2018-01-01 null 2018-01-01 [FILED_ONLY]");
    }

    @Test
    void itNamesTheHoldersAndWhetherTheyExist() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(BUILDING, BUILDING_OWNERSHIP, REGISTERED, "1987-05-01", SCHOOL, POLICE)
                .dissolved(SCHOOL, "1999-06-30");
        assertThat(on(BUILDING, "2026-01-01").finding().holders())
                .extracting(holder -> holder.party() + " " + holder.share() + " " + holder.dissolved())
                .containsExactly(SCHOOL + " 1/2 true", POLICE + " 1/2 false");
    }

    /** Certificates of the parcel's land use right, the building's ownership and its unified right. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    LAND,    HOUSE,   ,        BOTH
                    LAND,    ,        ,        LAND_ONLY
                    UNIFIED, ,        ,        LAND_ONLY
                    ,        HOUSE,   ,        BUILDING_ONLY
                    ,        ,        ,        NONE
                    ,        UNIFIED, ,        UNIFIED
                    LAND,    ,        UNIFIED, UNIFIED
                    LAND,    ,        HOUSE,   UNIFIED
                    """)
    void theCertificatesOfLandAndBuilding(
            Certificate.@Nullable Kind land,
            Certificate.@Nullable Kind house,
            Certificate.@Nullable Kind unified,
            CertificateClass expected) {
        estates.kept(BUILDING, BUREAU, "2019-11-20").kept(PARCEL, BUREAU, "2019-11-20");
        if (land != null) {
            estates.certified(PARCEL, LAND_USE, land, "1987-05-01", POLICE);
        }
        if (house != null) {
            estates.certified(BUILDING, BUILDING_OWNERSHIP, house, "1987-05-01", POLICE);
        }
        if (unified != null) {
            estates.certified(BUILDING, LAND_AND_BUILDING, unified, "1987-05-01", POLICE);
        }
        assertThat(on(BUILDING, "2026-01-01").finding().certificates()).isEqualTo(expected);
        assertThat(on(PARCEL, "2026-01-01").finding().certificates()).isEqualTo(expected);
        assertThat(on(UNIT, "2026-01-01").finding().certificates()).isEqualTo(expected);
    }

    @Test
    void aFiledRightHasNoCertificateThatCounts() {
        estates.kept(BUILDING, BUREAU, "2019-11-20")
                .title(
                        BUILDING,
                        BUILDING_OWNERSHIP,
                        "1987-05-01",
                        Estates.fact(FILED, Certificate.Kind.FILING, BUREAU));
        assertThat(on(BUILDING, "2026-01-01").finding().certificates()).isEqualTo(CertificateClass.NONE);
    }
}
