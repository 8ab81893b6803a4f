package org.titleledger.api.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the project, as the generated documents read them. */
final class Sources {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Sources() {}

    /** The Java sources of the modules' main code, in the order of their paths. */
    static List<String> main() throws IOException {
        return Stream.concat(java(ROOT.resolve("ledger-core/src/main")), java(ROOT.resolve("ledger-api/src/main")))
                .toList();
    }

    private static Stream<String> java(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Sources::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The first paragraph of a Javadoc comment, as one line of prose. */
    static String sentence(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*\\s?", "")
                .split("\n\\s*(@|<|\n)")[0]
                .replaceAll("\\{@(?:code|link|linkplain) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}
