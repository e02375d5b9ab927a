// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A database server that belongs to this JVM alone and ends with it. */
public interface TestServer extends AutoCloseable {

    /** The host to connect to. */
    String host();

    /** The port to connect to. */
    int port();

    /** Runs the statement as the recipe's user. */
    default void execute(ServerRecipe recipe, String sql) {
        String url = recipe.adminUrl(host(), port());
        try (var connection = DriverManager.getConnection(url, recipe.adminUser(), "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ServerFailed(sql + " fails at " + url, e);
        }
    }

    /** Stops the server and removes its data. */
    @Override
    void close();

    /** The one server of the recipe in this JVM, started on first use; a start that failed is not tried again. */
    static TestServer shared(ServerRecipe recipe) {
        return Servers.running(recipe);
    }

    /** A new server for the caller alone, who closes it. */
    static TestServer start(ServerRecipe recipe) {
        return DockerEngine.answers() ? ContainerServer.start(recipe) : LocalServer.start(recipe);
    }
}
