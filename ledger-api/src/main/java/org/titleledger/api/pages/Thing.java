package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a correction is about: a property or a party. Both have their acts and corrections at addresses of one shape.
 *
 * @param kind {@code properties} or {@code parties}
 * @param id its identity
 */
record Thing(String kind, String id) {

    private static final Pattern ID = Pattern.compile("(?:[a-z]+:)?[0-9a-f-]{36}");

    Thing {
        if (!ID.matcher(id).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The one that a form's address names. */
    static Thing of(HttpServletRequest request) {
        String party = request.getParameter("_party");
        return party == null ? new Thing("properties", named(request, "_property")) : new Thing("parties", party);
    }

    /** Something else that a form's address names. */
    static String named(HttpServletRequest request, String parameter) {
        String id = request.getParameter(parameter);
        if (id == null || !ID.matcher(id).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return id;
    }

    /** Where the API and the pages have it. */
    public String path() {
        return "/" + kind + "/" + id;
    }

    /** How a form names it. */
    public String parameter() {
        return isProperty() ? "_property" : "_party";
    }

    public boolean isProperty() {
        return kind.equals("properties");
    }

    /** Its name, as far as the person may see it. */
    String name(LedgerApi api, LedgerApi.Exchange page) {
        @Nullable
        String name = isProperty()
                ? api.read(page, Seen.Property.class, path()).name()
                : api.read(page, Seen.Party.class, path()).name();
        return name == null ? "" : name;
    }
}
