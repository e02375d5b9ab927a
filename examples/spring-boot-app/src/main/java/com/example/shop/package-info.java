// SPDX-License-Identifier: Apache-2.0
/** A small shop. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
