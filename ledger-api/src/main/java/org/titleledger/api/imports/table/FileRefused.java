package org.titleledger.api.imports.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file, or the mapping sent with it, cannot be imported; nothing of it was taken. It is input that is wrong by itself. */
public final class FileRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final FileProblem problem;
    private final @Nullable String pointer;
    private final transient List<String> arguments;

    private FileRefused(FileProblem problem, @Nullable String pointer, List<String> arguments) {
        super(problem.code() + " " + (pointer == null ? "" : pointer + " ") + arguments);
        this.problem = problem;
        this.pointer = pointer;
        this.arguments = arguments;
    }

    /** The file itself is wrong; the arguments are what the sentence names, in its order. */
    public static FileRefused because(FileProblem problem, @Nullable Object... arguments) {
        return new FileRefused(problem, null, texts(arguments));
    }

    /** The mapping is wrong at a place given by its JSON pointer (RFC 6901). */
    public static FileRefused inMapping(String pointer, FileProblem problem, Object... arguments) {
        return new FileRefused(problem, pointer, texts(arguments));
    }

    private static List<String> texts(@Nullable Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** What is wrong. */
    public FileProblem problem() {
        return problem;
    }

    /** Where in the mapping; {@code null} when the file itself is wrong. */
    public @Nullable String pointer() {
        return pointer;
    }

    /** What the sentence names, in the order of its placeholders. */
    public List<String> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
