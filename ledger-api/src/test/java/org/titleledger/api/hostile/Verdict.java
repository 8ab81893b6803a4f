package org.titleledger.api.hostile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.titleledger.api.hostile.Wire.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges an answer to a bad request. */
final class Verdict {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern LEAK =
            Pattern.compile("Apache Tomcat|\\bat (org|java|tools)\\.|Exception|SELECT |/tmp/");

    /** A refusal is short, whatever was sent. */
    private static final int LONGEST = 20_000;

    private Verdict() {}

    /** What is wrong with the answer, if anything. */
    static Optional<String> fault(BadRequest request, Answer answer) {
        if (!request.allows(answer.status())) {
            return fault(answer, "the status");
        }
        if (answer.status() == 0 || !request.hasAnswerBody()) {
            return Optional.empty();
        }
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return fault(answer, "no problem document");
        }
        if (answer.body().length() > LONGEST) {
            return fault(answer, answer.body().length() + " characters");
        }
        if (LEAK.matcher(answer.body()).find() || !answer.header("Server").isEmpty()) {
            return fault(answer, "it tells of the inside");
        }
        return code(answer).isEmpty() ? fault(answer, "no code") : Optional.empty();
    }

    /** The code of a problem document whose members are all there and agree with the status; empty otherwise. */
    static String code(Answer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            String code = problem.path("code").asString("");
            boolean complete = problem.path("status").asInt(0) == answer.status()
                    && !problem.path("title").asString("").isBlank()
                    && !problem.path("detail").asString("").isBlank()
                    && CODE.matcher(code).matches();
            return complete ? code : "";
        } catch (JacksonException none) {
            return "";
        }
    }

    private static Optional<String> fault(Answer answer, String what) {
        return Optional.of(what + ": " + answer.status() + " " + answer.header("Content-Type") + " "
                + BodyDamage.shortened(answer.body().replaceAll("\\s+", " "))
                + answer.body()
                        .substring(
                                Math.min(60, answer.body().length()),
                                Math.min(260, answer.body().length())));
    }
}
