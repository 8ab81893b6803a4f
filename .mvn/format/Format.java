import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out the Java sources of all modules: {@code check} names the files that are laid out otherwise and fails, {@code
 * write} mends them. It runs on the JDK of the toolchain, since a formatter on Maven's own JDK 17 cannot read Java 21.
 */
public final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private Format() {}

    public static void main(String[] arguments) throws IOException, FormatterException {
        boolean write = arguments[0].equals("write");
        List<Path> different = new ArrayList<>();
        for (int index = 1; index < arguments.length; index++) {
            for (Path file : sources(Path.of(arguments[index]))) {
                String text = Files.readString(file);
                String formatted = format(file, text);
                if (!formatted.equals(text)) {
                    different.add(file);
                    if (write) {
                        Files.writeString(file, formatted);
                    }
                }
            }
        }
        different.forEach(file -> System.err.println((write ? "Formatted " : "Not formatted: ") + file));
        if (!write && !different.isEmpty()) {
            System.err.println("mvn -N verify -Dformat=write puts it right.");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path module) throws IOException {
        if (!Files.isDirectory(module)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(module)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String format(Path file, String text) throws FormatterException {
        try {
            String tidy = RemoveUnusedImports.removeUnusedImports(text);
            String ordered = ImportOrderer.reorderImports(tidy, JavaFormatterOptions.Style.PALANTIR);
            return FORMATTER.formatSource(ordered);
        } catch (FormatterException e) {
            System.err.println("Cannot read " + file);
            throw e;
        }
    }
}
