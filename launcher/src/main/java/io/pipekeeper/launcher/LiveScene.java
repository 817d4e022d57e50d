package io.pipekeeper.launcher;

import io.pipekeeper.launcher.drill.Scene;
import io.pipekeeper.launcher.fleet.Fleet;
import io.pipekeeper.launcher.outside.Dependencies;
import io.pipekeeper.launcher.outside.Vital;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The running system, as drills break it. */
record LiveScene(Stage stage, Fleet fleet, Dependencies dependencies) implements Scene {

    @Override
    public Instant now() {
        return stage.clock().instant();
    }

    @Override
    public void moveTo(Instant at) {
        stage.move(Duration.between(now(), at));
    }

    @Override
    public void dataChanged(LocalDate from) {
        stage.runs().again(from);
        stage.runs().tell();
    }

    @Override
    public void takeAway(String dependency) {
        dependencies.takeAway(dependency);
    }

    @Override
    public void bringBack(String dependency) {
        dependencies.bringBack(dependency);
    }

    @Override
    public void slowDown(String dependency, Duration latency) {
        dependencies.slowDown(dependency, latency);
    }

    @Override
    public void speedUp(String dependency) {
        dependencies.speedUp(dependency);
    }

    @Override
    public void strain(Vital vital, int percent) {
        dependencies.strain(vital, percent);
    }

    @Override
    public void relieve(Vital vital) {
        dependencies.relieve(vital);
    }

    @Override
    public void stop(String service) {
        fleet.stop(service);
    }

    @Override
    public void start(String service) {
        fleet.start(service);
    }
}
