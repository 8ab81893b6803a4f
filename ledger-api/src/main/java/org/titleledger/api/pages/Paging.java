package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a list a page shows, and where the next and the one before are.
 *
 * @param page from 0
 * @param size how many
 * @param address the page's own address
 * @param total how many there are in all
 */
record Paging(int page, int size, String address, long total) {

    static Paging of(HttpServletRequest request, int page, int size) {
        String query = request.getQueryString();
        return new Paging(Math.max(page, 0), size, request.getRequestURI() + (query == null ? "" : "?" + query), 0);
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("page", String.valueOf(page));
        query.put("size", String.valueOf(size));
        return query;
    }

    Paging of(long all) {
        return new Paging(page, size, address, all);
    }

    /** The number of the first entry shown, from 1. */
    public long first() {
        return total == 0 ? 0 : (long) page * size + 1;
    }

    /** The number of the last entry shown. */
    public long last() {
        return Math.min(total, (long) (page + 1) * size);
    }

    /** Where the next part is. */
    public @Nullable String next() {
        return last() < total ? at(page + 1) : null;
    }

    /** Where the part before is. */
    public @Nullable String previous() {
        return page > 0 ? at(page - 1) : null;
    }

    private String at(int number) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }
}
