// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.generate.JavaToken.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * The classes that the parts of a migration stand in: the migration itself, then nested ones.
 *
 * <p>A class file has room for some 65,000 constants, and each string takes two.
 */
final class PartHolders {

    private static final int MOST_STRINGS = 15_000;

    private final Set<String> strings = new HashSet<>();
    private int holder = 1;

    /** The class for this source: empty for the migration itself, else the name of a nested one. */
    String next(String source) {
        Set<String> own = new HashSet<>();
        for (JavaToken token : JavaToken.of(source)) {
            if (token.kind() == Kind.LITERAL || token.kind() == Kind.TEXT_BLOCK) {
                own.add(token.text());
            }
        }
        own.removeAll(strings);
        if (strings.size() + own.size() > MOST_STRINGS && !strings.isEmpty()) {
            holder++;
            strings.clear();
        }
        strings.addAll(own);
        return holder == 1 ? "" : "Part" + holder;
    }
}
