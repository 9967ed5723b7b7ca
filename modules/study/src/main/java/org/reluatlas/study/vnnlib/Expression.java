package org.reluatlas.study.vnnlib;

import java.util.List;
import org.reluatlas.network.SourceFile;

/** An S-expression: a word, or a list of expressions. Immutable. */
final class Expression {

  private final String word;
  private final List<Expression> parts;
  private final int line;
  private final boolean mentionsInput;
  private final boolean mentionsOutput;

  private Expression(String word, List<Expression> parts, int line) {
    this.word = word;
    this.parts = parts;
    this.line = line;
    mentionsInput = Variables.isInput(word) || parts.stream().anyMatch(Expression::mentionsInput);
    mentionsOutput =
        Variables.isOutput(word) || parts.stream().anyMatch(Expression::mentionsOutput);
  }

  static Expression word(String word, int line) {
    return new Expression(word, List.of(), line);
  }

  static Expression list(List<Expression> parts, int line) {
    return new Expression("", List.copyOf(parts), line);
  }

  /** The word; empty for a list. */
  String word() {
    return word;
  }

  /** The parts of the list; none for a word. */
  List<Expression> parts() {
    return parts;
  }

  /** The parts behind the first one. */
  List<Expression> arguments() {
    return parts.subList(Math.min(1, parts.size()), parts.size());
  }

  /** The word that a list begins with, which says what it is; empty when there is none. */
  String head() {
    return parts.isEmpty() ? "" : parts.get(0).word;
  }

  /** The line on which it begins, from 1. */
  int line() {
    return line;
  }

  /** Whether an input is in it. */
  boolean mentionsInput() {
    return mentionsInput;
  }

  /** Whether an output is in it. */
  boolean mentionsOutput() {
    return mentionsOutput;
  }

  /** For messages: the word, or how the list begins. */
  @Override
  public String toString() {
    return SourceFile.quoted(word.isEmpty() ? "(" + head() + " …)" : word);
  }
}
