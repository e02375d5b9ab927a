// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;

class DatabaseDumpTest {

    @DatabaseTest(only = {"mysql", "mariadb"})
    void a_dump_says_all_that_there_is(TestDatabase database) throws SQLException {
        database.execute(
                "create table customer (id bigint auto_increment primary key, name varchar(10) character set ascii collate ascii_general_ci not null unique)"
                        + " comment 'who buys' collate utf8mb4_bin",
                "insert into customer (name) values ('a'), ('b')",
                "create table orders (customer_id bigint, total decimal(10, 2), foreign key (customer_id)"
                        + " references customer (id) on delete cascade) collate utf8mb4_bin",
                "create view names as select name from customer",
                "create trigger t before insert on orders for each row set new.total = 1");

        String dump = database.dump()
                .text()
                .replaceAll("bigint\\(\\d+\\)", "bigint")
                .replaceAll("CREATE .* VIEW", "CREATE VIEW");

        assertThat(dump)
                .isEqualTo(
                        """
                table customer
                    ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='who buys'
                    PRIMARY KEY (`id`)
                    UNIQUE KEY `name` (`name`)
                    `id` bigint NOT NULL AUTO_INCREMENT
                    `name` varchar(10) COLLATE ascii_general_ci NOT NULL
                table orders
                    CONSTRAINT `orders_ibfk_1` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`) ON DELETE CASCADE
                    ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
                    KEY `customer_id` (`customer_id`)
                    `customer_id` bigint DEFAULT NULL
                    `total` decimal(10,2) DEFAULT NULL
                    trigger t BEFORE INSERT set new.total = 1
                view names
                    CREATE VIEW `names` AS select `customer`.`name` AS `name` from `customer`
                """);
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void the_way_that_led_to_a_schema_leaves_no_trace(TestDatabase database) throws SQLException {
        TestDatabase other = database.kind().create();
        database.execute(
                "create table a (gone int, id int primary key)",
                "alter table a drop column gone, add column name text",
                "alter table a rename to b");
        other.execute("create table b (name text, id int primary key)");

        assertThat(database.dump()).isEqualTo(other.dump());
        other.close();
    }
}
