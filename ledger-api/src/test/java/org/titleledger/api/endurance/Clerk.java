package org.titleledger.api.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A clerk's day, again and again: a compound is taken over, let to somebody, and its title moved to the bureau. */
final class Clerk implements Runnable {

    private final String name;
    private final Counter counter;
    private final String bureau;
    private final Random random;
    private final Findings findings;
    private final List<Recorded> recorded = new ArrayList<>();
    private long position;

    private record Recorded(String path, String act) {}

    Clerk(String name, Counter counter, String bureau, Random random, Findings findings) {
        this.name = name;
        this.counter = counter;
        this.bureau = bureau;
        this.random = random;
        this.findings = findings;
    }

    @Override
    public void run() {
        for (int day = 1; ; day++) {
            try {
                recorded.clear();
                day(name + "-" + day);
            } catch (Counter.Wronged wronged) {
                findings.add(wronged.getMessage());
            } catch (Counter.Over | InterruptedException end) {
                return;
            }
        }
    }

    private void day(String run) throws InterruptedException {
        String school = record("/parties", Map.of("name", "学校" + run, "kind", "INSTITUTION"));
        String parcel = record(
                "/properties",
                Map.of("kind", "PARCEL", "name", "宗地" + run, "compound", "院" + run, "address", "路" + run));
        String building = building(run, parcel);
        titles(run, parcel, building, school);
        String paper = counter.file("clerk", "移交清册 " + run + " " + "页".repeat(random.nextInt(20_000)))
                .text("id");
        record(
                "/properties/" + building + "/custody-handovers",
                Map.of("from", school, "to", bureau, "effectiveOn", "2019-11-20", "documents", List.of(paper)));
        rooms(building, school);
        look(building);
        if (random.nextInt(4) > 0) {
            transfer("/properties/" + building + "/transfers", run, school, paper);
            look(building);
        }
        counter.read("clerk", "/split-titles?after=" + position, board -> board.number("position") >= position);
    }

    private String building(String run, String parcel) throws InterruptedException {
        return record(
                "/properties",
                Map.of(
                        "kind",
                        "BUILDING",
                        "name",
                        "楼" + run,
                        "compound",
                        "院" + run,
                        "address",
                        "路" + run,
                        "parent",
                        parcel,
                        "identifiers",
                        List.of(Map.of("scheme", "ASSET_NUMBER", "value", "A-" + run)),
                        "areas",
                        List.of(Map.of("kind", "CERTIFICATE", "part", "BUILDING", "squareMetres", 1200.5))));
    }

    private void titles(String run, String parcel, String building, String school) throws InterruptedException {
        Map<String, Object> title = Map.of(
                "status", "REGISTERED",
                "nature", "ALLOCATED",
                "effectiveOn", "1987-05-01",
                "holders", List.of(Map.of("party", school, "share", "1/1")));
        record("/properties/" + building + "/titles", with(title, "right", "BUILDING_OWNERSHIP"));
        record("/properties/" + parcel + "/titles", with(title, "right", "LAND_USE"));
    }

    private void rooms(String building, String occupant) throws InterruptedException {
        record(
                "/properties/" + building + "/rooms",
                Map.of(
                        "rooms",
                        List.of(
                                Map.of("floor", 1, "number", "101", "use", "OFFICE", "usableArea", 18.0),
                                Map.of("floor", 1, "number", "102", "use", "OFFICE", "usableArea", 18.0))));
        record(
                "/properties/" + building + "/occupancies",
                Map.of("occupant", occupant, "rooms", List.of("101"), "effectiveOn", "2020-01-01"));
    }

    private void transfer(String transfers, String run, String school, String paper) throws InterruptedException {
        String transfer = record(
                transfers,
                Map.of(
                        "right",
                        "BUILDING_OWNERSHIP",
                        "grantor",
                        school,
                        "grantee",
                        bureau,
                        "instrument",
                        "ALLOCATION_APPROVAL",
                        "basis",
                        "批" + run,
                        "documents",
                        List.of(paper)));
        String steps = transfers + "/" + transfer + "/";
        String blocker = record(steps + "blockers", Map.of("kind", "PAPERS_LOST", "note", "未找到" + run));
        record(steps + "review-request", Map.of());
        recordAs("reviewer", steps + "approval", Map.of());
        record(steps + "blockers/" + blocker + "/clearance", Map.of("note", "已找到"));
        record(steps + "application", Map.of("acceptanceNumber", "受" + run, "effectiveOn", "2025-03-01"));
        record(
                steps + "registration",
                Map.of(
                        "certificates",
                        List.of(Map.of("kind", "UNIFIED", "number", "证" + run, "issuedOn", "2025-04-02")),
                        "effectiveOn",
                        "2025-04-01"));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new java.util.LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private String record(String path, Map<String, ?> fields) throws InterruptedException {
        return recordAs("clerk", path, fields);
    }

    private String recordAs(String login, String path, Map<String, ?> fields) throws InterruptedException {
        Answer answer = counter.command(login, path, fields);
        recorded.add(new Recorded(path, answer.text("act")));
        position = answer.number("position");
        return answer.text("id");
    }

    /** Whoever waits for the position of the last act sees every act acknowledged so far on this building. */
    private void look(String building) throws InterruptedException {
        String file = "/properties/" + building;
        List<String> expected = recorded.stream()
                .filter(act -> act.path.startsWith(file))
                .map(Recorded::act)
                .toList();
        counter.read(
                "auditor",
                file + "/history?size=200&after=" + position,
                history -> expected.stream().allMatch(history.body()::contains));
    }
}
