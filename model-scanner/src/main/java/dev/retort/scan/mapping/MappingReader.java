// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

/** Reads a mapping with whatever Hibernate its class loader holds. */
public interface MappingReader {

    /** The mapping of the sources; fails with {@link MappingFailed} where Hibernate does. */
    Mapping read(MappingSources sources);
}
