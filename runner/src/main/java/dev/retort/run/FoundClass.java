// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A class file that was found: its class's name and its bytes. */
final class FoundClass {

    private static final byte[] API = "dev/retort/migration/".getBytes(StandardCharsets.ISO_8859_1);

    private final String name;
    private final byte[] bytes;

    /** One that somebody has looked at and listed as a migration. */
    static FoundClass listed(String name) {
        return new FoundClass(name, API);
    }

    FoundClass(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    /** Whether it mentions what migrations are made of; only then need it be loaded. */
    boolean mayBeMigration() {
        for (int start = 0; start <= bytes.length - API.length; start++) {
            if (Arrays.equals(bytes, start, start + API.length, API, 0, API.length)) {
                return true;
            }
        }
        return false;
    }
}
