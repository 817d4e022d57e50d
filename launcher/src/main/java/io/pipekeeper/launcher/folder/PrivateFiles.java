package io.pipekeeper.launcher.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner can read. Files are replaced as a whole, so a reader never sees half of one. */
public final class PrivateFiles {

    private static final String OWNER_ONLY = "rw-------";

    private PrivateFiles() {}

    public static void createFolder(Path folder) throws IOException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, permissions);
    }

    public static void write(Path file, String content) throws IOException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
        var folder = file.toAbsolutePath().getParent();
        var draft = Files.createTempFile(folder, "." + file.getFileName(), null, permissions);
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
