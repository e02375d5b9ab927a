// SPDX-License-Identifier: Apache-2.0
/** The migrations of its database. */
@NullMarked
package com.example.inventory.migrations;

import org.jspecify.annotations.NullMarked;
