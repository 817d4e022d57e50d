package io.pipekeeper.launcher.folder;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The folder that keeps everything between two runs. Only one launcher at a time holds it open. */
public final class DataFolder implements AutoCloseable {

    private static final String MARK = "pipekeeper.lock";

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    public static DataFolder open(Path root) {
        try {
            requireOurs(root);
            PrivateFiles.createFolder(root);
            var folder = new DataFolder(root, lock(root));
            PrivateFiles.createFolder(folder.logs());
            PrivateFiles.createFolder(folder.caches());
            PrivateFiles.createFolder(folder.file("binaries"));
            return folder;
        } catch (IOException e) {
            throw new Failure("The data folder " + root + " cannot be used: " + e + ".", e);
        }
    }

    /** Deletes the folder with everything in it, if there is one and nobody uses it. */
    public static void delete(Path root) {
        try {
            requireOurs(root);
            if (Files.exists(root)) {
                lock(root).close();
                deleteTree(root);
            }
        } catch (IOException e) {
            throw new Failure("The data folder " + root + " cannot be deleted: " + e + ".", e);
        }
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path caches() {
        return root.resolve("cache");
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void requireOurs(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isWritable(root)) {
            throw new Failure(
                    "The data folder " + root + " belongs to another user; use --data DIR for one of your own.");
        }
        try (var entries = Files.list(root)) {
            if (entries.findAny().isPresent() && !Files.exists(root.resolve(MARK))) {
                throw new Failure(
                        "The folder " + root + " has other things in it and is no data folder of Pipekeeper.");
            }
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new Failure("Pipekeeper is already running on the data folder " + root + "; stop it first (Ctrl-C).");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // the holder is in this JVM
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(DataFolder::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
