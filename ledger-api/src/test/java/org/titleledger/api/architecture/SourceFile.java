package org.titleledger.api.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Java file.
 *
 * @param path from the root of the project, with forward slashes
 */
record SourceFile(String path, String text) {

    private static final Pattern NOT_CODE = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);

    static List<SourceFile> all() throws IOException {
        Path root = Path.of("..").toRealPath();
        List<SourceFile> files = new ArrayList<>();
        for (String module : List.of("ledger-core", "ledger-projections", "ledger-api")) {
            Path sources = root.resolve(module).resolve("src");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> paths = Files.walk(sources)) {
                    for (Path path :
                            paths.filter(p -> p.toString().endsWith(".java")).toList()) {
                        String name = root.relativize(path).toString().replace('\\', '/');
                        files.add(new SourceFile(name, Files.readString(path)));
                    }
                }
            }
        }
        return files;
    }

    /** The text with every comment and literal blanked, line by line. */
    String code() {
        return NOT_CODE.matcher(text)
                .replaceAll(literal -> Matcher.quoteReplacement("\n".repeat((int)
                        literal.group().chars().filter(c -> c == '\n').count())));
    }

    boolean isMain() {
        return path.contains("/src/main/");
    }

    boolean isCore() {
        return path.startsWith("ledger-core/");
    }

    boolean isPlanted() {
        return path.contains("/titleledger/planted/");
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
