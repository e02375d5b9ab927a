// SPDX-License-Identifier: Apache-2.0
/** The migrations of the shop's database. */
@NullMarked
package com.example.shop.migrations;

import org.jspecify.annotations.NullMarked;
