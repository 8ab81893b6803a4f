package org.titleledger.api.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system of a few megabytes, which fills up; only root may mount one. */
record SmallFileSystem(Path root) implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    /** Mounts one; nothing where that is not allowed. */
    static Optional<SmallFileSystem> mountedAt(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = "root".equals(System.getProperty("user.name"))
                && run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return mounted ? Optional.of(new SmallFileSystem(folder)) : Optional.empty();
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes a file as large as there is room for, but for a few blocks; fewer where somebody else takes them meanwhile. */
    void fill(int leavingBlocks) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream file = Files.newOutputStream(ballast())) {
            while (blocksLeft() > leavingBlocks) {
                file.write(block);
            }
        } catch (IOException failure) {
            if (blocksLeft() > leavingBlocks) {
                throw failure;
            }
        }
    }

    private long blocksLeft() {
        return root.toFile().getUsableSpace() / BLOCK;
    }

    /** Makes room again. */
    void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", root.toString())) {
            run("umount", "-l", root.toString());
        }
    }
}
