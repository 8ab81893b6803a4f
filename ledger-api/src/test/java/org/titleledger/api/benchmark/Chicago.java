package org.titleledger.api.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.titleledger.api.imports.SharedData;

/** The City of Chicago's inventory of July 2020, 19,621 rows, which lies beside the repository. */
record Chicago(byte[] content, String mapping) {

    private static final String NAME = "chicago-city-owned-land/inventory-2020-07.csv";

    static Chicago read() throws IOException {
        Path file = SharedData.find(NAME)
                .orElseThrow(() -> new IllegalStateException("shared/data/" + NAME + " is not beside the repository"));
        try (InputStream mapping = Chicago.class.getResourceAsStream("/imports/chicago-city-owned-land.json")) {
            return new Chicago(Files.readAllBytes(file), new String(mapping.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    Import into(Ledger ledger) throws IOException, InterruptedException, SQLException {
        return Import.of(ledger, "inventory-2020-07.csv", content, mapping);
    }
}
