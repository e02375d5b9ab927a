// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container. */
final class ContainerServer implements TestServer {

    private final GenericContainer<?> container;
    private final int port;

    private ContainerServer(GenericContainer<?> container, int port) {
        this.container = container;
        this.port = port;
    }

    static ContainerServer start(ServerRecipe recipe) {
        ContainerImage image = recipe.container();
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image.name()))
                .withExposedPorts(image.port())
                .withEnv(image.environment())
                .withCommand(image.command().toArray(String[]::new));
        container.start();
        ContainerServer server = new ContainerServer(container, image.port());
        if (!Readiness.await(recipe, server, container::isRunning)) {
            String log = container.getLogs();
            server.close();
            throw new ServerFailed(recipe.name() + " does not start: " + log);
        }
        return server;
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return container.getMappedPort(port);
    }

    @Override
    public void close() {
        container.stop();
    }
}
