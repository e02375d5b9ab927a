// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.Schema;
import java.util.Collection;
import java.util.Map;

/**
 * A place in which a database shows what it makes of what it is told: created there, and read by whoever reads the database
 * itself, two spellings of one meaning are one text.
 */
public interface Twin {

    /** No twin: rules have the last word. */
    Twin NONE = (suspects, schema) -> Map.of();

    /**
     * What becomes of each suspect.
     *
     * @param schema the wanted schema, whose tables and enum types the suspects stand on
     */
    Map<Suspect, Verdict> ask(Collection<Suspect> suspects, Schema schema);

    /** What became of a suspect. */
    sealed interface Verdict {}

    /** It is the same part, in the database's words. */
    record Kept(Suspect inItsWords) implements Verdict {}

    /** Nobody knows; the reason is a sentence to a person. */
    record Unknown(String reason) implements Verdict {}
}
