package org.titleledger.api.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.parking.Parking;
import org.titleledger.projections.shared.Watermark;

/**
 * How far the read models are behind the log, and what is parked, looked up when somebody asks; not a number while the
 * database is away.
 */
public final class ReaderLag implements MeterBinder {

    private static final String EVENTS_BEHIND = "SELECT count(*) FROM ledger.event WHERE position > ?";

    private static final String OLDEST_WAITS = "SELECT coalesce(extract(epoch FROM clock_timestamp() - recorded_at), 0)"
            + " FROM ledger.event WHERE position > ? ORDER BY position LIMIT 1";

    private final Watermark watermark;
    private final Parking parking;
    private final JdbcTemplate jdbc;

    public ReaderLag(Watermark watermark, Parking parking, JdbcTemplate jdbc) {
        this.watermark = watermark;
        this.parking = parking;
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("ledger.projection.lag.events", this, ReaderLag::events)
                .description("Events in the log that the read models have not taken yet")
                .register(meters);
        TimeGauge.builder("ledger.projection.lag", this, TimeUnit.SECONDS, ReaderLag::seconds)
                .description("How long ago the oldest event was recorded that the read models have not taken yet")
                .register(meters);
        Gauge.builder("ledger.projection.parked.subjects", this, lag -> lag.parked(Parking.Count::subjects))
                .description("Properties and parties of which a recorded event is not in the read models")
                .register(meters);
        Gauge.builder("ledger.projection.parked.events", this, lag -> lag.parked(Parking.Count::events))
                .description("Events that are parked, wait behind a parked one, or were left out")
                .register(meters);
    }

    private double parked(ToDoubleFunction<Parking.Count> part) {
        try {
            return part.applyAsDouble(parking.count());
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }

    private double events() {
        return asked(EVENTS_BEHIND);
    }

    private double seconds() {
        return asked(OLDEST_WAITS);
    }

    private double asked(String query) {
        try {
            long position = watermark.current().position();
            return jdbc.queryForList(query, Double.class, position).stream()
                    .findFirst()
                    .orElse(0.0);
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
