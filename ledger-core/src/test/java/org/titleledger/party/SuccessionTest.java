package org.titleledger.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.successor;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.titleledger.shared.Share;

/** Who stands for a dissolved party, through any chain (rule D3). */
class SuccessionTest {

    private final Map<PartyId, Succession.Left> parties = new HashMap<>();
    private final Succession succession =
            new Succession(party -> parties.getOrDefault(party, new Succession.Left(false, List.of())));

    private void dissolved(PartyId party, Successor... successors) {
        parties.put(party, new Succession.Left(true, List.of(successors)));
    }

    @Test
    void aLivingPartyStandsForItself() {
        assertThat(succession.standingFor(POLICE)).containsExactly(Map.entry(POLICE, Share.WHOLE));
        assertThat(succession.covered(POLICE).isWhole()).isTrue();
    }

    @Test
    void nobodyStandsForADissolvedPartyWithoutASuccessor() {
        dissolved(SCHOOL);
        assertThat(succession.standingFor(SCHOOL)).isEmpty();
        assertThat(succession.covered(SCHOOL).isNothing()).isTrue();
    }

    @Test
    void aSuccessionMayBePartial() {
        dissolved(SCHOOL, successor(EDUCATION, "1/3"));
        assertThat(succession.standingFor(SCHOOL)).containsExactly(Map.entry(EDUCATION, Share.of(1, 3)));
        assertThat(succession.covered(SCHOOL)).isEqualTo(Share.of(1, 3));
    }

    @Test
    void sharesMultiplyAlongAChain() {
        dissolved(SCHOOL, successor(EDUCATION, "1/2"), successor(FINANCE, "1/2"));
        dissolved(EDUCATION, successor(POLICE, "2/3"), successor(BUREAU, "1/3"));
        assertThat(succession.standingFor(SCHOOL))
                .containsOnly(
                        Map.entry(POLICE, Share.of(1, 3)),
                        Map.entry(BUREAU, Share.of(1, 6)),
                        Map.entry(FINANCE, Share.of(1, 2)));
        assertThat(succession.covered(SCHOOL).isWhole()).isTrue();
    }

    @Test
    void whoSucceedsInTwoWaysStandsForBothParts() {
        dissolved(SCHOOL, successor(EDUCATION, "1/2"), successor(FINANCE, "1/2"));
        dissolved(EDUCATION, successor(FINANCE, "1/1"));
        assertThat(succession.standingFor(SCHOOL)).containsExactly(Map.entry(FINANCE, Share.WHOLE));
    }

    @Test
    void aPartWhoseHeirEndedWithoutASuccessorStandsWithNobody() {
        dissolved(SCHOOL, successor(EDUCATION, "1/2"), successor(FINANCE, "1/2"));
        dissolved(EDUCATION);
        assertThat(succession.covered(SCHOOL)).isEqualTo(Share.of(1, 2));
    }

    @Test
    void allSuccessorsAreFoundLivingOrNot() {
        dissolved(SCHOOL, successor(EDUCATION, "1/1"));
        dissolved(EDUCATION, successor(POLICE, "1/1"));
        assertThat(succession.allSuccessorsOf(SCHOOL)).containsExactlyInAnyOrder(EDUCATION, POLICE);
        assertThat(succession.allSuccessorsOf(POLICE)).isEmpty();
    }

    /** Decisions refuse cycles (rule D2); reading one, however it came to be, ends. */
    @Test
    void aCycleEndsAndNobodyStands() {
        dissolved(SCHOOL, successor(EDUCATION, "1/1"));
        dissolved(EDUCATION, successor(SCHOOL, "1/1"));
        assertThat(succession.standingFor(SCHOOL)).isEmpty();
        assertThat(succession.allSuccessorsOf(SCHOOL)).containsExactly(EDUCATION);
    }
}
