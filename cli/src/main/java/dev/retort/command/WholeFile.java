// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /** Writes a file that must not be there yet; its folder is made where it is missing. */
    static void create(Path file, String content) {
        refuseExisting(file);
        try {
            Files.createDirectories(file.resolveSibling("."));
            write(file, content);
        } catch (IOException e) {
            throw new UnwritableFile(file, e);
        }
    }

    static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new UnwritableFile(file, new FileAlreadyExistsException(file.toString()));
        }
    }

    private static void write(Path file, String content) throws IOException {
        // no name that ends like the file's: whoever looks for sources must not find half of one
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            Files.write(
                    unfinished,
                    content.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
