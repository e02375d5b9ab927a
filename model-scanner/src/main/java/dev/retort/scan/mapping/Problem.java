// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import org.jspecify.annotations.Nullable;

/** Something that a person has to know about the model before they trust it. */
public record Problem(Kind kind, @Nullable Origin origin, String message) {

    /** How far the model can be trusted in spite of it. */
    public enum Kind {
        /** A part of the model could not be read; a comparison would say something wrong about it. */
        UNREADABLE,
        /** Hibernate would create it, Retort does not manage it. */
        UNMANAGED,
        /** The model is whole, but Hibernate, or Retort, has a doubt. */
        WARNING
    }

    public static Problem unreadable(@Nullable Origin origin, String message) {
        return new Problem(Kind.UNREADABLE, origin, message);
    }

    public static Problem unmanaged(@Nullable Origin origin, String message) {
        return new Problem(Kind.UNMANAGED, origin, message);
    }

    public static Problem warning(@Nullable Origin origin, String message) {
        return new Problem(Kind.WARNING, origin, message);
    }

    @Override
    public String toString() {
        return origin == null ? message : origin + ": " + message;
    }
}
