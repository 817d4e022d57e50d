package io.pipekeeper.launcher.access;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An RSA key pair in the data folder: {@code <name>.pem} (PKCS#8) and {@code <name>-public.pem}, made once. */
public record SigningKey(Path folder, String name) {

    private static final int BITS = 2048;

    /** The key pair of that name, made now if there is none. */
    public static SigningKey provide(DataFolder folder, String name) {
        var key = new SigningKey(folder.file("keys"), name);
        if (!Files.exists(key.privateFile())) {
            key.generate();
        }
        return key;
    }

    public Path privateFile() {
        return folder.resolve(name + ".pem");
    }

    public Path publicFile() {
        return folder.resolve(name + "-public.pem");
    }

    /** The public key as one line of Base64, the form in which Quarkus takes it from a property. */
    public String publicKey() {
        return body(publicFile());
    }

    public byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new Failure("The key " + privateFile() + " is broken; `./pipekeeper reset` makes new ones.", e);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body(privateFile())));
        return KeyFactory.getInstance("RSA").generatePrivate(encoded);
    }

    private void generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            PrivateFiles.createFolder(folder);
            PrivateFiles.write(publicFile(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            PrivateFiles.write(
                    privateFile(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            throw new Failure("The key " + privateFile() + " cannot be made: " + e + ".", e);
        }
    }

    private static String pem(String label, byte[] content) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static String body(Path file) {
        try (var lines = Files.lines(file)) {
            return String.join(
                    "", lines.filter(line -> !line.startsWith("-----")).toList());
        } catch (IOException e) {
            throw new Failure("The key " + file + " cannot be read; `./pipekeeper up` makes it.", e);
        }
    }
}
