// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Finds the classes of a package, and of the packages in it, in the folders and jars that a class loader sees. */
final class PackageScan {

    private static final String SUFFIX = ".class";

    private final ClassLoader loader;
    private final String folder;

    PackageScan(ClassLoader loader, String packageName) {
        this.loader = loader;
        this.folder = packageName.replace('.', '/');
    }

    /** By name; of a class that is there twice, the one that the loader would take. */
    List<FoundClass> classes() {
        Map<String, FoundClass> byName = new TreeMap<>();
        try {
            for (URL place : Collections.list(loader.getResources(folder))) {
                for (FoundClass found : in(place)) {
                    byName.putIfAbsent(found.name(), found);
                }
            }
            for (String name : MigrationIndex.read(loader, folder.replace('/', '.'))) {
                byName.putIfAbsent(name, FoundClass.listed(name));
            }
        } catch (IOException e) {
            throw new MigrationsUnreadable("package " + folder.replace('/', '.'), e);
        }
        return List.copyOf(byName.values());
    }

    private List<FoundClass> in(URL place) throws IOException {
        if (place.getProtocol().equals("file")) {
            return inFolder(place);
        }
        if (place.getProtocol().equals("resource")) {
            return List.of(); // a native image: the index lists what there is
        }
        if (place.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            return inJar(jar);
        }
        throw new IOException("neither a folder nor a jar: " + place);
    }

    private List<FoundClass> inFolder(URL place) throws IOException {
        try {
            return ClassFolder.read(Path.of(place.toURI()), folder.isEmpty() ? "" : folder.replace('/', '.') + ".");
        } catch (URISyntaxException e) {
            throw new IOException("not a path: " + place, e);
        }
    }

    private List<FoundClass> inJar(JarURLConnection connection) throws IOException {
        String entryName = connection.getEntryName();
        String start = entryName.endsWith("/") ? entryName : entryName + "/";
        List<FoundClass> found = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(start) && name.endsWith(SUFFIX)) {
                    String inside = name.substring(start.length(), name.length() - SUFFIX.length());
                    found.add(new FoundClass((folder + "/" + inside).replace('/', '.'), bytes(jar, entry)));
                }
            }
        }
        return found;
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry)) {
            return bytes.readAllBytes();
        }
    }
}
