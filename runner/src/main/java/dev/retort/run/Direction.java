// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** Which way a migration goes. */
public enum Direction {
    UPGRADE,
    DOWNGRADE
}
