package io.pipekeeper.launcher.control;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running launcher, as another process with access to its data folder can reach it. */
public record Remote(URI door, String key) {

    private static final String FILE = "control.properties";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Notes where the door is, for {@link #in}. */
    public void note(Path dataFolder) {
        new Settings(dataFolder.resolve(FILE)).write(Map.of("door", door.toString(), "key", key));
    }

    public static Remote in(Path dataFolder) {
        var noted = new Settings(dataFolder.resolve(FILE)).read();
        var door = noted.get("door");
        var key = noted.get("key");
        if (door == null || key == null) {
            throw notRunning(null);
        }
        return new Remote(URI.create(door), key);
    }

    /** Gives an order and answers what has been done, in one sentence. */
    public String order(String path) {
        var request = HttpRequest.newBuilder(door.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Failure(response.body().strip());
            }
            return response.body().strip();
        } catch (IOException e) {
            throw notRunning(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The order was interrupted.", e);
        }
    }

    @Override
    public String toString() {
        return door.toString();
    }

    private static Failure notRunning(@Nullable Exception cause) {
        var sentence = "Pipekeeper is not running; start it with `./pipekeeper up`.";
        return cause == null ? new Failure(sentence) : new Failure(sentence, cause);
    }
}
