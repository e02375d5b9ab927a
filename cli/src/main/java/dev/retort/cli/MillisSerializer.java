// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;

/** Writes a span of time as its milliseconds. */
final class MillisSerializer extends StdSerializer<Duration> {

    private static final long serialVersionUID = 1L;

    MillisSerializer() {
        super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeNumber(value.toMillis());
    }
}
