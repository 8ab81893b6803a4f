package org.titleledger.api.pages;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.titleledger.shared.Role;

/**
 * What one form asks for and where it goes.
 *
 * @param name the form's name, in addresses and messages ({@code form.<name>})
 * @param path where the API takes it, with the things it is about in braces
 * @param back which page is shown afterwards; {@code {id}} is what was made
 * @param roles who is offered it; who may is the API's to say
 * @param fields what it asks for
 * @param replaced the names of those fields that stand in {@code replacement}, and only where something was changed
 */
record Form(String name, String path, String back, Set<Role> roles, List<Field> fields, Set<String> replaced) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    Form {
        roles = Set.copyOf(roles);
        fields = List.copyOf(fields);
        replaced = Set.copyOf(replaced);
    }

    /** A form that sends what it asks for. */
    Form(String name, String path, String back, Set<Role> roles, List<Field> fields) {
        this(name, path, back, roles, fields, Set.of());
    }

    /** The things the form is about, which its address has to name. */
    List<String> about() {
        return VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** Whether it carries a file. */
    public boolean isUpload() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILE);
    }

    /** Puts things in their places. */
    static String filled(String template, java.util.function.UnaryOperator<String> values) {
        return VARIABLE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
