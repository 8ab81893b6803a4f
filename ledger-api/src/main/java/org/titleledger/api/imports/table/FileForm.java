package org.titleledger.api.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is, by its first bytes. */
enum FileForm {
    TEXT,
    WORKBOOK;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static FileForm of(Path file) throws IOException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(4);
        }
        if (Arrays.equals(start, OLE2)) {
            throw FileRefused.because(FileProblem.OLD_OR_LOCKED_WORKBOOK);
        }
        return Arrays.equals(start, ZIP) ? WORKBOOK : TEXT;
    }
}
