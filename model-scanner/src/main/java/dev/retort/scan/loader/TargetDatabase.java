// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

/** The database that entities are mapped for, as its server introduces itself. */
public record TargetDatabase(String product, String version) {

    /** Whether Hibernate keeps the dialect of this database outside its core. */
    boolean needsCommunityDialects() {
        return product.equals("SQLite");
    }
}
