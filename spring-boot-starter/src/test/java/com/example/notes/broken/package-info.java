// SPDX-License-Identifier: Apache-2.0
/** Migrations of the tests' application. */
@NullMarked
package com.example.notes.broken;

import org.jspecify.annotations.NullMarked;
