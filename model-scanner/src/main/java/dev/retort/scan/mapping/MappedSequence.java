// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

/** A sequence of the database, not one that Hibernate plays with a table. */
public record MappedSequence(MappedName name, int start, int increment) {}
