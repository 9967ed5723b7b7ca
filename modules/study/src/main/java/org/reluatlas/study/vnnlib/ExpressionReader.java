package org.reluatlas.study.vnnlib;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Reads S-expressions one after another; a comment goes from a semicolon to the end of its line.
 */
final class ExpressionReader {

  /** Real files have a handful; what is nested deeper would fill the stack. */
  static final int DEEPEST = 1000;

  private final SourceFile file;
  private final String text;
  private int at;
  private int line = 1;

  /**
   * A reader at the beginning of a text.
   *
   * @param file that messages name
   */
  ExpressionReader(SourceFile file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The next expression that stands in no other; empty at the end.
   *
   * @throws NetworkFormatException when parentheses do not match or are nested too deeply
   */
  Optional<Expression> next() {
    Deque<List<Expression>> open = new ArrayDeque<>();
    Deque<Integer> lines = new ArrayDeque<>();
    while (skipBlank()) {
      Expression read;
      if (text.charAt(at) == '(') {
        open.push(new ArrayList<>());
        lines.push(line);
        at++;
        if (open.size() > DEEPEST) {
          throw refusal("has parentheses nested more than " + DEEPEST + " deep", line);
        }
        continue;
      }
      if (text.charAt(at) == ')') {
        if (open.isEmpty()) {
          throw refusal("has a closing parenthesis too many", line);
        }
        at++;
        read = Expression.list(open.pop(), lines.pop());
      } else {
        read = word();
      }
      if (open.isEmpty()) {
        return Optional.of(read);
      }
      open.peek().add(read);
    }
    if (!open.isEmpty()) {
      throw refusal("has a parenthesis that is never closed", lines.peekLast());
    }
    return Optional.empty();
  }

  /** Goes to the next character that is no space and in no comment; false at the end. */
  private boolean skipBlank() {
    boolean isComment = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        isComment = false;
      } else if (c == ';') {
        isComment = true;
      } else if (!isComment && !isSpace(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\uFEFF';
  }

  private Expression word() {
    int first = at;
    char quote = text.charAt(at);
    if (quote == '"' || quote == '|') {
      int end = text.indexOf(quote, at + 1);
      at = end < 0 ? text.length() : end + 1;
    } else {
      while (at < text.length() && isOfWord(text.charAt(at))) {
        at++;
      }
    }
    Expression word = Expression.word(text.substring(first, at), line);
    line += (int) word.word().chars().filter(c -> c == '\n').count();
    return word;
  }

  private static boolean isOfWord(char c) {
    return c != '(' && c != ')' && c != ';' && c != '\n' && !isSpace(c);
  }

  private NetworkFormatException refusal(String sentence, int where) {
    return file.refusal("line " + where + " " + sentence);
  }
}
