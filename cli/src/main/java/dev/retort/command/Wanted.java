// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.setting.DatabaseUrl;

/** What a database is compared with. */
public sealed interface Wanted {

    /** The project's entities. */
    record Entities() implements Wanted {}

    /** Another database, as a model for this one: what no migration made stays. */
    record Model(DatabaseUrl url) implements Wanted {}

    /** Another database that this one is to become like in everything. */
    record Twin(DatabaseUrl url) implements Wanted {}

    /** What the applied migrations made. */
    record History() implements Wanted {}
}
