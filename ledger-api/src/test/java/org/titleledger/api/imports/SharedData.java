package org.titleledger.api.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real data that lies beside the repository and is never copied into it: the folder {@code shared/data} beside one of
 * the folders above, or the one named by the system property or environment variable {@code LEDGER_SHARED_DATA}.
 */
public final class SharedData {

    private static final String NAME = "LEDGER_SHARED_DATA";

    private SharedData() {}

    /** The file, where it can be found. */
    public static Optional<Path> find(String name) {
        return folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<Path> folders() {
        String named = System.getProperty(NAME, System.getenv(NAME));
        return named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                        .map(above -> above.resolve("shared/data"));
    }
}
