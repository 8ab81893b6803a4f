package org.titleledger.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.titleledger.projections.shared.Page;

/** Pages of lists: from 0, 50 entries unless told. */
public final class Paging {

    private Paging() {}

    /** The page a request asks for. */
    public static Page of(@Nullable Integer page, @Nullable Integer size) {
        return new Page(page == null ? 0 : page, size == null ? Page.DEFAULT_SIZE : size);
    }

    /** The header {@code Link} with the neighbours of a page (RFC 8288). */
    static String links(HttpServletRequest request, Page page, long total) {
        long last = total == 0 ? 0 : (total - 1) / page.size();
        List<String> links = new ArrayList<>();
        links.add(link(request, 0, "first"));
        if (page.page() > 0) {
            links.add(link(request, page.page() - 1L, "prev"));
        }
        if (page.page() < last) {
            links.add(link(request, page.page() + 1L, "next"));
        }
        links.add(link(request, last, "last"));
        return String.join(", ", links);
    }

    private static String link(HttpServletRequest request, long page, String relation) {
        String address = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("page", page)
                .replaceQueryParam("after")
                .build()
                .toUriString();
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
