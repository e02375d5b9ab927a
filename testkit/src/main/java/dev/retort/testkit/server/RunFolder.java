// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one running server: {@code data}, {@code log}, {@code pid}, and {@code owner}, a file that the JVM keeps
 * locked for as long as it lives. A folder whose {@code owner} can be locked is therefore nobody's any more.
 */
final class RunFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel owner;

    private RunFolder(Path path, FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    /** A new folder, after those have been cleared away whose JVM was killed. */
    static synchronized RunFolder create() throws IOException {
        Path parent = Folders.running();
        try (FileChannel all = open(parent.resolve("lock"))) {
            all.lock();
            clearAbandoned(parent);
            Path path = Files.createTempDirectory(parent, "");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            FileChannel owner = open(path.resolve("owner"));
            owner.lock();
            ServerUser.give(path);
            return new RunFolder(path, owner);
        }
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("log");
    }

    @Override
    public void close() throws IOException {
        owner.close();
        Folders.delete(path);
    }

    private static void clearAbandoned(Path parent) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(parent)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            if (isAbandoned(folder)) {
                stopServer(folder);
                Folders.delete(folder);
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (FileChannel owner = open(folder.resolve("owner"));
                @Nullable FileLock lock = owner.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // ours, or of another class loader of this JVM
        }
    }

    /** Kills the process that the folder names, if it is the folder's server: if its command names the folder. */
    private static void stopServer(Path folder) throws IOException {
        Path file = folder.resolve("pid");
        if (!Files.exists(file)) {
            return;
        }
        String pid = Files.readString(file).strip();
        boolean ours = ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains(folder.toString()))
                .isPresent();
        if (ours) {
            Commands.run(List.of("sh", "-c", "kill -QUIT $1", "sh", pid));
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
