package io.pipekeeper.launcher.drill;

import io.pipekeeper.launcher.outside.Vital;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;

/** A scene without processes: it remembers what is away, slow or worn out. */
final class StagedScene implements Scene {

    final TreeSet<String> away = new TreeSet<>();
    final TreeMap<String, String> strained = new TreeMap<>();
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
    public void slowDown(String dependency, Duration latency) {
        strained.put(dependency, latency.toString());
    }

    @Override
    public void speedUp(String dependency) {
        strained.remove(dependency);
    }

    @Override
    public void strain(Vital vital, int percent) {
        strained.put(vital.title(), percent + " %");
    }

    @Override
    public void relieve(Vital vital) {
        strained.remove(vital.title());
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
