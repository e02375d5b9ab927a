// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

/** Hibernate refused the entities: they do not map, or a class that they need is missing. */
public final class MappingFailed extends ScanFailed {

    private static final long serialVersionUID = 1L;

    public MappingFailed(Throwable cause) {
        super("the entities do not map: " + reasons(cause), cause);
    }

    private static String reasons(Throwable failure) {
        StringBuilder reasons = new StringBuilder(reason(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String reason = reason(cause);
            if (reasons.indexOf(reason) < 0) {
                reasons.append("; ").append(reason);
            }
        }
        return reasons.toString();
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        if (message == null) {
            return failure.getClass().getSimpleName();
        } else if (failure instanceof ClassNotFoundException || failure instanceof NoClassDefFoundError) {
            return "its class path lacks " + message.replace('/', '.');
        }
        return failure instanceof LinkageError ? failure.getClass().getSimpleName() + " " + message : message;
    }
}
