// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Token;

/** Lays SQL out in one line without comments. */
public final class OneLine {

    private OneLine() {}

    /** The same words with one blank wherever there was white space or a comment. */
    public static String of(String sql) {
        StringBuilder line = new StringBuilder();
        int end = 0;
        for (Token token : SqlTokens.of(sql)) {
            if (token.start() > end && !line.isEmpty()) {
                line.append(' ');
            }
            line.append(token.text());
            end = token.end();
        }
        return line.toString();
    }
}
