package io.pipekeeper.federation.plan;

import java.util.ArrayList;
import java.util.List;

/** Remembers how to undo what planning did, so that a way can be tried and taken back. */
final class Journal {

    private final List<Runnable> undo = new ArrayList<>();

    void did(Runnable reverse) {
        undo.add(reverse);
    }

    int mark() {
        return undo.size();
    }

    void rollback(int mark) {
        while (undo.size() > mark) {
            undo.removeLast().run();
        }
    }
}
