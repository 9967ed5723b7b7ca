package org.reluatlas.network.stablebaselines;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.HiddenActivation;

/**
 * What the texts in {@code data} say of the activation. They name it when the user chose one; else
 * it is the default of the policy: Tanh of {@code ActorCriticPolicy}, which PPO, A2C and TRPO use,
 * and ReLU of the others that Stable-Baselines3 and its contrib package bring.
 */
final class PolicySettings {

  /** Nothing is told. */
  static final PolicySettings UNKNOWN = new PolicySettings(null, false, "");

  private static final String RELU = "ReLU";

  private static final Set<String> PACKAGES = Set.of("stable_baselines3", "sb3_contrib");

  private final String activation;
  private final boolean chosen;
  private final String policyModule;

  private PolicySettings(String activation, boolean chosen, String policyModule) {
    this.activation = activation;
    this.chosen = chosen;
    this.policyModule = policyModule;
  }

  /** The settings in the JSON; unknown ones when it is none or has others. */
  static PolicySettings parse(String json) {
    try {
      JsonElement root = JsonParser.parseString(json);
      String module = text(member(member(root, "policy_class"), "__module__"));
      JsonElement kwargs = member(root, "policy_kwargs");
      String chosen = text(member(kwargs, "activation_fn"));
      if (!chosen.isEmpty()) {
        return new PolicySettings(className(chosen), true, module);
      }
      return new PolicySettings(
          kwargs != null && kwargs.isJsonObject() ? usual(module) : null, false, module);
    } catch (JsonParseException | StackOverflowError | IllegalStateException e) {
      return UNKNOWN;
    }
  }

  private static String usual(String module) {
    if (!PACKAGES.contains(module.split("[.]", 2)[0])) {
      return null;
    }
    return module.contains(".common.") ? "Tanh" : RELU;
  }

  /** {@code ReLU} of {@code <class 'torch.nn.modules.activation.ReLU'>}. */
  private static String className(String text) {
    String name = text.replaceAll("[<>'\" ]", "");
    return SourceFile.printable(name.substring(name.lastIndexOf('.') + 1));
  }

  private static JsonElement member(JsonElement element, String name) {
    return element instanceof JsonObject ? ((JsonObject) element).get(name) : null;
  }

  private static String text(JsonElement element) {
    return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
  }

  /**
   * The activation that is told or known; else ReLU.
   *
   * @throws NetworkFormatException when it is not piecewise linear
   */
  HiddenActivation activation(SourceFile file) throws NetworkFormatException {
    HiddenActivation known = HiddenActivation.of(activation == null ? RELU : activation);
    if (known == null) {
      throw file.refusal(
          "its networks have the activation "
              + activation
              + (chosen ? "" : ", the default of this policy")
              + ", and only those with ReLU, LeakyReLU, ReLU6 or Hardtanh are read; train with"
              + " policy_kwargs=dict(activation_fn=torch.nn.ReLU)");
    }
    return known;
  }

  /** Whether the actor of this policy ends in a Tanh. */
  boolean boundsActions() {
    return policyModule.contains(".sac.")
        || policyModule.contains(".td3.")
        || policyModule.contains(".tqc.");
  }

  String activationNotice() {
    if (activation == null) {
      return "The file does not say which activation the policy has: ReLU was assumed. The default"
          + " of PPO, A2C and TRPO is Tanh";
    }
    return chosen
        ? "The file names " + activation + " as the activation of the policy" + usualSettings()
        : "The file names no activation for the policy: its default, ReLU, was taken";
  }

  private String usualSettings() {
    return activation.equals(RELU)
        ? ""
        : "; its settings are those that PyTorch takes when none are given";
  }
}
