package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that Stable-Baselines3 gives to the layers of an actor-critic policy. Actor and critic
 * cross its containers: {@code mlp_extractor.policy_net} goes on in {@code action_net}, and {@code
 * mlp_extractor.value_net} in {@code value_net}; what they share comes first.
 */
final class StableBaselinesNames {

  private static final String EXTRACTOR = "mlp_extractor.";
  private static final List<String> SHARED =
      List.of("features_extractor.", "mlp_extractor.shared_net.");
  private static final List<String> ACTOR =
      List.of("pi_features_extractor.", "mlp_extractor.policy_net.", "action_net");
  private static final List<String> CRITIC =
      List.of("vf_features_extractor.", "mlp_extractor.value_net.", "value_net");

  private StableBaselinesNames() {}

  /** Actor and critic; empty when the layers have other names. */
  static List<NetworkPart> parts(List<LayerOutline> layers) {
    if (layers.stream().noneMatch(layer -> layer.name().startsWith(EXTRACTOR))) {
      return List.of();
    }
    List<NetworkPart> parts = new ArrayList<>();
    add("actor", ACTOR, layers, parts);
    add("critic", CRITIC, layers, parts);
    return parts.size() == 2 ? parts : List.of();
  }

  private static void add(
      String name, List<String> own, List<LayerOutline> layers, List<NetworkPart> parts) {
    List<LayerOutline> members = new ArrayList<>();
    List<String> prefixes = new ArrayList<>(SHARED);
    prefixes.addAll(own);
    for (String prefix : prefixes) {
      layers.stream().filter(layer -> layer.name().startsWith(prefix)).forEach(members::add);
    }
    if (members.stream().anyMatch(layer -> layer.name().equals(own.get(own.size() - 1)))) {
      parts.add(new NetworkPart(name, members, List.of()));
    }
  }
}
