// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

/** What becomes of referring rows when the referred one changes or goes. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
}
