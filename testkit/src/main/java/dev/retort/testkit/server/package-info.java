// SPDX-License-Identifier: Apache-2.0
/** Real database servers for tests: unpacked from Maven artifacts, or in containers. */
@NullMarked
package dev.retort.testkit.server;

import org.jspecify.annotations.NullMarked;
