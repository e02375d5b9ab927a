// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

/** When a constraint is checked. */
public enum Deferral {
    /** At each statement. */
    NOT_DEFERRABLE,
    /** At each statement unless the transaction asks otherwise. */
    INITIALLY_IMMEDIATE,
    /** At commit unless the transaction asks otherwise. */
    INITIALLY_DEFERRED
}
