// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Writes records as JSON; docs/json.md describes the shapes. */
final class Json {

    private Json() {}

    /** One object, every component of the record a member, in order, those without a value null. */
    static void write(Object result, PrintWriter writer) {
        writer.println(text(result));
    }

    static String text(Object result) {
        try {
            return writer().writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + result.getClass().getSimpleName() + " as JSON", e);
        }
    }

    private static ObjectWriter writer() {
        SimpleModule texts = new SimpleModule()
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addSerializer(Path.class, ToStringSerializer.instance)
                .addSerializer(Duration.class, new MillisSerializer());
        return JsonMapper.builder()
                .addModule(texts)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writer();
    }
}
