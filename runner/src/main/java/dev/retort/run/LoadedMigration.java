// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.Migration;
import dev.retort.migration.RevisionNode;

/** A migration that was found, and its place in the history. */
public record LoadedMigration(RevisionNode revision, Migration migration) {}
