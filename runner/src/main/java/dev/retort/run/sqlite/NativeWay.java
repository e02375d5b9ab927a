// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How SQLite itself carries out one operation.
 *
 * @param statements may be none, where there is nothing to change
 * @param obstacle why it cannot, as the end of a sentence, else null
 */
record NativeWay(List<String> statements, @Nullable String obstacle) {

    NativeWay {
        statements = List.copyOf(statements);
    }

    static NativeWay by(String statement) {
        return new NativeWay(List.of(statement), null);
    }

    static NativeWay nothing() {
        return new NativeWay(List.of(), null);
    }

    static NativeWay not(String obstacle) {
        return new NativeWay(List.of(), obstacle);
    }
}
