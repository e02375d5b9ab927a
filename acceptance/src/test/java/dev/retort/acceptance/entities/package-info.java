// SPDX-License-Identifier: Apache-2.0
/** Sets of entities of several origins, and what Hibernate itself makes of them. */
@NullMarked
package dev.retort.acceptance.entities;

import org.jspecify.annotations.NullMarked;
