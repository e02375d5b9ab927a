// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

/** Whether a table is made anew: created with its new shape, filled with the old one's rows, and put in its place. */
public enum BatchPolicy {
    /** Where the database cannot alter the table so. */
    AUTO,
    /** For every change of a table, also for those that the database could make by itself. */
    ALWAYS,
    /** Not at all: a change that the database cannot make by itself stops the migration. */
    NEVER
}
