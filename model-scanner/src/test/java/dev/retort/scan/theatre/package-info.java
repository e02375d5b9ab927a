// SPDX-License-Identifier: Apache-2.0
/** The entities of a theatre, which together use every feature of mapping that the scanner has to read. */
@ConverterRegistration(converter = CurtainTime.AsText.class)
package dev.retort.scan.theatre;

import org.hibernate.annotations.ConverterRegistration;
