package org.reluatlas.study.vnnlib;

import java.util.regex.Pattern;

/** How VNNLIB writes inputs, outputs and numbers. */
final class Variables {

  private static final Pattern INPUT = Pattern.compile("X_[0-9]{1,7}");
  private static final Pattern OUTPUT = Pattern.compile("Y_[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private Variables() {}

  static boolean isInput(String word) {
    return INPUT.matcher(word).matches();
  }

  static boolean isOutput(String word) {
    return OUTPUT.matcher(word).matches();
  }

  static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  /** The number of an input, from 0. */
  static int number(String input) {
    return Integer.parseInt(input.substring(2));
  }
}
