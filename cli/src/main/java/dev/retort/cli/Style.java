// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

/** How a piece of text stands out on a terminal. */
enum Style {
    ADDED("32"),
    REMOVED("31"),
    CHANGED("33"),
    STRONG("1"),
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text between the escapes of this style. */
    String on(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
