package org.reluatlas.network.pytorch;

import java.io.IOException;
import java.util.List;
import org.reluatlas.network.ImportedNetwork;

/** What may be one network or several in a pickle: a state_dict or a module. */
interface PickledNetwork {

  /** The names of its parts; one of a single network may be empty. */
  List<String> parts() throws IOException;

  /** Reads a part; null stands for the only one. */
  ImportedNetwork read(String format, String part) throws IOException;
}
