// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

/** One row of SQLite's schema table that has a text. */
record SchemaEntry(String type, String name, String table, String sql) {}
