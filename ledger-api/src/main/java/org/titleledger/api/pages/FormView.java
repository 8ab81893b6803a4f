package org.titleledger.api.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as its page shows it.
 *
 * @param form what it asks for
 * @param title what it does, in the reader's language
 * @param help what to know before filling it in
 * @param about the things it is about, as hidden fields
 * @param key the idempotency key: sent twice, it is recorded once
 * @param fields what it asks for
 * @param refusal why it was not recorded the last time
 */
record FormView(
        Form form,
        String title,
        @Nullable String help,
        List<Hidden> about,
        String key,
        List<Shown> fields,
        @Nullable String refusal) {

    /** A field that says which thing the form is about. */
    record Hidden(String name, String value) {}

    /** A value that can be chosen. */
    record Option(String value, String label, boolean selected) {}

    /** One column heading of rows. */
    record Heading(String label) {}

    /**
     * One field with what was typed into it.
     *
     * @param field what it is
     * @param name its name on the page
     * @param id its id on the page
     * @param label what it is called
     * @param help what it means and where the paper has it
     * @param value what was typed
     * @param error what is wrong with that
     * @param options what can be chosen
     * @param headings of rows, the columns
     * @param rows of rows, the cells
     */
    record Shown(
            Field field,
            String name,
            String id,
            String label,
            @Nullable String help,
            String value,
            @Nullable String error,
            List<Option> options,
            List<Heading> headings,
            List<List<Shown>> rows) {

        /** The same under a name that says of which thing it is. */
        Shown under(String prefix) {
            return new Shown(
                    field,
                    prefix + name,
                    id.replaceFirst("^f-", "f-" + prefix),
                    label,
                    help,
                    value,
                    error,
                    options,
                    headings,
                    rows.stream()
                            .map(row ->
                                    row.stream().map(cell -> cell.under(prefix)).toList())
                            .toList());
        }

        /** What a screen reader reads with the field. */
        public @Nullable String describedBy() {
            if (error != null) {
                return help == null ? id + "-error" : id + "-error " + id + "-help";
            }
            return help == null ? null : id + "-help";
        }
    }
}
