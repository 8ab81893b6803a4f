package org.titleledger.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.titleledger.api.problem.ProblemWriter;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Text;

/**
 * Refuses a query that no caller means: malformed escapes, bytes that are not UTF-8, characters that cannot be kept, too
 * many or too long parameters. Tomcat would replace them or fail in the middle of whatever asks for a parameter first.
 */
public final class QueryFilter extends OncePerRequestFilter {

    /** The most parameters of a query. */
    public static final int MOST = 100;

    /** The longest name or value of a parameter, in characters. */
    public static final int LONGEST = 2_000;

    private final ProblemWriter problems;

    public QueryFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        InvalidValue wrong = wrong(request.getQueryString());
        if (wrong != null) {
            problems.write(request, response, wrong);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException broken) {
            answer(request, response, broken);
        } catch (ServletException failed) {
            if (!(failed.getRootCause() instanceof InvalidParameterException broken)) {
                throw failed;
            }
            answer(request, response, broken);
        }
    }

    /** A form that Tomcat could not take apart, wherever in the chain a parameter was first asked for. */
    private void answer(HttpServletRequest request, HttpServletResponse response, InvalidParameterException broken)
            throws IOException {
        if (response.isCommitted()) {
            throw broken;
        }
        response.reset();
        boolean tooLarge = broken.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        problems.write(
                request,
                response,
                tooLarge ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST,
                tooLarge ? "input.too-large" : "input.multipart-is-broken");
    }

    private static @Nullable InvalidValue wrong(@Nullable String query) {
        if (query == null) {
            return null;
        }
        List<String> parameters = List.of(query.split("&", MOST + 1));
        if (parameters.size() > MOST) {
            return new InvalidValue("list.too-long", "query", MOST);
        }
        return parameters.stream()
                .flatMap(parameter -> List.of(parameter.split("=", 2)).stream())
                .map(QueryFilter::wrongPart)
                .filter(wrong -> wrong != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable InvalidValue wrongPart(String raw) {
        String text = StrictText.unescaped(raw);
        if (text == null) {
            return new InvalidValue("parameter-is-malformed", "query");
        }
        try {
            Text.optional("query", text, LONGEST);
            return null;
        } catch (InvalidValue wrong) {
            return wrong;
        }
    }
}
