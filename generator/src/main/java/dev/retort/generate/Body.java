// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.List;

/**
 * What stands in a method, and the methods that it is continued in.
 *
 * @param text source without indentation
 */
record Body(String text, List<Part> parts) {

    /**
     * A method that holds a part of a long body.
     *
     * @param holder the nested class that it stands in, empty for none
     */
    record Part(String holder, String name, String text) {

        String call() {
            return (holder.isEmpty() ? "" : holder + ".") + name + "(op);";
        }
    }

    Body {
        parts = List.copyOf(parts);
    }

    static Body of(String text) {
        return new Body(text, List.of());
    }

    Body followedBy(String more) {
        return new Body(text.isEmpty() ? more : text + "\n\n" + more, parts);
    }
}
