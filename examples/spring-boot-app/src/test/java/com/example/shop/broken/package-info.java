// SPDX-License-Identifier: Apache-2.0
/** A migration that fails. */
@NullMarked
package com.example.shop.broken;

import org.jspecify.annotations.NullMarked;
