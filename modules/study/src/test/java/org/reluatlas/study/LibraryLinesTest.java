package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines of code in the README and in the page of the library are compiled and run as they are.
 */
class LibraryLinesTest {

  private static final Path ROOT = Path.of("../..");
  private static final String IMPORTS =
      "import java.nio.file.Path; import java.util.Arrays; import org.reluatlas.analysis.*;"
          + " import org.reluatlas.study.*;\n";

  @TempDir Path folder;

  private static String lines(String page) throws Exception {
    Matcher code =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve(page)));
    assertTrue(code.find(), "no code in " + page);
    return code.group(1);
  }

  @Test
  void bothPagesShowTheSameFewLines() throws Exception {
    String lines = lines("README.md");
    assertEquals(lines, lines("docs/library.md"));
    long statements = lines.lines().filter(line -> line.endsWith(";")).count();
    assertTrue(statements <= 10, statements + " statements");
  }

  @Test
  void theyRunAndPrintWhatThePageSays() throws Exception {
    String page = Files.readString(ROOT.resolve("docs/library.md"));
    String said = page.substring(page.indexOf("They print"), page.indexOf("## The flow"));
    List<String> printed =
        said.lines()
            .filter(line -> line.startsWith("    "))
            .map(String::strip)
            .collect(Collectors.toList());
    assertEquals(5, printed.size());
    assertEquals(printed, run(lines("docs/library.md")));
  }

  /** The folder of the project is named, since tests run in that of the module. */
  private List<String> run(String lines) throws Exception {
    String code =
        IMPORTS
            + "public class Lines { public static void main(String[] arguments) {\n"
            + lines.replace("\"sample-networks/", "\"" + ROOT + "/sample-networks/")
            + "}}";
    Path source = Files.writeString(folder.resolve("Lines.java"), code);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int result =
        compiler.run(
            null,
            null,
            errors,
            "-encoding",
            "UTF-8",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-d",
            folder.toString(),
            source.toString());
    assertEquals(0, result, errors.toString(StandardCharsets.UTF_8));
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Lines")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().collect(Collectors.toList());
  }
}
