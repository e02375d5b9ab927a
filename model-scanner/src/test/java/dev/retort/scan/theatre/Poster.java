// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.util.UUID;

@Entity
@SecondaryTable(
        name = "poster_image",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "poster_id"),
        indexes = @Index(name = "ix_poster_mime", columnList = "mime"))
public class Poster {

    @Id
    UUID id;

    @Column(table = "poster_image")
    byte[] image;

    @Column(table = "poster_image", length = 50)
    String mime;
}
