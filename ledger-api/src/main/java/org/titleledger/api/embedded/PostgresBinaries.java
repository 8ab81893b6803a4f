package org.titleledger.api.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, from the archive that io.zonky.test.postgres publishes for this machine's kind. They are
 * unpacked once into a folder named by the archive's digest, so another version never meets half of this one.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path unpackedIn(Path parent) throws IOException {
        String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        byte[] packed = read(archive);
        Path home = parent.resolve("18-" + digest(packed).substring(0, 12));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path making = parent.resolve(home.getFileName() + ".new");
        DataFolder.deleteTree(making);
        unpack(packed, Files.createDirectories(making));
        Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    static String archiveName(String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT);
        String family = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String processor = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default ->
                throw new IllegalStateException("There is no embedded PostgreSQL for " + architecture
                        + ": give the ledger a PostgreSQL 18 with spring.datasource.url.");
        };
        return "postgres-" + family + "-" + processor + ".txz";
    }

    private static byte[] read(String archive) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IllegalStateException("This build carries no embedded PostgreSQL for this machine (" + archive
                        + "): build it here, or give the ledger a PostgreSQL 18 with spring.datasource.url.");
            }
            return packed.readAllBytes();
        }
    }

    private static void unpack(byte[] packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, path);
            makeExecutable(path, entry.getMode());
        }
    }

    private static void makeExecutable(Path path, int mode) throws IOException {
        if ((mode & 0b001_000_000) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + path + " executable");
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
