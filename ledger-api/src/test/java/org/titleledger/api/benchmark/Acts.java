package org.titleledger.api.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.Submission;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyCommand;
import org.titleledger.property.PropertyCommand.DescribeProperty;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;

/**
 * Single acts of many clients. Creating: a property is registered with an identifier of its own. Loading: one of
 * some thousand properties, which have a few events each, is described anew.
 */
final class Acts {

    /** So many that none is described more than a few times. */
    private static final int KNOWN = 8_192;

    private static final int REGISTERING = 16;
    private static final LegalDate SINCE = LegalDate.of(LocalDate.of(2020, 3, 1));
    private static final String COMPOUND = "学府办公区";

    private final Ledger ledger;
    private final Desk desk;
    private final Identities identities;

    Acts(Ledger ledger) {
        this.ledger = ledger;
        this.desk = ledger.bean(Desk.class);
        this.identities = ledger.bean(Identities.class);
    }

    Load.Clients creating() {
        return number -> () -> record(registration(identities.next()));
    }

    Load.Clients loading(int clients) {
        List<PropertyId> known = known();
        return number -> {
            int[] next = {number};
            return () -> record(new DescribeProperty(known.get(next(next, clients)), SINCE, description(next[0])));
        };
    }

    Load.Clients creatingOverHttp() {
        return number -> () ->
                Http.good(ledger.clerkClient.post("/api/v1/properties", """
                {"kind": "BUILDING", "name": "1号楼", "compound": "%s", "address": "学府路1号",
                 "identifiers": [{"scheme": "BENCHMARK", "value": "%s"}]}""".formatted(COMPOUND, identities.next())));
    }

    Load.Clients loadingOverHttp(int clients) {
        List<PropertyId> known = known();
        return number -> {
            int[] next = {number};
            return () -> Http.good(ledger.clerkClient.post(
                    "/api/v1/properties/" + known.get(next(next, clients)) + "/descriptions",
                    """
                    {"name": "%d号楼", "compound": "%s", "address": "学府路1号", "effectiveOn": "%s"}""".formatted(next[0], COMPOUND, SINCE.day())));
        };
    }

    /** No two clients write the same property. */
    private static int next(int[] counter, int clients) {
        counter[0] += clients;
        return counter[0] % KNOWN;
    }

    private List<PropertyId> known() {
        List<RegisterProperty> registrations = Stream.generate(() -> registration(identities.next()))
                .limit(KNOWN)
                .toList();
        try (ExecutorService clerks = Executors.newFixedThreadPool(REGISTERING)) {
            registrations.forEach(registration -> clerks.execute(() -> record(registration)));
        }
        return registrations.stream().map(RegisterProperty::property).toList();
    }

    private static RegisterProperty registration(UUID id) {
        return new RegisterProperty(
                new PropertyId(id),
                null,
                PropertyKind.BUILDING,
                description(1),
                null,
                List.of(new Identifier("BENCHMARK", id.toString())),
                List.of());
    }

    private static Description description(int number) {
        return new Description(number + "号楼", COMPOUND, "学府路1号");
    }

    private void record(PropertyCommand command) {
        desk.record(new Submission(command, ledger.clerk(), Role.CLERK, null, List.of(), null));
    }
}
