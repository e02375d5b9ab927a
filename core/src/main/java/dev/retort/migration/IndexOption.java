// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** How an index is built or dropped. */
public enum IndexOption {
    /** While others go on reading and writing, outside of a transaction, where the database can. */
    CONCURRENTLY;

    /** While others go on reading and writing; meant for static import. */
    public static IndexOption concurrently() {
        return CONCURRENTLY;
    }
}
