// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import dev.retort.dialect.SqlLiterals;
import dev.retort.run.Platform;
import java.sql.Connection;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;

/** Scripts for psql. */
final class DatabaseScripting implements Platform.Scripting {

    @Override
    public Optional<Connection> trial() {
        return Optional.empty();
    }

    @Override
    public List<String> opening() {
        return List.of("-- run with: psql -v ON_ERROR_STOP=1 -f FILE", "set client_encoding = 'UTF8';");
    }

    @Override
    public List<String> begin() {
        return List.of("begin");
    }

    @Override
    public List<String> commit() {
        return List.of("commit");
    }

    @Override
    public List<String> guard(String query, String reason) {
        return List.of("do $retort$\nbegin\n    if exists (\n" + query + "\n    ) then\n        raise exception using"
                + " message = " + SqlLiterals.quote(reason) + ";\n    end if;\nend\n$retort$");
    }

    @Override
    public String now() {
        return "to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }

    /** ISO 8601, which the server reads whatever its date style. */
    static String literal(Temporal value) {
        return SqlLiterals.quote(String.valueOf(value instanceof ZonedDateTime time ? time.toOffsetDateTime() : value));
    }
}
