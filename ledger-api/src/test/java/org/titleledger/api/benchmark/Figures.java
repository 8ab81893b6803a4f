package org.titleledger.api.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The figures of all rounds, and how they are shown. */
final class Figures {

    private final Map<Figure, List<Double>> values = new EnumMap<>(Figure.class);
    private final Map<Figure, List<Double>> ratios = new EnumMap<>(Figure.class);
    private final Map<Figure, List<Load.Result>> loads = new EnumMap<>(Figure.class);
    private final Map<Figure, List<Double>> cpu = new EnumMap<>(Figure.class);
    private Map<Figure, List<Double>> round = new EnumMap<>(Figure.class);

    void add(Figure figure, double value) {
        round.computeIfAbsent(figure, first -> new ArrayList<>()).add(value);
        System.out.printf(Locale.ROOT, "  %-55s %,12.1f %s%n", figure.title, value, figure.unit);
    }

    /** What one act or event took of the processors. */
    void addCpu(Figure figure, double micros) {
        cpu.computeIfAbsent(figure, first -> new ArrayList<>()).add(micros);
        System.out.printf(Locale.ROOT, "  %-55s %,12.1f µs of processor time each%n", "", micros);
    }

    void add(Figure figure, Load.Result result) {
        add(figure, result.perSecond());
        loads.computeIfAbsent(figure, first -> new ArrayList<>()).add(result);
    }

    /** Ends a round: what was measured in it several times counts with its mean, and ratios are made within it. */
    void endRound() {
        Map<Figure, Double> means = new EnumMap<>(Figure.class);
        round.forEach((figure, measured) -> means.put(
                figure,
                measured.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        means.forEach((figure, mean) -> {
            values.computeIfAbsent(figure, first -> new ArrayList<>()).add(mean);
            Double base = figure.base == null ? null : means.get(figure.base);
            if (base != null) {
                ratios.computeIfAbsent(figure, first -> new ArrayList<>()).add(mean / base);
            }
        });
        round = new EnumMap<>(Figure.class);
    }

    /** A Markdown table, which can be read on a screen as well. */
    String table() {
        StringBuilder table = new StringBuilder(
                        "| figure | median | least–most | p50 | p99 | CPU | ratio | of | wanted |\n")
                .append("|---|--:|--:|--:|--:|--:|--:|---|---|\n");
        Arrays.stream(Figure.values()).filter(values::containsKey).forEach(figure -> table.append(row(figure)));
        return table.toString();
    }

    private String row(Figure figure) {
        List<Double> all = values.get(figure);
        return "| "
                + String.join(
                        " | ",
                        figure.title,
                        number(median(all)) + " " + figure.unit,
                        number(Collections.min(all)) + "–" + number(Collections.max(all)),
                        latency(figure, true),
                        latency(figure, false),
                        cpu.containsKey(figure) ? number(median(cpu.get(figure))) + " µs" : "",
                        ratios.containsKey(figure)
                                ? String.format(Locale.ROOT, "%.2f", median(ratios.get(figure)))
                                : "",
                        figure.base == null ? "" : figure.base.title,
                        figure.wanted)
                + " |\n";
    }

    private String latency(Figure figure, boolean half) {
        List<Load.Result> results = loads.getOrDefault(figure, List.of());
        return results.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.2f ms",
                        median(results.stream()
                                .map(result -> half ? result.p50() : result.p99())
                                .toList()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static double median(List<Double> all) {
        List<Double> sorted = Objects.requireNonNull(all).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
