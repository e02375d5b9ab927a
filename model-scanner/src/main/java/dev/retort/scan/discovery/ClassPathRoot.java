// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One opened entry of a class path, a directory or a jar, with its files under the same names. */
public final class ClassPathRoot implements AutoCloseable {

    private final Path entry;
    private final Path root;
    private final @Nullable FileSystem archive;

    private ClassPathRoot(Path entry, Path root, @Nullable FileSystem archive) {
        this.entry = entry;
        this.root = root;
        this.archive = archive;
    }

    public static ClassPathRoot open(Path entry) {
        if (Files.isDirectory(entry)) {
            return new ClassPathRoot(entry, entry, null);
        }
        if (!Files.exists(entry)) {
            throw new UnreadableClassPath(entry, "does not exist; is the project compiled?", null);
        }
        try {
            FileSystem archive = FileSystems.newFileSystem(entry);
            return new ClassPathRoot(entry, archive.getPath("/"), archive);
        } catch (IOException | ProviderNotFoundException failure) {
            throw new UnreadableClassPath(entry, "is no directory and no jar that can be read", failure);
        }
    }

    public Path entry() {
        return entry;
    }

    public boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    public InputStream read(String file) throws IOException {
        return Files.newInputStream(root.resolve(file));
    }

    /** The version that the manifest tells, if it is the manifest of this library and not of one that swallowed it. */
    public Optional<String> versionOf(String library) {
        if (!has("META-INF/MANIFEST.MF")) {
            return Optional.empty();
        }
        try (InputStream manifest = read("META-INF/MANIFEST.MF")) {
            Attributes attributes = new Manifest(manifest).getMainAttributes();
            return library.equals(attributes.getValue(Attributes.Name.IMPLEMENTATION_TITLE))
                    ? Optional.ofNullable(attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UnreadableClassPath(entry, "has a manifest that cannot be read", failure);
        }
    }

    /** The class files below a directory, sorted, but for those of {@code META-INF}. */
    List<Path> classFiles(String directory) {
        Path start = root.resolve(directory);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(this::isClassFile).sorted().toList();
        } catch (IOException failure) {
            throw new UnreadableClassPath(entry, "cannot be listed", failure);
        }
    }

    private boolean isClassFile(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.endsWith(".class")
                && !name.equals("module-info.class")
                && !root.relativize(file).startsWith("META-INF");
    }

    @Override
    public void close() {
        if (archive == null) {
            return;
        }
        try {
            archive.close();
        } catch (IOException failure) {
            throw new UnreadableClassPath(entry, "cannot be closed", failure);
        }
    }
}
