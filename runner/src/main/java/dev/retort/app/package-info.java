// SPDX-License-Identifier: Apache-2.0
/** Migrations as one object in a program: what the command line does with them, and what an application does when it starts. */
@NullMarked
package dev.retort.app;

import org.jspecify.annotations.NullMarked;
