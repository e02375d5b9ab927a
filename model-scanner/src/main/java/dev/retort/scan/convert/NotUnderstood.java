// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

/** A word that has no meaning where it stands; becomes a problem of the model. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String word) {
        super("\"" + word + "\" is not understood");
    }
}
