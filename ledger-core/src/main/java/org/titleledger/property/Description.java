package org.titleledger.property;

import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Text;

/**
 * How people name and find a property.
 *
 * @param name of the property itself
 * @param compound the compound (办公区) it belongs to
 * @param address 坐落
 */
public record Description(
        String name, @Nullable String compound, @Nullable String address) {

    public Description {
        name = Text.required("name", name, Text.NAME);
        compound = Text.optional("compound", compound, Text.NAME);
        address = Text.optional("address", address, Text.NAME);
    }
}
