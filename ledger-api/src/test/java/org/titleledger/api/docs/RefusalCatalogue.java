package org.titleledger.api.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/refusals.md}: every reason why something is not recorded, made of the sources. */
final class RefusalCatalogue {

    private static final Pattern REFUSAL = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@RefusalCode\\((?:value = )?\"([^\"]+)\"(?:, kind = (?:Refusal\\.)?Kind\\.(\\w+))?\\)",
            Pattern.DOTALL);

    private static final Map<String, Integer> STATUS = Map.of(
            "INVALID", 400, "NOT_ALLOWED", 403, "NOT_FOUND", 404, "CONFLICT", 409, "STALE", 412, "UNPROCESSABLE", 422);

    private RefusalCatalogue() {}

    static String text() throws IOException {
        Properties chinese = sentences("zh");
        Properties english = sentences("en");
        Map<String, String> rows = new TreeMap<>();
        for (String source : Sources.main()) {
            Matcher refusal = REFUSAL.matcher(source);
            while (refusal.find()) {
                String code = refusal.group(2);
                String kind = refusal.group(3) == null ? "CONFLICT" : refusal.group(3);
                rows.put(
                        code,
                        "| `%s` | %d | %s | %s | %s |"
                                .formatted(
                                        code,
                                        STATUS.get(kind),
                                        Sources.sentence(refusal.group(1)),
                                        shown(chinese, code),
                                        shown(english, code)));
            }
        }
        return """
                # Refusals

                Generated from the sources; `mvn verify -Dledger.docs=write` writes it anew, and the build fails when it is stale.

                A refused command writes nothing. Its problem document carries the code, which clients may rely on, and the sentence in
                the caller's language. What is wrong with the input by itself is 400 with codes that begin with `input.`; HTTP's own
                refusals have `http.`, sign-in and roles `access.`.

                | code | status | why | 中文 | English |
                |---|---|---|---|---|
                """ + String.join("\n", rows.values()) + "\n";
    }

    private static String shown(Properties sentences, String code) {
        return sentences.getProperty(code, "").replace("''", "'").replace("|", "\\|");
    }

    private static Properties sentences(String language) throws IOException {
        Properties properties = new Properties();
        for (String bundle : new String[] {"refusals", "access", "imports"}) {
            try (var in = Files.newBufferedReader(
                    Sources.ROOT.resolve(
                            "ledger-api/src/main/resources/messages/" + bundle + "_" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                properties.load(in);
            }
        }
        return properties;
    }
}
