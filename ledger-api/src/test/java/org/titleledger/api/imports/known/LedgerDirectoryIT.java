package org.titleledger.api.imports.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.desk.Batch;
import org.titleledger.api.desk.BatchDesk;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.Signature;
import org.titleledger.api.desk.Submission;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.imports.row.NamedParty;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.property.Description;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;

/** What others record beside an import is in its directories, however much the import itself records meanwhile. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LedgerDirectoryIT {

    private static final Actor CLERK = new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000001"), "clerk");
    private static final Signature SIGNATURE = new Signature(CLERK, Role.CLERK, null, List.of());

    private final Desk desk;
    private final BatchDesk imports;
    private final Identities identities;
    private final LedgerDirectory directory;

    LedgerDirectoryIT(Desk desk, BatchDesk imports, Identities identities, EventArchive archive) {
        this.desk = desk;
        this.imports = imports;
        this.identities = identities;
        this.directory = new LedgerDirectory(archive);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 300, 1_500})
    void whatOthersRecordedBeforeAChunkWasRecordedIsKnown(int factsOfTheChunk) {
        directory.refreshed();
        PartyId party = party();
        directory.learn(chunk(factsOfTheChunk));
        assertThat(known(party)).isTrue();
        assertThat(known(party)).as("nor is it forgotten").isTrue();
    }

    @Test
    void aPartyOfWhichOnlyALaterFactIsReadIsKnown() {
        directory.refreshed();
        PartyId party = party();
        directory.learn(chunk(1_500));
        desk.record(submission(new RenameParty(party, LegalDate.of(LocalDate.of(2001, 1, 1)), "新名" + party)));
        assertThat(known(party)).isTrue();
        assertThat(directory.refreshed().parties().nameOf(party)).isEqualTo("新名" + party);
    }

    @Test
    void whatManyOtherActsRecordedIsKnown() {
        directory.refreshed();
        PartyId party = party();
        for (int number = 0; number < 3; number++) {
            chunk(700);
        }
        assertThat(known(party)).isTrue();
        directory.learn(chunk(2));
        assertThat(known(party())).isTrue();
    }

    private boolean known(PartyId party) {
        return directory.refreshed().parties().match(new NamedParty("单位" + party, null)) instanceof PartyMatch.Known;
    }

    private PartyId party() {
        PartyId party = new PartyId(identities.next());
        desk.record(submission(new RegisterParty(party, null, "单位" + party, PartyKind.ORGAN, null, null)));
        return party;
    }

    private static Submission submission(LedgerCommand command) {
        return new Submission(command, CLERK, Role.CLERK, null, List.of(), null);
    }

    private BatchDesk.Recorded chunk(int facts) {
        List<BatchDesk.Recorded> recorded = new ArrayList<>();
        imports.record(batch -> properties(batch, facts), recorded::add);
        return recorded.getFirst();
    }

    private int properties(Batch batch, int number) {
        for (int fact = 0; fact < number; fact++) {
            RegisterProperty command = new RegisterProperty(
                    new PropertyId(batch.fresh()),
                    null,
                    PropertyKind.BUILDING,
                    new Description("房产", null, null),
                    null,
                    List.of(),
                    List.of());
            batch.record(SIGNATURE, List.of(command));
        }
        return number;
    }
}
