package org.titleledger.api.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done next.
 *
 * @param form the form that does it
 * @param href where it stands, with what is known filled in
 */
record Offer(String form, String href) {

    /** Collects what a form is about and what is filled in already. */
    static final class To {

        private final String form;
        private final Map<String, String> query = new LinkedHashMap<>();

        private To(String form) {
            this.form = form;
        }

        To about(String thing, String id) {
            query.put("_" + thing, id);
            return this;
        }

        To with(String field, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                query.put(field, value);
            }
            return this;
        }

        Offer offer() {
            return new Offer(form, "/forms/" + form + (query.isEmpty() ? "" : "?" + Queries.encoded(query)));
        }
    }

    static To to(String form) {
        return new To(form);
    }

    /** Whether it is for somebody with these roles. */
    boolean isFor(@Nullable Me me) {
        return me != null && Forms.named(form).map(me::isOffered).orElseGet(me::records);
    }
}
