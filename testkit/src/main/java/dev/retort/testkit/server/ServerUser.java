// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who the servers run as: the user of this JVM or, where that is root, whom servers refuse, {@code nobody}. */
final class ServerUser {

    private static final UserPrincipal OWNER = owner();
    private static final boolean ROOT = OWNER.getName().equals("root");

    private ServerUser() {}

    /** The user of this JVM. */
    static UserPrincipal owner() {
        try {
            Path probe = Files.createTempFile("retort", "");
            UserPrincipal owner = Files.getOwner(probe);
            Files.delete(probe);
            return owner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command, run as the user of servers. */
    static List<String> run(List<String> command) {
        List<String> whole = new ArrayList<>(ROOT ? fromRoot() : List.of());
        whole.addAll(command);
        return whole;
    }

    private static List<String> fromRoot() {
        return isInstalled("setpriv")
                ? List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups", "--")
                : List.of("su", "-s", "/bin/sh", "-c", "exec \"$@\"", "--", "nobody", "sh");
    }

    /** Gives the folder to the user of servers. */
    static void give(Path folder) throws IOException {
        if (ROOT) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName("nobody"));
        }
    }

    /** Whether the user of servers can get to what is in the folder. */
    static boolean reaches(Path folder) throws IOException {
        for (Path each = folder.toRealPath(); ROOT && each != null; each = each.getParent()) {
            if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
