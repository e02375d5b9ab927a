// SPDX-License-Identifier: Apache-2.0
/** What a project and its environment say to Retort: keys, where they are read from, and their values as records. */
@NullMarked
package dev.retort.config;

import org.jspecify.annotations.NullMarked;
