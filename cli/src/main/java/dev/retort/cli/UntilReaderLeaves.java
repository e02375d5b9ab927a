// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Output into a pipe whose reader may have seen enough, as {@code head} has: what nobody wants to read is not lost. */
final class UntilReaderLeaves extends FilterOutputStream {

    /** What systems say of a pipe that nobody reads any more, as Java passes it on. */
    private static final String READER_LEFT = "Broken pipe";

    UntilReaderLeaves(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (!READER_LEFT.equals(e.getMessage())) {
                throw e;
            }
        }
    }
}
