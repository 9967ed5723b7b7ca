package org.reluatlas.cli;

import java.util.Locale;

/** What differs between systems: where programs are, and how windows are opened. */
enum OperatingSystem {
  WINDOWS,
  MAC,
  /** Linux and its like. */
  OTHER;

  /** The system that this program runs on. */
  static OperatingSystem current() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : OTHER;
  }
}
