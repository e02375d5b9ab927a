// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that could not be written; nothing of it was. */
public final class UnwritableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnwritableFile(Path file, IOException cause) {
        super("cannot write " + file + ": " + reason(file, cause), cause);
    }

    private static String reason(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "no permission";
        }
        if (cause instanceof FileAlreadyExistsException exists) {
            return file.toString().equals(exists.getFile())
                    ? "it is there already"
                    : exists.getFile() + " is no folder";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause instanceof NoSuchFileException ? "its folder cannot be made" : String.valueOf(cause.getMessage());
    }
}
