// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.traps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that runs with each version of Hibernate, given as parameter. */
@ParameterizedTest
@MethodSource("dev.retort.scan.Scans#hibernates")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface EachHibernate {}
