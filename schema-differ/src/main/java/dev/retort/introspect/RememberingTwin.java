// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.ServerVersion;
import dev.retort.diff.Suspect;
import dev.retort.diff.Twin;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A twin that asks another one only what it was never asked before. It keeps what a server of a version makes of a text in a file,
 * by all that this depends on: the setting of the database, the text, the types of the columns that it mentions, the values of their
 * enum types.
 *
 * <p>The file can be deleted at any time; one that cannot be read is as good as none. What could not be told is not kept.
 */
public final class RememberingTwin implements Twin {

    private final Twin other;
    private final Path file;
    private final TwinNotes notes;

    /**
     * Keeps verdicts in a file of the folder, of each dialect, version and setting its own.
     *
     * @param setting see {@link LiveDatabase#setting}
     */
    public RememberingTwin(Twin other, Path folder, Dialect dialect, ServerVersion version, String setting) {
        this.other = other;
        String kind = dialect.id() + "-" + version + (setting.isEmpty() ? "" : "-" + setting);
        this.file = folder.resolve(kind + ".properties");
        this.notes = new TwinNotes(dialect.types());
    }

    @Override
    public Map<Suspect, Verdict> ask(Collection<Suspect> suspects, Schema schema) {
        Properties known = load();
        Map<Suspect, Verdict> verdicts = new LinkedHashMap<>();
        List<Suspect> open = new ArrayList<>();
        for (Suspect suspect : suspects) {
            Optional<Suspect> kept = Optional.ofNullable(known.getProperty(notes.key(suspect, schema)))
                    .flatMap(text -> notes.read(suspect, text));
            kept.ifPresentOrElse(found -> verdicts.put(suspect, new Kept(found)), () -> open.add(suspect));
        }
        if (!open.isEmpty()) {
            Map<Suspect, Verdict> answers = other.ask(open, schema);
            verdicts.putAll(answers);
            answers.forEach((suspect, verdict) -> {
                if (verdict instanceof Kept kept) {
                    known.setProperty(notes.key(suspect, schema), notes.write(kept.inItsWords()));
                }
            });
            save(known);
        }
        return verdicts;
    }

    private Properties load() {
        Properties known = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                return new Properties();
            }
        }
        return known;
    }

    private void save(Properties known) {
        try {
            Path folder = Files.createDirectories(file.resolveSibling("."));
            Path draft = Files.createTempFile(folder, "twin", ".draft");
            try {
                try (Writer writer = Files.newBufferedWriter(draft)) {
                    known.store(writer, "what a database makes of expressions; it can be deleted");
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for what was compared cannot be written: " + file, e);
        }
    }
}
