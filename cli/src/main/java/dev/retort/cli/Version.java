// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.run.RetortVersion;
import picocli.CommandLine.IVersionProvider;

/** Which Retort this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"retort " + RetortVersion.current(), "java " + Runtime.version()};
    }
}
