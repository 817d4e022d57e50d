package io.pipekeeper.monitor.scan.catalogue;

import io.pipekeeper.monitor.scan.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What follows from the constraints of a table, whatever its rows are. A proof is the names of those it rests on. */
public final class Proofs {

    private static final Set<String> TEXTS = Set.of("text", "character varying");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final BigDecimal EXACT_IN_DOUBLES = BigDecimal.valueOf(1L << 53);

    private final Catalogue catalogue;
    private final List<Held> held = new ArrayList<>();

    /** A part of what a constraint says. */
    private record Held(String by, Claim claim) {}

    public Proofs(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (var constraint : catalogue.constraints()) {
            if (constraint instanceof Constraint.Holds(var name, var expression)) {
                hold(name, ClaimReader.read(expression));
            }
        }
    }

    /** By what no row can fulfil a condition. */
    public Optional<String> noRow(Condition condition) {
        return never(Claim.of(condition)).map(names -> String.join(", ", names));
    }

    /** By what no two rows have the same in these columns. */
    public Optional<String> noCopies(List<String> keys) {
        return catalogue.constraints().stream()
                .filter(Constraint.Unique.class::isInstance)
                .map(Constraint.Unique.class::cast)
                .filter(unique -> keys.containsAll(unique.columns()))
                .filter(unique -> !unique.nullsDiffer()
                        || unique.columns().stream()
                                .allMatch(column -> known(column).isPresent()))
                .map(Constraint.Unique::name)
                .sorted()
                .findFirst();
    }

    private void hold(String name, Claim claim) {
        if (claim instanceof Claim.All(var claims)) {
            claims.forEach(part -> hold(name, part));
        } else {
            held.add(new Held(name, claim));
        }
    }

    /** By what a claim cannot be true of any row. A constraint may also be unknown, but then so is the claim. */
    private Optional<Set<String>> never(Claim claim) {
        return switch (claim) {
            case Claim.All(var claims) ->
                claims.stream().map(this::never).flatMap(Optional::stream).findFirst();
            case Claim.Any(var claims) -> neverAny(claims);
            case Claim.Null(var column) -> known(column).map(Set::of);
            case Claim.Compared compared -> heldBy(by -> excludes(by, compared));
            case Claim.Among(var column, var values) ->
                isText(column)
                        ? heldBy(by -> by instanceof Claim.Among(var other, var allowed)
                                && other.equals(column)
                                && values.stream().noneMatch(allowed::contains))
                        : Optional.empty();
            case Claim.NotAmong(var column, var values) ->
                isText(column)
                        ? heldBy(by -> by instanceof Claim.Among(var other, var allowed)
                                && other.equals(column)
                                && values.containsAll(allowed))
                        : Optional.empty();
            case Claim.NotFinite(var column) -> finite(column);
            case Claim.NotIn notIn -> referenced(notIn);
            case Claim.Not(var text) ->
                heldBy(by -> by instanceof Claim.Obscure(var said) && said.equals(text) && !text.contains("("));
            case Claim.Obscure obscure -> Optional.empty();
        };
    }

    private Optional<Set<String>> neverAny(List<Claim> claims) {
        Set<String> names = new TreeSet<>();
        for (var claim : claims) {
            var never = never(claim);
            if (never.isEmpty()) {
                return Optional.empty();
            }
            names.addAll(never.get());
        }
        return claims.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private Optional<Set<String>> heldBy(Predicate<Claim> says) {
        return held.stream()
                .filter(one -> says.test(one.claim()))
                .map(one -> Set.of(one.by()))
                .findFirst();
    }

    private Optional<String> known(String column) {
        return catalogue.constraints().stream()
                .filter(constraint ->
                        constraint instanceof Constraint.NotNull(var name, var known) && known.equals(column))
                .map(Constraint::name)
                .findFirst();
    }

    private boolean excludes(Claim by, Claim.Compared wanted) {
        if (!(by instanceof Claim.Compared(var column, var sign, var bound))
                || !column.equals(wanted.column())
                || !comparable(column, bound, wanted.with())) {
            return false;
        }
        var order = bound.compareTo(wanted.with());
        return switch (wanted.sign()) {
            case LESS -> (sign == Claim.Sign.AT_LEAST || sign == Claim.Sign.MORE) && order >= 0;
            case AT_MOST -> (sign == Claim.Sign.AT_LEAST && order > 0) || (sign == Claim.Sign.MORE && order >= 0);
            case MORE -> (sign == Claim.Sign.AT_MOST || sign == Claim.Sign.LESS) && order <= 0;
            case AT_LEAST -> (sign == Claim.Sign.AT_MOST && order < 0) || (sign == Claim.Sign.LESS && order <= 0);
        };
    }

    /** Of binary fractions two decimals may be the same. */
    private boolean comparable(String column, BigDecimal one, BigDecimal other) {
        var type = catalogue.type(column).orElse("");
        if (type.equals("double precision") || type.equals("real")) {
            return isExact(one) && isExact(other);
        }
        return INTEGERS.contains(type) || type.startsWith("numeric");
    }

    private static boolean isExact(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(EXACT_IN_DOUBLES) <= 0;
    }

    /** Bounds on both sides leave room for neither an infinity nor NaN, which PostgreSQL takes for the greatest. */
    private Optional<Set<String>> finite(String column) {
        var type = catalogue.type(column).orElse("");
        if (INTEGERS.contains(type)) {
            return Optional.of(Set.of("type " + type));
        }
        var above = bounded(column, Claim.Sign.AT_LEAST, Claim.Sign.MORE);
        var below = bounded(column, Claim.Sign.AT_MOST, Claim.Sign.LESS);
        if (above.isEmpty() || below.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>(above.get());
        names.addAll(below.get());
        return Optional.of(new TreeSet<>(names));
    }

    private Optional<Set<String>> bounded(String column, Claim.Sign inclusive, Claim.Sign exclusive) {
        return heldBy(by -> by instanceof Claim.Compared(var other, var sign, var bound)
                && other.equals(column)
                && (sign == inclusive || sign == exclusive));
    }

    private Optional<Set<String>> referenced(Claim.NotIn notIn) {
        return catalogue.constraints().stream()
                .filter(constraint ->
                        constraint instanceof Constraint.References(var name, var column, var table, var other)
                                && column.equals(notIn.column())
                                && table.equals(notIn.table())
                                && other.equals(notIn.other()))
                .map(constraint -> Set.of(constraint.name()))
                .findFirst();
    }

    private boolean isText(String column) {
        return TEXTS.stream().anyMatch(type -> catalogue.type(column).orElse("").startsWith(type));
    }
}
