// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Values of new columns, put together again where Maven has divided one at its commas. */
final class Fills {

    private static final Pattern BEGINNING = Pattern.compile("\\s*[^\\s'(),=]+\\.[^\\s'(),=]+\\s*=.*", Pattern.DOTALL);

    private Fills() {}

    /** The parts, of which one that does not begin with {@code TABLE.COLUMN=} belongs to the one before it. */
    static List<String> of(List<String> parts) {
        List<String> fills = new ArrayList<>();
        for (String part : parts) {
            if (fills.isEmpty() || BEGINNING.matcher(part).matches()) {
                fills.add(part);
            } else {
                fills.add(fills.remove(fills.size() - 1) + "," + part);
            }
        }
        return fills;
    }
}
