package org.reluatlas.network.assembly;

import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SeveralNetworksException;
import org.reluatlas.network.SourceFile;

/** Chooses one of the networks of a file by its name. */
public final class Parts {

  private Parts() {}

  /**
   * The part that is meant.
   *
   * @param names of all parts, at least one
   * @param part what the user gave: the name of a part, or the end of it from a dot on; or null
   * @throws SeveralNetworksException when there are several and {@code part} is null
   * @throws NetworkFormatException when {@code part} names none of them, or more than one
   */
  public static String choose(SourceFile file, List<String> names, String part)
      throws NetworkFormatException {
    if (part == null && names.size() > 1) {
      throw new SeveralNetworksException(file, names);
    }
    if (part == null || names.contains(part)) {
      return part == null ? names.get(0) : part;
    }
    List<String> ends =
        names.stream().filter(name -> name.endsWith("." + part)).collect(Collectors.toList());
    if (ends.size() == 1) {
      return ends.get(0);
    }
    throw file.refusal(
        ends.isEmpty()
            ? "has no part " + SourceFile.quoted(part) + "; " + list(names)
            : "has several parts that end in "
                + SourceFile.quoted(part)
                + ", "
                + SeveralNetworksException.names(ends)
                + "; give the whole name of one");
  }

  private static String list(List<String> names) {
    if (names.size() == 1) {
      return names.get(0).isEmpty()
          ? "it holds one network, without a name"
          : "its one network is " + SourceFile.quoted(names.get(0));
    }
    return "its parts are " + SeveralNetworksException.names(names);
  }
}
