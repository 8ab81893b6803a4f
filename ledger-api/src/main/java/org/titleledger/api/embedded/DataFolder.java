package org.titleledger.api.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder that holds one ledger: held by one application at a time, readable by its owner only. */
final class DataFolder implements AutoCloseable {

    private static final String CLUSTER = "postgresql-18";

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static DataFolder open(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
        restrict(root, "rwx------");
        FileChannel file = FileChannel.open(
                root.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        FileLock lock = tryLock(file);
        if (lock == null) {
            String holder = read(file);
            file.close();
            throw new DataFolderInUse(root, holder);
        }
        file.truncate(0);
        file.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        return new DataFolder(root, file, lock);
    }

    Path root() {
        return root;
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path cluster() {
        return root.resolve(CLUSTER);
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** A place to initialise a cluster in; it takes its name only when it is whole, so a crash half-way leaves none. */
    Path emptyClusterInTheMaking() throws IOException {
        Path making = root.resolve(CLUSTER + ".new");
        deleteTree(making);
        return making;
    }

    void adopt(Path making) throws IOException {
        Files.move(making, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The superuser's password: made once, kept in a file that only the folder's owner can read. */
    String password() throws IOException {
        Path file = passwordFile();
        if (Files.exists(file) && Files.size(file) > 0) {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        }
        if (hasCluster()) {
            throw new IllegalStateException("The password of the ledger's database is missing: " + file);
        }
        Files.deleteIfExists(file);
        Files.createFile(file);
        restrict(file, "rw-------");
        Files.writeString(file, newPassword() + "\n", StandardCharsets.US_ASCII);
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            paths.sorted(Comparator.reverseOrder()).forEach(DataFolder::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        file.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
