// SPDX-License-Identifier: Apache-2.0
/** Migrations as Micrometer sees them; whoever has no Micrometer on the class path leaves this package alone. */
@NullMarked
package dev.retort.meter;

import org.jspecify.annotations.NullMarked;
