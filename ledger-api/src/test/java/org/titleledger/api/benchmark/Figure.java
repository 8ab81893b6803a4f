package org.titleledger.api.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * What is measured. A ratio is made round by round and its median is shown, so that what disturbs a round disturbs both its
 * sides.
 */
enum Figure {
    RAW_INSERT_16("Raw INSERT per transaction, 16 clients", "rows/s"),
    RAW_INSERT_1("Raw INSERT per transaction, 1 client", "rows/s"),
    RAW_READ("Raw read and parse, 1 thread", "events/s"),
    IMPORT_RECORDED("Import, until recorded", "events/s", RAW_INSERT_16, "≥ 1, goal 2"),
    IMPORT_DONE("Import, until the report and all read models have it", "events/s", RAW_INSERT_16, ""),
    CREATING_16("Creating acts, 16 clients", "acts/s", RAW_INSERT_16, "≥ 0.35, goal 0.5"),
    LOADING_16("Loading acts, 16 clients", "acts/s", RAW_INSERT_16, "≥ 0.35, goal 0.5"),
    CREATING_AT_REST_16("Creating acts, 16 clients, read models at rest", "acts/s", RAW_INSERT_16, ""),
    LOADING_AT_REST_16("Loading acts, 16 clients, read models at rest", "acts/s", RAW_INSERT_16, ""),
    CREATING_1("Creating acts, 1 client", "acts/s", RAW_INSERT_1, ""),
    LOADING_1("Loading acts, 1 client", "acts/s", RAW_INSERT_1, ""),
    CREATING_HTTP_16("Creating acts over HTTP, 16 clients", "acts/s", RAW_INSERT_16, ""),
    LOADING_HTTP_16("Loading acts over HTTP, 16 clients", "acts/s", RAW_INSERT_16, ""),
    CREATING_HTTP_1("Creating acts over HTTP, 1 client", "acts/s", RAW_INSERT_1, ""),
    LOADING_HTTP_1("Loading acts over HTTP, 1 client", "acts/s", RAW_INSERT_1, ""),
    CATCH_UP("Live projection from nothing", "events/s", RAW_READ, ""),
    REBUILD("Rebuild", "events/s", RAW_READ, "≥ 0.25, goal 0.5"),
    REBUILD_ALL_NEW("All read models made new, as after an upgrade", "events/s", RAW_READ, ""),
    WIDE_CATCH_UP("Live projection of a parcel with 2,500 buildings", "events/s", RAW_READ, ""),
    STATEMENTS_16("A property's file, its statements alone, 16 clients", "reads/s"),
    STATEMENTS_1("A property's file, its statements alone, 1 client", "reads/s"),
    READ_HTTP_16("A property's file over HTTP, 16 clients", "reads/s", STATEMENTS_16, ""),
    READ_HTTP_1("A property's file over HTTP, 1 client", "reads/s", STATEMENTS_1, ""),
    ROW_1("A title's row on both axes, plain SQL, 1 client", "reads/s"),
    POINT_1("A building's file on both axes over HTTP, 1 client", "reads/s", ROW_1, ""),
    POINT_ABOVE_1("Its p99 above that of the row, 1 client", "ms", null, "≤ 5"),
    ROW_4("A title's row on both axes, plain SQL, 4 clients", "reads/s"),
    POINT_4("A building's file on both axes over HTTP, 4 clients", "reads/s", ROW_4, ""),
    POINT_ABOVE_4("Its p99 above that of the row, 4 clients", "ms"),
    CORRECTED_1("The same of a building with 1 correction, 1 client", "reads/s"),
    CORRECTED_10("The same with 10 corrections of one act", "reads/s", CORRECTED_1, "≥ 0.83"),
    CORRECTED_100("The same with 100 corrections of one act", "reads/s", CORRECTED_1, "≥ 0.83"),
    CORRECTED_1000("The same with 1,000 corrections of one act", "reads/s", CORRECTED_1, "≥ 0.83"),
    HEAP_USED("Heap during the import, with garbage", "MiB"),
    HEAP_KEPT("Heap during the import, after a collection", "MiB"),
    HEAP_USED_REBUILD("Heap during the rebuild, with garbage", "MiB"),
    HEAP_KEPT_REBUILD("Heap during the rebuild, after a collection", "MiB"),
    FIRST_START("First start, with a new database", "s"),
    NEXT_START("Start on the existing database", "s");

    final String title;
    final String unit;
    final @Nullable Figure base;
    final String wanted;

    /** The reads of a building of which one act was corrected so often. */
    static Figure corrected(int times) {
        return valueOf("CORRECTED_" + times);
    }

    Figure(String title, String unit) {
        this(title, unit, null, "");
    }

    Figure(String title, String unit, @Nullable Figure base, String wanted) {
        this.title = title;
        this.unit = unit;
        this.base = base;
        this.wanted = wanted;
    }
}
