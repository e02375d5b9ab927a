// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import dev.retort.scan.mapping.ScanFailed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A {@code META-INF/persistence.xml} cannot be read, or names a file that is not there. */
public final class BadPersistenceXml extends ScanFailed {

    private static final long serialVersionUID = 1L;

    BadPersistenceXml(Path entry, String reason, @Nullable Throwable cause) {
        super("META-INF/persistence.xml of " + entry + " cannot be read: " + reason, cause);
    }
}
