package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.pipekeeper.oncall.channel.Address;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leaves as one message: one page, or all the calls that wait for one person on one channel.
 *
 * @param stories at least one, all for the same receiver
 */
record Letter(List<Story> stories) {

    Letter {
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("A letter of nothing");
        }
        stories = List.copyOf(stories);
    }

    /**
     * The letters in which some pages leave.
     *
     * @param together so many calls for one person on one channel leave as one message; fewer leave alone
     */
    static List<Letter> of(List<Story> stories, int together) {
        List<Letter> letters = new ArrayList<>();
        stories.stream()
                .filter(story -> story.page().isCall())
                .collect(groupingBy(story -> story.page().receiver(), LinkedHashMap::new, toList()))
                .values()
                .forEach(calls -> letters.addAll(calls.size() < together ? alone(calls) : List.of(new Letter(calls))));
        letters.addAll(
                alone(stories.stream().filter(story -> !story.page().isCall()).toList()));
        return letters;
    }

    private static List<Letter> alone(List<Story> stories) {
        return stories.stream().map(story -> new Letter(List.of(story))).toList();
    }

    Story first() {
        return stories.getFirst();
    }

    Receiver receiver() {
        return first().page().receiver();
    }

    Address address() {
        return first().address();
    }

    /** Until when it may leave, in real time; its pages were claimed together. */
    Instant sendUntil() {
        return first().page().hold().sendUntil();
    }

    List<QueuedPage> pages() {
        return stories.stream().map(Story::page).toList();
    }

    /** By which a receiver knows that it has this already: the same pages have the same id, however often they leave. */
    UUID id() {
        var bundle = bundle();
        return bundle == null ? first().page().id() : bundle;
    }

    /** The id of a message that tells of several incidents; null where it is a page and nothing else. */
    @Nullable
    UUID bundle() {
        if (stories.size() == 1) {
            return null;
        }
        var pages = stories.stream()
                .map(story -> story.page().id().toString())
                .sorted()
                .collect(joining(","));
        return UUID.nameUUIDFromBytes(pages.getBytes(StandardCharsets.UTF_8));
    }
}
