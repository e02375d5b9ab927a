// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hands source over to JavaPoet, and finds out what it needs to import. */
final class ImportedCode {

    private final SortedMap<Class<?>, SortedSet<String>> staticImports =
            new TreeMap<>(Comparator.comparing(Class::getName));

    /** The source as a block of lines. */
    CodeBlock block(String source) {
        CodeBlock.Builder block = CodeBlock.builder();
        List<JavaToken> tokens = JavaToken.of(source);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            Vocabulary.ownerOf(tokens, i).ifPresent(owner -> use(owner, word));
            Optional<Class<?>> type = Vocabulary.classOf(tokens, i);
            if (type.isPresent()) {
                block.add("$L$T", plain.toString(), type.get());
                plain.setLength(0);
            } else {
                plain.append(word);
            }
        }
        return block.add("$L\n", plain.toString()).build();
    }

    /** What is to be imported, by the class that has it. */
    SortedMap<Class<?>, SortedSet<String>> staticImports() {
        return staticImports;
    }

    private void use(Class<?> owner, String member) {
        staticImports.computeIfAbsent(owner, it -> new TreeSet<>()).add(member);
    }
}
