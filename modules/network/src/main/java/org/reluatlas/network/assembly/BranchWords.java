package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the words in the names of layers say about the parts of a file. People name networks and
 * their parts with few words: these were met in public files. A word that is not listed says
 * nothing.
 */
final class BranchWords {

  /** A second state of a network that stands beside it. */
  private static final Set<String> COPIES =
      words(
          "target targets ema teacher average averaged avg swa polyak shadow momentum frozen old",
          "best prev previous lagged delayed slow ref reference copy clone backup snapshot");

  /** Members of an ensemble stand below these. */
  private static final Set<String> ENSEMBLES =
      words(
          "models members ensemble ensembles critics actors nets networks agents policies",
          "experts estimators learners discriminators generators decoders");

  /** What a network does beside others; synonyms have one role. */
  private static final Map<String, String> ROLES =
      roles(
          "decoder dec decode",
          "generator gen g",
          "discriminator disc d adversary",
          "actor policy pi action actions",
          "critic value values val vf v baseline",
          "q qf qnet qnetwork quantile",
          "advantage adv",
          "mean mu",
          "spread std logstd sigma logsigma var logvar variance",
          "reward rewards",
          "dynamics transition",
          "prior",
          "posterior",
          "branch",
          "phi",
          "rho");

  /** Words that tell a role only beside the other one. */
  private static final Map<String, String> COUNTERPARTS =
      Map.of("encoder", "beside decoder", "enc", "beside decoder", "trunk", "beside branch");

  /** What other layers are put on. */
  private static final Set<String> TRUNKS =
      words(
          "shared common trunk backbone features feature extractor body base torso stem encoder",
          "enc embedding embed embedder latent preprocess representation conv convs cnn");

  /** The repeated members of one network. */
  private static final Set<String> BLOCKS =
      words("block blocks layer layers stage stages hidden hiddens fc fcs linear lin dense");

  /** Other pieces that a network is divided into, none of which is a network. */
  private static final Set<String> PIECES =
      words(
          "classifier classification cls clf head heads out output outputs final last logits",
          "logit in inp input inputs first second third proj projection projector readout",
          "regressor regression predictor prediction pred top bottom neck pre post tail end",
          "start middle mid bottleneck affine score");

  /** Tables whose rows are looked up, when they have no bias. */
  private static final Set<String> EMBEDDINGS =
      words("embedding embeddings embed embeds emb embs wte wpe lookup");

  /** What the first layers of a network are called. */
  private static final Set<String> FIRST = words("in inp input inputs first start stem");

  /** What its last layers are called. */
  private static final Set<String> LAST =
      words(
          "out output outputs final last logits logit readout head heads classifier classification",
          "cls clf");

  /** A layer so named is no link of a chain. */
  private static final Set<String> BESIDES =
      words(
          "skip skips shortcut shortcuts downsample residual residuals res resblock resblocks",
          "resnet highway bypass passthrough gate gates attn attention");

  private BranchWords() {}

  private static Set<String> words(String... lists) {
    return Set.of(String.join(" ", lists).split(" ", -1));
  }

  /** Each word with the first one of its list. */
  private static Map<String, String> roles(String... lists) {
    Map<String, String> roles = new HashMap<>();
    for (String list : lists) {
      String[] synonyms = list.split(" ", -1);
      for (String word : synonyms) {
        roles.put(word, synonyms[0]);
      }
    }
    return Map.copyOf(roles);
  }

  /** The words of a name in lower case, without its numbers. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    String[] pieces = name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1);
    for (String piece : pieces) {
      if (!piece.isEmpty()) {
        words.add(piece.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  static boolean isCopy(List<String> words) {
    return words.stream().anyMatch(COPIES::contains);
  }

  static boolean isEnsemble(List<String> words) {
    return words.stream().anyMatch(ENSEMBLES::contains);
  }

  static boolean isTrunk(List<String> words) {
    return words.stream().anyMatch(TRUNKS::contains);
  }

  static boolean isBlock(List<String> words) {
    return words.stream().anyMatch(BLOCKS::contains);
  }

  /** Whether the name is that of a piece of a network and not that of a network. */
  static boolean isPiece(List<String> words) {
    return isTrunk(words) || isBlock(words) || words.stream().anyMatch(PIECES::contains);
  }

  /** The role of the first word that has one, or null. */
  static String role(List<String> words) {
    return words.stream().filter(ROLES::containsKey).map(ROLES::get).findFirst().orElse(null);
  }

  /** What the layers of one container are told apart by: a role, or the counterpart of one. */
  static String side(List<String> words) {
    String word = wordOfSide(words);
    return word == null ? null : ROLES.getOrDefault(word, COUNTERPARTS.get(word));
  }

  /** The first word that tells a {@link #side}, or null. */
  static String wordOfSide(List<String> words) {
    return words.stream()
        .filter(word -> ROLES.containsKey(word) || COUNTERPARTS.containsKey(word))
        .findFirst()
        .orElse(null);
  }

  /** Whether the name is that of an encoder or a decoder, whose blocks are numbered. */
  static boolean isCoder(List<String> words) {
    String side = side(words);
    return side != null && side.contains("decoder");
  }

  /** The role that the first word has when the role of its counterpart is there too, or null. */
  static String counterpart(List<String> words, Predicate<String> isThere) {
    return words.stream()
        .filter(word -> COUNTERPARTS.containsKey(word))
        .map(COUNTERPARTS::get)
        .filter(side -> isThere.test(side.substring("beside ".length())))
        .findFirst()
        .orElse(null);
  }

  static boolean isEmbedding(List<String> words) {
    return words.stream().anyMatch(EMBEDDINGS::contains);
  }

  /** Where layers so named come: −1 for first, 1 for last, 0 when the words do not say. */
  static int place(List<String> words) {
    int first = words.stream().anyMatch(FIRST::contains) ? -1 : 0;
    return words.stream().anyMatch(LAST::contains) ? first + 1 : first;
  }

  /** The first word that says that the layer stands beside the chain, or null. */
  static String besides(List<String> words) {
    return words.stream().filter(BESIDES::contains).findFirst().orElse(null);
  }
}
