package io.pipekeeper.launcher.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;

/** A scene without processes: it remembers what is away. */
final class StagedScene implements Scene {

    final TreeSet<String> away = new TreeSet<>();
    private Instant now;

    StagedScene(Instant now) {
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void moveTo(Instant at) {
        now = at;
    }

    @Override
    public void dataChanged(LocalDate from) {}

    @Override
    public void takeAway(String dependency) {
        away.add(dependency);
    }

    @Override
    public void bringBack(String dependency) {
        away.remove(dependency);
    }

    @Override
    public void stop(String service) {
        away.add(service);
    }

    @Override
    public void start(String service) {
        away.remove(service);
    }
}
