// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.SoftDelete;

@Entity
@SoftDelete(columnName = "is_gone")
public class Prop {

    @Id
    @GeneratedValue
    Long id;

    String name;

    @ElementCollection
    List<String> notes;
}
