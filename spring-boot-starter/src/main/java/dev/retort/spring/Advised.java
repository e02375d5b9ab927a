// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

/** A failure that knows what is to be done about it. */
interface Advised {

    /** What to do, a sentence. */
    String advice();
}
