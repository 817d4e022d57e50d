package io.pipekeeper.monitor.scan.formula;

/** What stands between two numbers. */
public enum Operator {
    PLUS("+", 1),
    MINUS("-", 1),
    TIMES("*", 2),
    DIVIDED_BY("/", 2);

    private final String sign;
    private final int strength;

    Operator(String sign, int strength) {
        this.sign = sign;
        this.strength = strength;
    }

    public String sign() {
        return sign;
    }

    /** Which of two is applied first: the stronger one. */
    public int strength() {
        return strength;
    }
}
