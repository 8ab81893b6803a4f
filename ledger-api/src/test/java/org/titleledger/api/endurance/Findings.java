package org.titleledger.api.endurance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was found wrong; a campaign that ends with none has passed. */
final class Findings {

    private static final Logger log = LoggerFactory.getLogger(Findings.class);
    private static final int MOST = 200;

    private final List<String> all = new CopyOnWriteArrayList<>();

    void add(String finding) {
        log.error("FOUND: {}", finding);
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    void unless(boolean holds, String finding) {
        if (!holds) {
            add(finding);
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
