// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.util.List;
import java.util.Map;

/** A container image and how to start it. */
public record ContainerImage(String name, int port, Map<String, String> environment, List<String> command) {

    public ContainerImage {
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }
}
