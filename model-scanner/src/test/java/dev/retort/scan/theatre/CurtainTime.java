// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.AttributeConverter;

public record CurtainTime(String text) {

    public static class AsText implements AttributeConverter<CurtainTime, String> {

        @Override
        public String convertToDatabaseColumn(CurtainTime time) {
            return time == null ? null : time.text();
        }

        @Override
        public CurtainTime convertToEntityAttribute(String text) {
            return text == null ? null : new CurtainTime(text);
        }
    }
}
