// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import org.jspecify.annotations.Nullable;

/** A {@code CREATE VIRTUAL TABLE} statement; its arguments are the module's own language and stay unread. */
public record CreateVirtualTable(String sql, @Nullable Name schema, Name name, Name module)
        implements CreateStatement {}
