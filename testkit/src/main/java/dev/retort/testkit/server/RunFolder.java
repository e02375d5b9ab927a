// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    private static final String OWN = ProcessHandle.current().pid() + "-";

    private final Path path;
    private final FileChannel owner;

    private RunFolder(Path path, FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    /** A new folder, after those have been cleared away whose JVM was killed. */
    static RunFolder create() throws IOException {
        Path parent = Folders.running();
        return Folders.locked(parent.resolve("lock"), () -> {
            clearAbandoned(parent);
            Path path = Files.createTempDirectory(parent, OWN);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            FileChannel owner = open(path);
            owner.lock();
            ServerUser.give(path);
            return new RunFolder(path, owner);
        });
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
        Folders.locked(path.resolveSibling("lock"), () -> {
            owner.close();
            Folders.delete(path);
            return path;
        });
    }

    private static void clearAbandoned(Path parent) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(parent)) {
            others = all.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith(OWN))
                    .toList();
        }
        for (Path folder : others) {
            if (isAbandoned(folder)) {
                stopServer(folder);
                Folders.delete(folder);
            }
        }
    }

    /** Not to be asked of a folder of this JVM: to close the file would give up the lock that is held on it. */
    private static boolean isAbandoned(Path folder) throws IOException {
        try (FileChannel owner = open(folder);
                @Nullable FileLock lock = owner.tryLock()) {
            return lock != null;
        }
    }

    /** Kills the process that the folder names, if it is the folder's server: if its command names the folder. */
    private static void stopServer(Path folder) throws IOException {
        String pid;
        try {
            pid = Files.readString(folder.resolve("pid")).strip();
        } catch (NoSuchFileException e) {
            return; // it never ran, or is cleared away already
        }
        boolean ours = ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains(folder.toString()))
                .isPresent();
        if (ours) {
            Commands.run(List.of("sh", "-c", "kill -QUIT $1", "sh", pid));
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("owner"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
