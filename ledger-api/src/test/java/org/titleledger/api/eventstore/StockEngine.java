package org.titleledger.api.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Axon's own engine on the ledger's table: its own statements and its own limits, only the columns have our names. */
final class StockEngine extends JdbcEventStorageEngine {

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("ledger.event")
            .globalIndexColumn("position")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("stream_type")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .timestampColumn("recorded_at")
            .build();

    StockEngine(DataSource dataSource) {
        super(builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(dataSource)))
                .eventSerializer(TestLog.serializer())
                .snapshotSerializer(TestLog.serializer())
                .dataType(String.class)
                .schema(SCHEMA));
    }

    /** It keeps times as ISO text, the table as times. */
    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}
