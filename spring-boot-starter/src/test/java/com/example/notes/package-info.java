// SPDX-License-Identifier: Apache-2.0
/** An application as the tests start it. */
@NullMarked
package com.example.notes;

import org.jspecify.annotations.NullMarked;
