package io.pipekeeper.launcher;

import io.pipekeeper.launcher.control.Order;
import io.pipekeeper.launcher.drill.Drills;
import io.pipekeeper.launcher.fleet.Fleet;
import java.util.function.Function;

/** Carries out what comes in by the control door, and answers in one sentence what has been done. */
record Orders(Stage stage, Drills drills, Fleet fleet) implements Function<Order, String> {

    @Override
    public String apply(Order order) {
        return switch (order) {
            case Order.SwitchDrill(var id, var on) -> switchDrill(id, on);
            case Order.SteerService(var name, var motion) -> steer(name, motion);
            case Order.MoveClock(var by) -> "The clock shows " + stage.move(by) + ".";
        };
    }

    private String switchDrill(String id, boolean on) {
        var drill = drills.named(id);
        return on ? drills.switchOn(drill) : drills.switchOff(drill);
    }

    private String steer(String name, Order.Motion motion) {
        return switch (motion) {
            case START -> {
                fleet.start(name);
                yield name + " starts.";
            }
            case STOP -> {
                fleet.stop(name);
                yield name + " is stopped.";
            }
            case KILL -> {
                fleet.kill(name);
                yield name + " is killed.";
            }
        };
    }
}
