// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import dev.retort.scan.mapping.ScanFailed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An entry of the class path is missing or damaged. */
public final class UnreadableClassPath extends ScanFailed {

    private static final long serialVersionUID = 1L;

    private final transient Path entry;

    UnreadableClassPath(Path entry, String reason, @Nullable Throwable cause) {
        super("on the class path of the model, " + entry + " " + reason, cause);
        this.entry = entry;
    }

    public Path entry() {
        return entry;
    }
}
