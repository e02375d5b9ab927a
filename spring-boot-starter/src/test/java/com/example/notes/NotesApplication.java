// SPDX-License-Identifier: Apache-2.0
package com.example.notes;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** An application with one entity, configured by Spring Boot alone. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class NotesApplication {}
