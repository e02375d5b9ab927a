// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

/** What may stand between the parentheses of a new table. */
public sealed interface TableElement permits Column, PrimaryKey, Unique, ForeignKey, Check, TableNote {}
