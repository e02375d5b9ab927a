// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

/**
 * The setting that limits how long a statement runs.
 *
 * @param variable its name
 * @param perSecond how many of its units are a second
 */
public record StatementLimit(String variable, int perSecond) {}
