package org.reluatlas.network.nnet;

import java.util.StringJoiner;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.DoubleList;

/**
 * The numbers of a text, separated by commas and line ends; lines that begin in // are left out.
 */
final class NnetNumbers {

  private static final int LARGEST_SIZE = 1 << 24;
  private static final int LONGEST_NUMBER = 64;
  private static final int MOST_INTERVALS = 8;

  private final SourceFile file;
  private final String text;
  private int position;
  private int line = 1;

  NnetNumbers(SourceFile file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The numbers of the next line. */
  double[] line(String what) throws NetworkFormatException {
    skip();
    int end = text.indexOf('\n', position);
    end = end < 0 ? text.length() : end;
    DoubleList numbers = new DoubleList();
    do {
      numbers.add(next(what));
      while (position < end && isSeparator(text.charAt(position))) {
        position++;
      }
    } while (position < end);
    return numbers.toArray();
  }

  /** A number as a size. */
  int size(String what, double size) throws NetworkFormatException {
    return size(what, size, LARGEST_SIZE);
  }

  int size(String what, double size, int largest) throws NetworkFormatException {
    if (size != Math.rint(size) || size < 1 || size > largest) {
      throw file.refusal(
          "line "
              + line
              + ": "
              + what
              + " is "
              + size
              + ", not a whole number from 1 to "
              + largest);
    }
    return (int) size;
  }

  /** The next numbers; that so many can be there is checked first. */
  double[] next(String what, long count) throws NetworkFormatException {
    if (count > (text.length() - position + 1L) / 2) {
      throw ends(what);
    }
    double[] numbers = new double[(int) count];
    for (int i = 0; i < count; i++) {
      numbers[i] = next(what);
    }
    return numbers;
  }

  /** The next number. */
  double next(String what) throws NetworkFormatException {
    skip();
    int start = position;
    while (position < text.length() && !isSeparator(text.charAt(position))) {
      position++;
    }
    if (start == position) {
      throw ends(what);
    }
    String number = text.substring(start, Math.min(position, start + LONGEST_NUMBER));
    try {
      double value = Double.parseDouble(number);
      if (Double.isFinite(value) && position - start <= LONGEST_NUMBER && isPlain(number)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw file.refusal(
        "line "
            + line
            + ": "
            + what
            + " is "
            + SourceFile.quoted(number)
            + ", not a finite number");
  }

  void requireEnd() throws NetworkFormatException {
    skip();
    if (position < text.length()) {
      throw file.refusal("line " + line + ": goes on after its last layer; write it again");
    }
  }

  /** Java also takes a suffix and hexadecimal digits. */
  private static boolean isPlain(String number) {
    return number.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
  }

  private NetworkFormatException ends(String what) {
    return file.refusal("line " + line + ": ends where " + what + " must come; it is cut off");
  }

  private void skip() {
    while (position < text.length() && isSeparator(text.charAt(position))) {
      boolean lineEnds = text.charAt(position) == '\n';
      position++;
      if (lineEnds) {
        line++;
        skipComment();
      }
    }
    if (position == 0) {
      skipComment();
    }
  }

  private void skipComment() {
    while (text.startsWith("//", position)) {
      int end = text.indexOf('\n', position);
      position = end < 0 ? text.length() : end + 1;
      line++;
    }
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** The intervals as the setting of the box takes them. */
  static String box(double[] lows, double[] highs, int inputs) {
    StringJoiner box = new StringJoiner(";");
    for (int i = 0; i < Math.min(inputs, MOST_INTERVALS); i++) {
      box.add(lows[i] + "," + highs[i]);
    }
    return inputs > MOST_INTERVALS ? box + ";…" : box.toString();
  }
}
