package org.titleledger.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyCommand.DescribeProperty;
import org.titleledger.property.PropertyCommand.PlaceProperty;
import org.titleledger.property.PropertyCommand.RecordIdentifiers;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.Actor;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;

/**
 * An act alone goes through the shell of its stream, acts that wait together through a sitting. Random acts on few
 * parties and properties, many of them refused, are handed in one after the other, and the same ones on twins of those
 * together: facts, versions, refusals, claims and what stands on what have to be the same.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SameEitherWayIT {

    private static final Actor CLERK = new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000001"), "clerk");

    private static final int SUBJECTS = 3;
    private static final int ACTS = 28;
    private static final Pattern UUIDS = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Desk desk;
    private final Identities identities;
    private final JdbcTemplate jdbc;
    private final DataSource sessions;

    SameEitherWayIT(Desk desk, Identities identities, JdbcTemplate jdbc, DataSource sessions) {
        this.desk = desk;
        this.identities = identities;
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** The subjects of one of the two ways; those with the same number are twins. */
    private final class World {

        private final List<PartyId> parties = new ArrayList<>();
        private final List<PropertyId> parcels = new ArrayList<>();
        private final List<PropertyId> buildings = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private final String own = identities.next().toString().toUpperCase(Locale.ROOT);

        World() {
            for (int number = 0; number < SUBJECTS; number++) {
                parties.add(new PartyId(named("party " + number)));
                parcels.add(new PropertyId(named("parcel " + number)));
                buildings.add(new PropertyId(named("building " + number)));
            }
            names.put(own, "identifier");
        }

        private UUID named(String name) {
            UUID id = identities.next();
            names.put(id.toString(), name);
            return id;
        }

        /** No two properties want the same: those who wait together and are in each other's way go on in any order. */
        Identifier identifier(int property, int number) {
            return new Identifier("TEST", own + "/" + property + "/" + number);
        }

        /** A text in which twins are called the same, and what each act has for itself is left out. */
        String same(String text) {
            return UUIDS.matcher(text).replaceAll(id -> names.getOrDefault(id.group(), "an act"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void actsComeOutTheSameAloneAndTogether(long seed) throws Exception {
        Random random = new Random(seed);
        List<Function<World, LedgerCommand>> acts = new ArrayList<>();
        for (int number = 0; number < ACTS; number++) {
            acts.add(act(random));
        }
        World alone = new World();
        World together = new World();
        List<String> one = new ArrayList<>();
        for (Function<World, LedgerCommand> act : acts) {
            one.add(outcome(alone, record(act.apply(alone))));
        }
        List<String> other = handedInTogether(acts, together);

        assertThat(other).isEqualTo(one);
        assertThat(one).as("refused as well as recorded").anyMatch(SameEitherWayIT::isRefusal);
        assertThat(facts(together)).isEqualTo(facts(alone)).hasSizeGreaterThan(SUBJECTS);
        assertThat(transactions(together)).as("taken together").isEqualTo(1);
        assertThat(claims(together)).isEqualTo(claims(alone));
        assertThat(standing(together)).isEqualTo(standing(alone));
    }

    private static boolean isRefusal(String outcome) {
        return !outcome.startsWith("version ");
    }

    private List<String> handedInTogether(List<Function<World, LedgerCommand>> acts, World world) throws Exception {
        List<Callable<Receipt>> calls = acts.stream()
                .<Callable<Receipt>>map(act -> record(act.apply(world)))
                .toList();
        List<String> outcomes = new ArrayList<>();
        try (BusySittings sittings = new BusySittings(desk, identities, jdbc, sessions)) {
            for (Future<Receipt> future : sittings.handIn(calls)) {
                outcomes.add(outcome(world, () -> of(future)));
            }
        }
        return outcomes;
    }

    private static Receipt of(Future<Receipt> future) throws Exception {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof CommandRefused refused ? refused : failure;
        }
    }

    private Callable<Receipt> record(LedgerCommand command) {
        return () -> desk.record(new Submission(command, CLERK, Role.CLERK, null, List.of(), null));
    }

    private static String outcome(World world, Callable<Receipt> act) throws Exception {
        try {
            Receipt receipt = act.call();
            return "version " + receipt.version() + " of "
                    + world.same(receipt.stream().toString()) + " " + receipt.warnings();
        } catch (CommandRefused refused) {
            return world.same(refused.refusal().toString());
        }
    }

    private static String[] streams(World world) {
        List<String> streams = new ArrayList<>();
        world.parties.forEach(party -> streams.add(party.stream().toString()));
        world.parcels.forEach(property -> streams.add(property.stream().toString()));
        world.buildings.forEach(property -> streams.add(property.stream().toString()));
        return streams.toArray(String[]::new);
    }

    private int transactions(World world) {
        return jdbc.queryForList(
                        "SELECT DISTINCT xmin::text FROM ledger.event WHERE stream = ANY (?)", (Object) streams(world))
                .size();
    }

    private List<String> facts(World world) {
        return jdbc
                .queryForList(
                        "SELECT stream || ' ' || sequence || ' ' || type || ' ' || revision || ' ' || payload"
                                + " FROM ledger.event WHERE stream = ANY (?) ORDER BY position",
                        String.class,
                        (Object) streams(world))
                .stream()
                .map(world::same)
                .toList();
    }

    private List<String> claims(World world) {
        return jdbc
                .queryForList(
                        "SELECT value || ' ' || property FROM ledger.identifier_claim WHERE value LIKE ? ORDER BY value",
                        String.class,
                        world.own + "%")
                .stream()
                .map(world::same)
                .toList();
    }

    private List<String> standing(World world) {
        return world.buildings.stream()
                .flatMap(building -> jdbc
                        .queryForList(
                                "SELECT child || ' on ' || parent FROM ledger.stands_on WHERE child = ?",
                                String.class,
                                building.value())
                        .stream())
                .map(world::same)
                .sorted()
                .toList();
    }

    private static Function<World, LedgerCommand> act(Random random) {
        int which = random.nextInt(SUBJECTS);
        int other = random.nextInt(SUBJECTS);
        int claimed = random.nextInt(SUBJECTS);
        LegalDate day = LegalDate.of(LocalDate.of(2000 + random.nextInt(4), 1, 1));
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                world -> new RegisterParty(world.parties.get(which), null, "单位" + which, PartyKind.ORGAN, null, null);
            case 2 -> world -> new RenameParty(world.parties.get(which), day, "单位" + claimed);
            case 3 -> world -> register(world.parcels.get(which), PropertyKind.PARCEL, List.of());
            case 4, 5 ->
                world -> register(
                        world.buildings.get(which), PropertyKind.BUILDING, List.of(world.identifier(which, claimed)));
            case 6 ->
                world -> new RecordIdentifiers(
                        world.buildings.get(which), day, List.of(world.identifier(which, claimed)));
            case 7 -> world -> new PlaceProperty(world.buildings.get(which), day, world.parcels.get(other));
            default ->
                world -> claimed == 0
                        ? new RetireProperty(world.parcels.get(which), day, "合并")
                        : new DescribeProperty(
                                world.buildings.get(which), day, new Description("楼" + other, null, null));
        };
    }

    private static RegisterProperty register(PropertyId property, PropertyKind kind, List<Identifier> identifiers) {
        return new RegisterProperty(
                property, null, kind, new Description("房产", null, null), null, identifiers, List.of());
    }
}
