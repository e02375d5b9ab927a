// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

/** An option whose value has not the form that the option takes. */
final class MalformedFlag extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedFlag(String flag, String form, String text) {
        super(flag + " takes " + form + ", and got \"" + text + "\"");
    }
}
