// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A server unpacked once for all runs, and its data folder filled once, from which each start takes a copy.
 *
 * @param home the unpacked server
 * @param data the data folder as the server's own initialisation leaves it
 */
record ServerCache(Path home, Path data) {

    /** The cached server of the recipe, made when it is not there. */
    static ServerCache of(ServerRecipe recipe) throws IOException {
        Path archive = recipe.artifact().find();
        String name = recipe.artifact().nameOf(archive);
        Path folder = Folders.cache();
        ServerCache cache = new ServerCache(folder.resolve(name), folder.resolve(name + "-data"));
        return Folders.locked(folder.resolve(name + ".lock"), () -> {
            makeOnce(cache.home, home -> recipe.unpack(archive, home));
            makeOnce(cache.data, data -> initialize(recipe, cache.home, data));
            return cache;
        });
    }

    /** The folders of the client programs that the recipe's artifact holds, which are unpacked when they are first asked for. */
    static List<Path> clients(ServerRecipe recipe) throws IOException {
        if (recipe.clients().isEmpty()) {
            return List.of();
        }
        Path archive = recipe.artifact().find();
        Path home = of(recipe).home();
        List<Path> programs = recipe.clients().stream().map(home::resolve).toList();
        return Folders.locked(home.resolveSibling(home.getFileName() + ".lock"), () -> {
            if (!programs.stream().allMatch(Files::exists)) {
                recipe.unpackClients(archive, home);
            }
            return programs.stream().map(Path::getParent).distinct().toList();
        });
    }

    private static void makeOnce(Path folder, Making making) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        making.make(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initialize(ServerRecipe recipe, Path home, Path data) throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        ServerUser.give(data);
        Commands.run(ServerUser.run(recipe.initialize(home, data)));
    }

    @FunctionalInterface
    private interface Making {
        void make(Path folder) throws IOException;
    }
}
