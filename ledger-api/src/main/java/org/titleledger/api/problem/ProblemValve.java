package org.titleledger.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a problem document where Tomcat refuses a request before any application sees it: a broken request line,
 * headers that are too large, an encoded slash. Tomcat's own page would say which server it is.
 */
public final class ProblemValve extends ErrorReportValve {

    private final ProblemWriter problems;
    private final BooleanSupplier stopping;

    /** @param stopping whether the ledger takes no more requests */
    public ProblemValve(ProblemWriter problems, BooleanSupplier stopping) {
        this.problems = problems;
        this.stopping = stopping;
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !canWrite(response)) {
            return;
        }
        try {
            write(request, response, status);
            response.finishResponse();
        } catch (IOException | IllegalStateException nobodyReadsIt) {
            container.getLogger().debug("The caller of a refused request is gone", nobodyReadsIt);
        }
    }

    /** While it stops, Tomcat no longer reads the headers of a request and then misses them: not the caller's fault. */
    private void write(Request request, Response response, int status) throws IOException {
        if (status == HttpServletResponse.SC_BAD_REQUEST && stopping.getAsBoolean()) {
            problems.writeUnavailable(request, response);
        } else {
            problems.write(request, response, status, HttpCodes.of(status));
        }
    }

    private static boolean canWrite(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
