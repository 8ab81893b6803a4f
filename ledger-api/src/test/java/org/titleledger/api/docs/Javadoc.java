package org.titleledger.api.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the sources say of a type: the comment that stands before it, with its parameters. */
record Javadoc(String text, Map<String, String> parameters, String source) {

    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";

    /** A rule of docs by its number, A1 to L2. */
    private static final Pattern RULE = Pattern.compile("\\b([A-L]\\d{1,2})\\b");

    static Javadoc of(Class<?> type) throws IOException {
        String source = Files.readString(file(type));
        Matcher declaration = Pattern.compile(
                        COMMENT
                                + "(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public |static |sealed |final )*(?:record|enum|class) "
                                + type.getSimpleName() + "\\b",
                        Pattern.DOTALL)
                .matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException("nothing is said of " + type);
        }
        String comment = declaration.group(1).replaceAll("(?m)^\\s*\\*\\s?", "");
        return new Javadoc(prose(comment.split("\n\\s*@", 2)[0]), parameters(comment), source);
    }

    private static Path file(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getDeclaringClass() != null) {
            outermost = outermost.getDeclaringClass();
        }
        return Sources.ROOT.resolve(
                "ledger-core/src/main/java/" + outermost.getName().replace('.', '/') + ".java");
    }

    private static Map<String, String> parameters(String comment) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher parameter = Pattern.compile("@param (\\w+) ((?:(?!@param).)*)", Pattern.DOTALL)
                .matcher(comment);
        while (parameter.find()) {
            parameters.put(parameter.group(1), prose(parameter.group(2)));
        }
        return parameters;
    }

    /** The rules that are cited anywhere in it. */
    String rules() {
        return Pattern.compile("rules? ([^);.]*)")
                .matcher(text + " " + String.join(" ", parameters.values()))
                .results()
                .flatMap(cited -> RULE.matcher(cited.group(1)).results())
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What it says without the numbers of the rules, which have a place of their own. */
    String meaning() {
        return text.replaceAll(" ?\\((?:rules? [A-L0-9, and to]+)\\)", "")
                .replaceAll("; rules? [A-L0-9, and to]+(?=[);])", "")
                .replaceAll("\\(rules? [A-L0-9, and to]+; ", "(");
    }

    /** What is said of a constant of an enum. */
    Optional<String> constant(String name) {
        Matcher constant =
                Pattern.compile(COMMENT + name + "\\b", Pattern.DOTALL).matcher(source);
        return constant.find() ? Optional.of(prose(constant.group(1)).replaceAll("\\.$", "")) : Optional.empty();
    }

    private static String prose(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*\\s?", "")
                .replaceAll("<p>", " ")
                .replaceAll("\\{@(?:code|link|linkplain) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}
