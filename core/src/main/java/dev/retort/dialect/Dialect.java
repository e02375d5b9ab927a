// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.ChangeSet;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Set;

/** What one kind of database does in its own way; found by {@link java.util.ServiceLoader}. */
public interface Dialect {

    /** The name by which configuration and migrations mean this database, in lower case. */
    String id();

    /** Whether this dialect serves a server that introduces itself in these words. */
    boolean serves(String productName, String productVersion);

    /** How URLs mean databases of this kind. */
    UrlForm urls();

    /** Whether this dialect serves databases of this JDBC URL, as far as a URL can tell. */
    default boolean servesUrl(String jdbcUrl) {
        return jdbcUrl.startsWith(urls().jdbc());
    }

    /** The version of a server that introduces itself in these words. */
    default ServerVersion version(String productVersion) {
        return ServerVersion.parse(productVersion);
    }

    /** The version to assume of a server that is not asked: the oldest that is supported. */
    ServerVersion assumedVersion();

    /** What a server of this version can do. */
    Set<Ability> abilities(ServerVersion version);

    /** The letters of the schema in which a connection makes tables that asks for no other one. */
    String usualSchema();

    /** How names are folded, quoted and compared. */
    Naming naming();

    /** How types are spelled. */
    TypeSystem types();

    /** Which spellings mean the same. */
    Canonical canonical();

    /**
     * What a server of this version is to be told, in order, to carry out the changes.
     *
     * @param changes operations for this database only, see {@link ChangeSet#on}
     * @param before the schema before the changes, as far as the history knows it
     */
    List<Step> compile(ChangeSet changes, Schema before, ServerVersion version);
}
