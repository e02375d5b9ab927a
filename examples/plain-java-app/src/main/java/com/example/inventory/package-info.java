// SPDX-License-Identifier: Apache-2.0
/** A service without a framework. */
@NullMarked
package com.example.inventory;

import org.jspecify.annotations.NullMarked;
