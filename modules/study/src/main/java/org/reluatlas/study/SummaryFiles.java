package org.reluatlas.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The files that a summary is about, by their names: so that results that take the place of others
 * in a folder leave none of those behind.
 */
public final class SummaryFiles {

  /** The file of the summary. */
  public static final String NAME = "summary.json";

  private static final String PART = "files";

  private SummaryFiles() {}

  /** Adds the names of the files, but for that of the summary, in alphabetical order. */
  public static void add(Collection<String> names, JsonObject parts) {
    JsonArray array = new JsonArray();
    new TreeSet<>(names).forEach(array::add);
    parts.add(PART, array);
  }

  /**
   * The files that the summary in a folder is about; none when there is no such summary.
   *
   * @throws IOException when it is there and cannot be read
   */
  public static List<Path> in(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Path summary = folder.resolve(NAME);
    if (Files.isRegularFile(summary)) {
      names(Files.readString(summary)).stream()
          .filter(name -> name.matches("[a-z0-9-]+\\.[a-z]+")) // nothing of another folder
          .forEach(name -> files.add(folder.resolve(name)));
    }
    return files;
  }

  private static List<String> names(String summary) {
    List<String> names = new ArrayList<>();
    try {
      for (JsonElement name :
          JsonParser.parseString(summary).getAsJsonObject().getAsJsonArray(PART)) {
        names.add(name.getAsString());
      }
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException
        | NullPointerException e) {
      return List.of(); // somebody else's
    }
    return names;
  }
}
