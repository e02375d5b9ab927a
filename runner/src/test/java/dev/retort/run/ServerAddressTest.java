// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.com:5433/shop?ssl=true&user=ada, db.example.com, 5433, shop",
        "jdbc:postgresql://db.example.com/shop, db.example.com, '', shop",
        "'jdbc:postgresql://one:1,two:2/shop', one, 1, shop",
        "jdbc:postgresql://[::1]:5433/shop, ::1, 5433, shop",
        "jdbc:postgresql:///shop, localhost, '', shop",
        "jdbc:postgresql:shop, localhost, '', shop",
        "jdbc:mysql://db/my%20shop, db, '', my shop",
        "jdbc:mariadb://db:3307/, db, 3307, ''",
    })
    void a_url_is_taken_apart(String url, String host, String port, String database) {
        ServerAddress address = ServerAddress.parse(url);

        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.database()).isEqualTo(database);
        assertThat(address.parameters()).isEqualTo(url.contains("?") ? Map.of("ssl", "true", "user", "ada") : Map.of());
    }
}
