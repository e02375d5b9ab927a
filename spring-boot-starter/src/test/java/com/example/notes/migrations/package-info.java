// SPDX-License-Identifier: Apache-2.0
/** Migrations of the tests' application. */
@NullMarked
package com.example.notes.migrations;

import org.jspecify.annotations.NullMarked;
