// SPDX-License-Identifier: Apache-2.0
/** What settings say, wherever they stand: the values that the command line and applications read alike. */
@NullMarked
package dev.retort.setting;

import org.jspecify.annotations.NullMarked;
