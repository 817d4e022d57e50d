package io.pipekeeper.monitor.warehouse;

import net.sf.jsqlparser.expression.Expression;

/**
 * An expression that somebody wrote.
 *
 * @param text as the parser writes it, which is without comments
 */
public record SqlExpression(String text, Expression tree) {}
