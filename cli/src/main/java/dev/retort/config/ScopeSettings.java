// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.util.List;

/**
 * Which part of the database is looked at.
 *
 * @param schemas schemas besides the default one
 * @param include patterns of names; none for everything
 * @param exclude patterns of names
 */
public record ScopeSettings(List<String> schemas, List<String> include, List<String> exclude) {

    /** Copies the lists. */
    public ScopeSettings {
        schemas = List.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
