// SPDX-License-Identifier: Apache-2.0
/** A library with its entities and migrations. */
@NullMarked
package com.example.library;

import org.jspecify.annotations.NullMarked;
