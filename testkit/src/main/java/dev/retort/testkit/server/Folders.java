// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Where unpacked servers and their data live. */
final class Folders {

    private Folders() {}

    /**
     * Unpacked servers, kept from run to run: the folder that the property {@code retort.test.cache} names, else one in
     * the user's home or, where the server's user cannot get to that, in the temporary folder.
     */
    static Path cache() throws IOException {
        String named = System.getProperty("retort.test.cache");
        if (named != null) {
            return create(Path.of(named));
        }
        Path home = Path.of(System.getProperty("user.home"));
        if (Files.isWritable(home) && ServerUser.reaches(home)) {
            return create(home.resolve(".cache/retort/servers"));
        }
        return create(temporary().resolve("servers"));
    }

    /** The data of running servers. */
    static Path running() throws IOException {
        return create(temporary().resolve("running"));
    }

    private static Path temporary() throws IOException {
        UserPrincipal user = ServerUser.owner();
        Path folder = create(Path.of(System.getProperty("java.io.tmpdir"), "retort-" + user.getName()));
        if (!Files.getOwner(folder).equals(user)) {
            throw new ServerFailed(folder + " belongs to somebody else; remove it, or set java.io.tmpdir");
        }
        return folder;
    }

    private static Path create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (!ServerUser.reaches(folder)) {
            throw new ServerFailed("the user nobody, as whom servers run here, cannot get to " + folder);
        }
        return folder.toAbsolutePath();
    }

    /** Does the work while no other thread or process does work under the same lock file. */
    static synchronized <T> T locked(Path file, Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return work.run();
        }
    }

    /** Deletes the folder with all that is in it, whoever else is deleting it too. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    /** Work on files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
