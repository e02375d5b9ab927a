// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What one version of one database server needs to be unpacked, started and reached. */
public interface ServerRecipe {

    /** The name, as in {@code postgresql-18}. */
    String name();

    /** The Maven artifact that holds the server. */
    ServerArtifact artifact();

    /** Unpacks the artifact's file into the empty folder {@code home}. */
    void unpack(Path archive, Path home) throws IOException;

    /** The client programs that the artifact holds, by their paths under {@code home}. */
    default List<String> clients() {
        return List.of();
    }

    /** Unpacks {@link #clients}, where {@link #unpack} does not. */
    default void unpackClients(Path archive, Path home) throws IOException {
        throw new ServerFailed(home + " lacks one of " + clients() + ", with which it was unpacked");
    }

    /** The command that fills the empty folder {@code data}. */
    List<String> initialize(Path home, Path data);

    /** The command that serves {@code data} on the port, in the foreground. */
    List<String> serve(Path home, Path data, int port);

    /** The container to run instead where a Docker engine answers. */
    ContainerImage container();

    /** The JDBC URL by which the server says that it is ready. */
    String adminUrl(String host, int port);

    /** The user of {@link #adminUrl}, whose password is empty. */
    String adminUser();
}
