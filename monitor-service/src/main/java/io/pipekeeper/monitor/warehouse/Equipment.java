package io.pipekeeper.monitor.warehouse;

import io.pipekeeper.monitor.warehouse.governor.Budget;
import io.pipekeeper.monitor.warehouse.governor.Turnstile;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What the lines to all warehouses share. */
@Singleton
record Equipment(Drivers drivers, Watchdog watchdog, Turnstile turnstile, Budget budget, InstantSource clock) {}
