package org.titleledger.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The grid of one case, as the page has it.
 *
 * @param days the columns
 * @param rows what was known after each act, one answer for each day
 */
record Grid(List<LocalDate> days, List<List<String>> rows) {

    private static final Path PAGE = Path.of("../docs/two-clocks.md");

    /** The numbers of all cases on the page. */
    static Stream<Integer> cases() {
        return lines().filter(line -> line.startsWith("## ")).map(line -> Integer.valueOf(line.split(" ")[1]));
    }

    static Grid of(int number) {
        List<List<String>> table = lines().dropWhile(line -> !line.startsWith("## " + number + " "))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .map(Grid::cells)
                .toList();
        return new Grid(table.getFirst().stream().map(LocalDate::parse).toList(), table.subList(1, table.size()));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).skip(2).toList();
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(PAGE).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
