package io.pipekeeper.launcher;

import io.pipekeeper.launcher.access.Personas;
import io.pipekeeper.launcher.access.SigningKey;
import io.pipekeeper.launcher.access.Tokens;
import io.pipekeeper.launcher.clock.DemoClock;
import io.pipekeeper.launcher.console.Console;
import io.pipekeeper.launcher.control.ControlDoor;
import io.pipekeeper.launcher.control.Remote;
import io.pipekeeper.launcher.demo.DemoFiles;
import io.pipekeeper.launcher.demo.Gateway;
import io.pipekeeper.launcher.drill.Drill;
import io.pipekeeper.launcher.drill.Drills;
import io.pipekeeper.launcher.fleet.Fleet;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Secrets;
import io.pipekeeper.launcher.folder.Settings;
import io.pipekeeper.launcher.lineage.LineageDoor;
import io.pipekeeper.launcher.lineage.RunTeller;
import io.pipekeeper.launcher.mailbox.Mailbox;
import io.pipekeeper.launcher.outside.Dependencies;
import io.pipekeeper.launcher.postgres.Postgres;
import io.pipekeeper.launcher.warehouse.Warehouse;
import io.pipekeeper.launcher.wiring.Jvm;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import io.pipekeeper.launcher.wiring.Wiring;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The whole local run, in the order in which its parts need each other. */
final class LocalRun implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration RECORDING = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Options options;
    private final Console console;
    private final Ports ports;
    private final BigDecimal speed;
    private final Optional<Instant> wanted;
    private final InstantSource system = InstantSource.system();
    private final OpenParts parts = new OpenParts();
    private volatile boolean started;

    LocalRun(Options options, Console console) {
        this.options = options;
        this.console = console;
        this.ports = options.ports();
        this.speed = options.speed();
        this.wanted = options.clock();
    }

    void start() {
        var begin = system.instant();
        var folder = parts.add(DataFolder.open(options.data()));
        var pids = new Settings(folder.file("pids.properties"));
        var secrets = new Secrets(options.data());
        clearTheWay(folder, pids);
        var clock = clock(folder);
        var databases = new DemoDatabases(folder, secrets, demo("warehouse"));
        var warehouse = databases.open(parts.add(postgres(folder, secrets)), clock.instant());
        var stage = new Stage(clock, warehouse, teller(warehouse, secrets), console);
        var mailbox = parts.add(Mailbox.open(ports.of(Part.SMTP)));
        var wiring = new Wiring(options.checkout(), folder, ports, secrets, clock.path());
        var fleet = fleet(wiring, pids);
        var drills = drills(new LiveScene(stage, fleet, parts.add(Dependencies.open(ports))), databases.drills());
        openDoor(mailbox, secrets.of("control"), new Orders(stage, drills, fleet));
        fleet.start();
        clock.runAt(speed);
        greet(folder, clock);
        tick(stage); // only now are there contracts that runs can be told to
        console.say("Ready after " + Duration.between(begin, system.instant()).toSeconds() + " s.");
    }

    boolean isClosed() {
        return parts.isClosed();
    }

    @Override
    public void close() {
        sayIfStarted("Stopping.");
        parts.close();
        sayIfStarted("Stopped.");
    }

    /** A run that was refused has said why, and there is nothing to add. */
    private void sayIfStarted(String line) {
        if (started) {
            console.say(line);
        }
    }

    /** What a killed launcher left behind holds our ports; what is still taken after that is somebody else's. */
    private void clearTheWay(DataFolder folder, Settings pids) {
        Fleet.stopStale(pids);
        Postgres.stopStale(folder);
        ports.requireFree();
    }

    private DemoClock clock(DataFolder folder) {
        var clock = new DemoClock(folder, system);
        if (clock.start(wanted.orElseGet(system::instant))) {
            console.say("The clock goes on from "
                    + clock.instant().atZone(Console.ZONE).truncatedTo(ChronoUnit.SECONDS)
                    + ", which the last run had reached; it never runs backwards (./pipekeeper reset starts over).");
        }
        console.follow(clock);
        return clock;
    }

    private Postgres postgres(DataFolder folder, Secrets secrets) {
        return Postgres.start(folder, ports.of(Part.POSTGRES), secrets.of("postgres"));
    }

    private Fleet fleet(Wiring wiring, Settings pids) {
        started = true;
        if (options.training() && !wiring.isTrained()) {
            console.say("The first start of a build takes a minute longer: the processes start once to record how.");
            train(wiring, pids);
        }
        console.say(
                "Starting five processes; their logs are in " + options.data().resolve("logs"));
        var mode = wiring.isTrained() ? Jvm.Mode.TRAINED : Jvm.Mode.PLAIN;
        return parts.add(new Fleet(wiring.services(mode), pids, console, GRACE));
    }

    private void train(Wiring wiring, Settings pids) {
        var rehearsal = parts.add(new Fleet(wiring.services(Jvm.Mode.TRAINING), pids, Console.silent(), GRACE));
        rehearsal.start();
        rehearsal.close(RECORDING);
    }

    private RunTeller teller(Warehouse warehouse, Secrets secrets) {
        var door = new LineageDoor(ports.url(Part.MONITOR), secrets.of("lineage"));
        return new RunTeller(warehouse, door, console);
    }

    private Drills drills(LiveScene scene, Settings active) {
        var drills = new Drills(Drill.readAll(demo("drills")), scene.stage().warehouse(), active, scene);
        drills.resume();
        return drills;
    }

    private void openDoor(Mailbox mailbox, String key, Orders orders) {
        parts.add(ControlDoor.open(ports.of(Part.CONTROL), mailbox, key, orders));
        new Remote(ports.url(Part.CONTROL), key).note(options.data());
    }

    private void tick(Stage stage) {
        var ticker = Executors.newSingleThreadScheduledExecutor();
        parts.add(() -> {
            ticker.shutdownNow();
            stage.clock().remember();
        });
        var _ = ticker.scheduleWithFixedDelay(
                () -> tickOnce(stage), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An exception would end the ticking for good. */
    private void tickOnce(Stage stage) {
        try {
            stage.tick();
        } catch (RuntimeException e) {
            console.log("launcher", "WARN " + e.getMessage());
        }
    }

    private void greet(DataFolder folder, DemoClock clock) {
        var admin =
                Personas.read(options.checkout().resolve("demo/personas.yaml")).named("admin");
        var token = new Tokens(SigningKey.provide(folder, "development")).mint(admin, system.instant());
        var greeting = new Greeting(console, ports, new Gateway(ports.url(Part.GATEWAY), token));
        greeting.apply(new DemoFiles(options.checkout().resolve("demo")));
        greeting.show(clock.instant());
    }

    private Path demo(String name) {
        return options.checkout().resolve("demo").resolve(name);
    }
}
