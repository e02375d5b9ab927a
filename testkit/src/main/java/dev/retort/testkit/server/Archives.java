// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the archives in which servers come. */
public final class Archives {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private Archives() {}

    /** Unpacks the entry of the zip file whose name ends so, a tar archive packed by xz. */
    public static void untarEntry(Path zip, String ending, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(ending)) {
                    untar(new XZInputStream(entries), folder);
                    return;
                }
            }
        }
        throw new ServerFailed("no entry *" + ending + " in " + zip);
    }

    /**
     * Unpacks the files that are wanted; what lies in {@code bin} or {@code scripts} can be run.
     *
     * @param strip how many leading folders an entry's path loses, before it is asked whether it is wanted
     */
    public static void unzip(Path zip, int strip, Predicate<String> wanted, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                String path = stripped(entry, strip);
                if (!path.isEmpty() && wanted.test(path)) {
                    boolean program = path.startsWith("bin/") || path.startsWith("scripts/");
                    try (InputStream content = file.getInputStream(entry)) {
                        write(content, inside(folder, path), program);
                    }
                }
            }
        }
    }

    private static String stripped(ZipEntry entry, int strip) {
        Path path = Path.of(entry.getName());
        boolean inside = !entry.isDirectory() && path.getNameCount() > strip;
        return inside ? path.subpath(strip, path.getNameCount()).toString() : "";
    }

    private static void untar(InputStream archive, Path folder) throws IOException {
        TarArchiveInputStream entries = new TarArchiveInputStream(archive);
        for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Path file = inside(folder, entry.getName());
            if (entry.isDirectory()) {
                createFolder(file);
            } else if (entry.isSymbolicLink()) {
                createFolder(parent(file));
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                write(entries, file, (entry.getMode() & 0100) != 0);
            }
        }
    }

    private static void write(InputStream content, Path file, boolean program) throws IOException {
        createFolder(parent(file));
        Files.copy(content, file);
        Files.setPosixFilePermissions(file, program ? PROGRAM : FILE);
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolder(parent(folder));
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PROGRAM);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static Path inside(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new ServerFailed("an archive with an entry outside of itself: " + name);
        }
        return file;
    }
}
