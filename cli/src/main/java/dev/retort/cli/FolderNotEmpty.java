// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.nio.file.Path;

/** A folder that was to be filled and has something in it. */
final class FolderNotEmpty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderNotEmpty(Path folder) {
        super(folder + " is not empty; name a folder that is, or one that does not exist");
    }
}
