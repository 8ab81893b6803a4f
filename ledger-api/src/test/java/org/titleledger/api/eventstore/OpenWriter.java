package org.titleledger.api.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/** A writer that has written the first event of its own stream and keeps its transaction open. */
record OpenWriter(TestLog log, String stream, Connection transaction) {

    static OpenWriter in(TestLog log, String stream) throws SQLException {
        Connection transaction = log.begin();
        TestLog.insert(transaction, stream, 0);
        return new OpenWriter(log, stream, transaction);
    }

    /** Commits, and records a second event. */
    void commit() throws SQLException {
        try (transaction) {
            transaction.commit();
            TestLog.insert(transaction, stream, 1);
            transaction.commit();
        }
    }

    void rollBack() throws SQLException {
        try (transaction) {
            transaction.rollback();
        }
    }
}
