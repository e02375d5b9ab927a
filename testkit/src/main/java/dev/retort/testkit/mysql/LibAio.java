// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.mysql;

import dev.retort.testkit.server.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The one library that MySQL needs and does not bring. Where the system lacks it too, its Debian package is fetched and
 * unpacked, not installed, into MySQL's own folder of libraries.
 */
final class LibAio {

    private static final String SCRIPT =
            """
            cd "$1"
            ldd bin/mysqld | grep -q 'libaio.so.1 => not found' || exit 0
            mkdir package && cd package || exit 1
            apt-get download libaio1 || apt-get download libaio1t64 || {
                echo 'MySQL needs libaio.so.1: install it (on Debian the package libaio1), or run apt-get update'
                exit 1
            }
            dpkg -x libaio1*.deb . && cp -L $(find . -name 'libaio.so.1' -o -name 'libaio.so.1t64') ../lib/private/libaio.so.1
            """;

    private LibAio() {}

    static void supply(Path home) throws IOException {
        Commands.run(List.of("sh", "-c", SCRIPT, "sh", home.toString()));
    }
}
