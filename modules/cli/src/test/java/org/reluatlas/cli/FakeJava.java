package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a Java by which it is found and judged, without what would run. */
final class FakeJava {

  private FakeJava() {}

  /** A Java with windows in this folder, made with its parents; returns the folder. */
  static Path make(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    for (String name : new String[] {"bin/java", "bin/java.exe", "lib/libawt_xawt.so"}) {
      Files.createFile(home.resolve(name));
      home.resolve(name).toFile().setExecutable(true);
    }
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
    return home;
  }
}
