// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * A migration that is to run on one database.
 *
 * @param changes its operations for this database
 * @param before the schema before it, as far as the history tells
 * @param segments its parts in order, the last of which records it
 * @param checksum of its upgrade's operations for all databases
 * @param expected what the history must still say when it begins
 */
record PlannedRevision(
        RevisionNode revision,
        Direction direction,
        ChangeSet changes,
        Schema before,
        List<Segment> segments,
        String checksum,
        Expected expected) {

    boolean hasRebuild() {
        return steps().stream().anyMatch(Step.Rebuild.class::isInstance);
    }

    List<Step> steps() {
        return segments.stream().flatMap(segment -> segment.steps().stream()).toList();
    }
}
