package org.reluatlas.network;

import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.task.Setting;

/**
 * A file holds several networks and it was not said which of them is meant. It is never read as one
 * network: the parts of an autoencoder, or an actor and its critic, are no layers of one another.
 */
public final class SeveralNetworksException extends NetworkFormatException {

  private static final long serialVersionUID = 1L;

  /** A sentence names no more parts than this. */
  private static final int MOST_NAMED = 12;

  private final List<String> parts;

  /**
   * Made with the names of the parts.
   *
   * @param file the file
   * @param parts at least two, in the order of the file
   */
  public SeveralNetworksException(SourceFile file, List<String> parts) {
    super(
        "%s: holds several networks, %s; choose one of them with %s",
        file.name(), names(parts), Setting.PART);
    this.parts = List.copyOf(parts);
  }

  /** The names of the parts, in the order of the file; each can be given to be read. */
  public List<String> parts() {
    return parts;
  }

  /** The names of parts as a message lists them. */
  public static String names(List<String> parts) {
    String names =
        parts.stream().limit(MOST_NAMED).map(SourceFile::quoted).collect(Collectors.joining(", "));
    int left = parts.size() - MOST_NAMED;
    return left > 0 ? names + " and " + left + " more" : names;
  }
}
